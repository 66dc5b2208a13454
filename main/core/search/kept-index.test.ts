import { expect, it } from 'vitest'
import type { Indexer } from '#core/ports.ts'
import { aCore, TestClock, type TestCore } from '#e2e/builders/core.ts'
import { aNote, noteId } from '#e2e/builders/notes.ts'
import type { PowerCutDisk } from '#node/disk/power-cut-disk.ts'
import { shardName, shardOf } from '#node/vault/shard-of.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { parseIndex, printIndex } from './index/index-file.ts'
import { SearchIndex } from './index/search-index.ts'
import { fewNotes, indexName, manyNotes } from './kept-index.ts'

const file = '/vault/cache/search.bin'
const count = fewNotes + 100

/** @param length so often each note says its words */
async function aLargeVault(notes = count, { length = 1, clock = new TestClock() } = {}): Promise<TestCore> {
  const core = await aCore({ clock })
  await core.core.parts.store.transact({ code: 'note.create', data: { title: 'many' } }, { window: null }, (tx) => {
    for (let n = 0; n < notes; n++)
      tx.create(aNote('page', { id: noteId(n), title: `Oak ${n}`, body: (n % 2 === 0 ? 'even tree ' : 'odd tree ').repeat(length) }))
  })
  return core
}

/** So much time goes by between two looks at it that work is broken off after each step. */
class HurriedClock extends TestClock {
  override monotonic() {
    this.milliseconds += 50
    return this.milliseconds
  }
}

const total = async ({ api }: TestCore, query: string) => {
  for (;;) {
    const { total, complete } = await api.search.notes({ query, offset: 0, limit: 1 })
    if (complete) return total
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 1))
}

const isThere = (disk: PowerCutDisk) =>
  disk.stat(file).then(
    () => true,
    () => false,
  )

async function put(disk: PowerCutDisk, bytes: Uint8Array, path = file): Promise<void> {
  await disk.unlink(path)
  const handle = await disk.open(path, 'create')
  await handle.write(bytes)
  await handle.close()
}

it('answers by names while it is read, then by all', async () => {
  const opened = await (await aLargeVault()).reopen()
  const first = await opened.api.search.notes({ query: 'oak', offset: 0, limit: 10 })
  expect([first.complete, first.total]).toEqual([false, count])
  expect(await total(opened, 'even')).toBe(count / 2)
  await opened.core.close()
})

it('is kept, brought back, and brought up to date with what happened since', async () => {
  const core = await aLargeVault()
  expect(await total(core, 'tree')).toBe(count)
  await until(() => isThere(core.disk))
  await core.api.notes.rename({ id: noteId(0), title: 'Heron', keepAlias: false })
  await core.api.notes.trash({ ids: [noteId(2)] })
  await core.api.notes.merge({ survivor: noteId(1), absorbed: noteId(3) })
  const again = await core.reopen()
  expect(await total(again, 'heron')).toBe(1)
  expect(await total(again, 'even')).toBe(count / 2 - 1)
  expect(await total(again, '"oak 3"')).toBe(1)
  expect((await again.api.search.notes({ query: '"oak 3"', offset: 0, limit: 1 })).rows[0]?.id).toBe(noteId(1))
  expect(await total(again, 'even is:trashed')).toBe(1)
  await again.core.close()
})

it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['damaged', (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 255 : byte))],
  ['cut short', (bytes) => bytes.slice(0, bytes.length >> 1)],
  ['empty', () => new Uint8Array(0)],
  ['something else', () => new TextEncoder().encode('{"not": "an index"}')],
])('is made anew where it is %s', async (_, damage) => {
  const core = await aLargeVault()
  await total(core, 'tree')
  await until(() => isThere(core.disk))
  await core.core.close()
  await put(core.disk, damage(Uint8Array.from(await core.disk.read(file))))
  const again = await aCore({ disk: core.disk, clock: core.clock, ids: core.ids })
  expect(await total(again, 'even')).toBe(count / 2)
  await again.core.close()
})

it('knows a word that a hand changed in a file of the closed vault, though length, revision and time are as they were', async () => {
  const core = await aLargeVault()
  await total(core, 'tree')
  await until(() => isThere(core.disk))
  await core.core.close()
  const shard = `/vault/notes/${shardName(shardOf(noteId(7)))}`
  const text = Buffer.from(await core.disk.read(shard)).toString()
  const line = text.split('\n').find((one) => one.startsWith(`"${noteId(7)}"`)) ?? ''
  await put(core.disk, Buffer.from(text.replace(line, line.replace('odd tree', 'odd crow'))), shard)
  const again = await aCore({ disk: core.disk, clock: core.clock, ids: core.ids })
  expect([await total(again, 'crow'), await total(again, 'tree')]).toEqual([1, count - 1])
  await again.core.close()
})

