import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { parseIndex } from '#core/search/index/index-file.ts'
import { SearchIndex } from '#core/search/index/search-index.ts'
import { stampOf } from '#core/search/index/stamp.ts'
import { aNote, aTombstone, noteId } from '#e2e/builders/notes.ts'
import { aVault, put } from '#e2e/builders/storage.ts'
import { nodeDisk } from '../disk/node-disk.ts'
import { indexShards } from './index-shards.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function aFolder(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'ascertain-test-'))
  ends.push(() => rm(place, { recursive: true, force: true }))
  return join(place, 'vault')
}

const origin = { vault: 'V', sequence: 1 }

it('reads what the shards hold, and nothing that is no note', async () => {
  const folder = await aFolder()
  const vault = await aVault(nodeDisk(), folder)
  const storage = await vault.open()
  const notes = [1, 2, 3].map((n) =>
    aNote('page', { id: noteId(n), title: `Oak ${n}`, body: 'tree', ...(n === 3 ? { trashedAt: vault.clock.now() } : {}) }),
  )
  const gone = aNote('page', { id: noteId(4), title: 'Oak 4' })
  await put(storage, vault.clock, ...notes, gone)
  await put(storage, vault.clock, aTombstone(gone))
  await storage.close()
  await writeFile(join(folder, 'notes', 'zz.json'), 'no shard')
  await writeFile(join(folder, 'notes', '00.json'), `{\n"${noteId(9)}": {"id":"${noteId(9)}","rev":1},\n"x": null,\n`)

  const told: number[] = []
  const index = new SearchIndex()
  index.restore(
    parseIndex(
      indexShards(folder, origin, (done) => told.push(done)),
      origin,
    ) ?? expect.unreachable(),
  )
  const kept = notes.filter(({ id }) => index.notes.known(id) !== undefined)
  // The damaged shard may have held one.
  expect(kept.length).toBeGreaterThanOrEqual(2)
  expect(index.notes.alive).toBe(kept.length)
  for (const note of kept) {
    const number = index.notes.known(note.id) ?? -1
    expect([index.notes.isTrashed(number), index.notes.stamp(number)]).toEqual([note.trashedAt !== null, stampOf(note)])
  }
  expect(told.length).toBeGreaterThan(0)
})
