import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { diffText } from '#shared/base/splice.ts'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'

const edit = async ({ api }: TestCore, id: NoteId, to: string) => {
  const { note, body } = await api.notes.get({ id })
  await api.notes.save({ id, rev: note.rev, ops: [{ op: 'text', field: 'body', splices: diffText(body, to) }] })
}
const minutes = (made: TestCore, count: number) => {
  made.clock.milliseconds += count * 60_000
}

test('typing within ten minutes is one version, and each time has its text, also after a restart', async () => {
  let made = await aCore()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'one' })
  const first = made.clock.now()
  minutes(made, 30)
  for (const text of ['one t', 'one tw', 'one two']) await edit(made, id, text)
  const second = made.clock.now()
  minutes(made, 30)
  await edit(made, id, 'three')
  for (const again of [false, true]) {
    if (again) {
      await made.core.parts.ports.storage.compact()
      made = await made.reopen()
    }
    const { rows, total } = await made.api.notes.versions({ id, offset: 0, limit: 10 })
    expect([total, rows.map(({ saves }) => saves)]).toEqual([3, [1, 3, 1]])
    expect((await made.api.notes.at({ id, time: first })).body).toBe('one')
    expect((await made.api.notes.at({ id, time: second })).body).toBe('one two')
  }
  await made.api.notes.restoreVersion({ id, time: first })
  expect((await made.api.notes.get({ id })).body).toBe('one')
})

test('before it was made there was no note', async () => {
  const made = await aCore()
  const before = made.clock.now()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'one' })
  await expect(made.api.notes.at({ id, time: before })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a clock set back does no harm: order is by sequence', async () => {
  const made = await aCore()
  const { id } = await made.api.notes.create({ kind: 'page', title: 'A', body: 'one' })
  minutes(made, -600)
  await edit(made, id, 'two')
  expect((await made.api.notes.at({ id, time: made.clock.now() })).body).toBe('two')
  const { rows } = await made.api.notes.versions({ id, offset: 0, limit: 10 })
  expect(rows.map(({ seq }) => seq)).toEqual([2, 1])
})

test('emptying the trash takes the text out of notes and history for ever', async () => {
  const made = await aCore()
  const { api, core, disk } = made
  const { id } = await api.notes.create({ kind: 'page', title: 'Secretitle', body: 'secretbody one' })
  await edit(made, id, 'secretbody two')
  await core.parts.ports.storage.compact()
  await edit(made, id, 'secretbody three')
  await api.notes.trash({ ids: [id] })
  const { task } = await api.notes.emptyTrash({})
  await expect.poll(async () => (await api.tasks.get({ task })).state).toBe('done')
  expect(core.parts.store.record(id)).toMatchObject({ why: 'deleted', title: 'Secretitle' })
  const holding: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const name of await disk.list(folder)) {
      const path = `${folder}/${name}`
      if ((await disk.stat(path)).kind === 'folder') await walk(path)
      else if (Buffer.from(await disk.read(path)).includes('secretbody')) holding.push(path)
    }
  }
  await walk('/vault')
  expect(holding.filter((path) => !path.includes('/backups/'))).toEqual([])
  await expect(api.notes.at({ id, time: made.clock.now() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