it('has what is written while it is being compared', async () => {
  const core = await aLargeVault(manyNotes)
  await total(core, 'tree')
  await until(() => isThere(core.disk))
  await core.core.close()
  const clock = new HurriedClock()
  const again = await aCore({ disk: core.disk, clock, ids: core.ids })
  await again.api.search.notes({ query: 'tree', offset: 0, limit: 1 })
  for (const n of [0, 1_500, manyNotes - 1]) await again.api.notes.rename({ id: noteId(n), title: 'Heron', keepAlias: false })
  await again.api.notes.trash({ ids: [noteId(5)] })
  expect([await total(again, 'heron'), await total(again, 'tree'), await total(again, 'oak')]).toEqual([3, manyNotes - 1, manyNotes - 4])
  await again.core.close()
})

it('is kept as few pieces, however it was read', async () => {
  const { core, api, disk } = await aLargeVault(count, { length: 1_000, clock: new HurriedClock() })
  // Asked no more, as whoever asks has the last notes read at once.
  await api.search.notes({ query: 'tree', offset: 0, limit: 1 })
  await until(() => isThere(disk))
  const { storage } = core.parts.ports
  const kept = parseIndex((await storage.cache.read(indexName)) ?? new Uint8Array(), { vault: storage.info.id, sequence: storage.sequence })
  expect(kept?.owners.length).toBe(count)
  expect(kept?.segments.length).toBeLessThan(20)
  await core.close()
})

it('is not taken from another vault', async () => {
  const [one, other] = [await aLargeVault(), await aLargeVault()]
  for (const core of [one, other]) {
    await core.api.notes.rename({ id: noteId(0), title: core === one ? 'Heron' : 'Crane', keepAlias: false })
    await total(core, 'tree')
    await until(() => isThere(core.disk))
    await core.core.close()
  }
  await put(one.disk, Uint8Array.from(await other.disk.read(file)))
  const again = await aCore({ disk: one.disk, clock: one.clock, ids: one.ids })
  expect([await total(again, 'heron'), await total(again, 'crane')]).toEqual([1, 0])
  await again.core.close()
})

it('stays right while notes are written faster than it is read', async () => {
  const core = await aLargeVault()
  const ids = Array.from({ length: 50 }, (_, n) => noteId(n) as NoteId)
  for (let round = 0; round < 20; round++) {
    for (const id of ids) await core.api.notes.rename({ id, title: `Heron ${round}`, keepAlias: false })
    expect(await total(core, `"heron ${round}"`)).toBe(ids.length)
    expect(await total(core, `"heron ${round - 1}"`)).toBe(0)
  }
  await core.core.close()
})

it.each<[string, Indexer['make']]>([
  ['is too small a part', async (origin) => joined(printIndex(origin, { ...new SearchIndex().content(), sums: new Uint32Array(0) }))],
  ['cannot be made', () => Promise.reject(new Error('no thread'))],
  ['is cancelled', (_, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))],
])('is read by the core where one made elsewhere %s', async (what, make) => {
  const closed = await aLargeVault(manyNotes + 1)
  await closed.core.close()
  const { disk, clock, ids } = closed
  const core = await aCore({ disk, clock, ids, indexer: { make } })
  await core.api.search.notes({ query: 'oak', offset: 0, limit: 1 })
  await until(async () => core.core.parts.tasks.list().length === 1)
  const [task] = core.core.parts.tasks.list()
  if (what === 'is cancelled') await core.api.tasks.cancel({ task: task?.id ?? '' })
  expect(await total(core, 'tree')).toBe(manyNotes + 1)
  expect(core.core.parts.tasks.list().map(({ state }) => state)).toEqual([what === 'is cancelled' ? 'cancelled' : 'done'])
  await core.core.close()
})

it('waits for texts that the disk does not give, says that not all can be found, and finds all once it gives them', async () => {
  const made = await aCore({ leastKept: 1 })
  const ids = Array.from({ length: fewNotes + 1 }, (_, n) => noteId(n) as NoteId)
  await made.core.parts.store.transact({ code: 'note.create', data: { title: 'many' } }, { window: null }, (tx) => {
    for (const id of ids) tx.create(aNote('page', { id, body: 'heron' }))
  })
  while (made.core.parts.search.ids({ query: 'heron' }).complete === false) await new Promise((resolve) => setTimeout(resolve, 1))
  await made.core.close()
  await made.disk.unlink(file).catch(() => {}) // it may not have been worth it
  let isFailing = true
  let failed = 0
  const { disk, clock } = made
  const readNow: typeof disk.readNow = (...part) => {
    if (isFailing && ++failed > 0) throw Object.assign(new Error('EIO: read'), { code: 'EIO' })
    return disk.readNow(...part)
  }
  const through = () => new Proxy(disk, { get: (on, name) => (name === 'readNow' ? readNow : Reflect.get(on, name)?.bind(on)) })
  const again = await aCore({ disk, clock, ids: made.ids, through, leastKept: 1 })
  again.core.parts.search.begin()
  await until(async () => failed > 10)
  const found = await again.api.search.notes({ query: 'heron', offset: 0, limit: 1 }).catch(({ code }) => code)
  expect(found).toSatisfy((answer) => answer === 'STORAGE' || answer.complete === false)
  isFailing = false
  expect(await total(again, 'heron')).toBe(ids.length)
  await again.core.close()
})

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]))
}
