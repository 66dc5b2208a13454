import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sampleFiles } from '#node/sample-files.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import { equalJson } from '#shared/base/json.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { type Api, aCore, TestIds } from '../../../e2e/builders/core.ts'
import { addSample } from './add-sample.ts'
import { resolveNotes } from './markdown/resolve-notes.ts'

async function ended(api: Api, task: string) {
  for (;;) {
    const now = await api.tasks.get({ task })
    if (now.state !== 'running') return now
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('the window fetches an archive that holds the vault', async () => {
  const { core, api } = await aCore()
  await addSample(core.parts, sampleFiles)
  const { task } = await api.exchange.exportMarkdown({ scope: { of: 'vault' } })
  const { state, result } = await ended(api, task)
  expect(state).toBe('done')
  const { download, report } = result as unknown as { download: string; report: ExportReport }
  const response = await core.fetch(new Request(`http://core/files/download/${download}`))
  const archive = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const files = Object.entries(archive).flatMap(([path, bytes]) => (path.endsWith('.md') ? [{ path, text: strFromU8(bytes) }] : []))
  expect(files.length).toBe(report.notes)
  const read = resolveNotes(files, { ids: new TestIds(), now: core.parts.ports.clock.now() })
  for (const { note, loose } of read) {
    const stored = core.parts.store.record(note.id)
    if (!stored || isTombstone(stored)) throw new Error(`${note.title} is not in the vault`)
    expect(loose).toEqual([])
    expect(stored.body).toBe(note.body)
    expect(equalJson(pins(stored), pins(note))).toBe(true)
    expect([stored.createdAt, stored.updatedAt, stored.title]).toEqual([note.createdAt, note.updatedAt, note.title])
  }
  expect(read.length).toBe(core.parts.store.size)
  await core.close()
})

test('a cancelled export leaves nothing to fetch', async () => {
  const { core, api } = await aCore()
  await addSample(core.parts, sampleFiles)
  const { task } = await api.exchange.exportMarkdown({ scope: { of: 'kind', kind: 'claim' } })
  await api.tasks.cancel({ task })
  expect((await ended(api, task)).state).toBe('cancelled')
  const left: string[] = []
  for await (const { file } of core.parts.ports.storage.scratch.list()) left.push(file)
  expect(left).toEqual([])
  await core.close()
})

const pins = (note: { links: readonly { id: string; note: string }[] }) =>
  Object.fromEntries(note.links.map(({ id, note: to }) => [id, to]))
