import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutsideChange, Storage } from '#core/ports.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Note } from '#shared/notes/note.ts'
import { type Act, acts, unlessRefused } from '../../../e2e/arbitraries/acts.ts'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { aVault, change, disks, put, set, type TestVault } from '../../../e2e/builders/storage.ts'
import type { Disk } from '../disk/disk.ts'
import type { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { letGoAfter } from './heads-keeper.ts'
import { shardName, shardOf } from './shard-of.ts'

/** Every shard is kept, however small. */
const all = { leastKept: 1 }

const shard = (note: Pick<Note, 'id'>) => `notes/${shardName(shardOf(note.id))}`
const keptOf = (note: Pick<Note, 'id'>) => `cache/notes-${shardName(shardOf(note.id)).slice(0, 2)}.bin`
const isUnread = (storage: Storage, { id }: Note) => storage.digest(id) !== null

/** A vault with these notes, closed; what is kept of it lies in its cache. */
async function withNotes(...notes: Note[]): Promise<TestVault> {
  const vault = await aVault()
  const storage = await vault.open(all)
  await put(storage, vault.clock, ...notes)
  await storage.close()
  return vault
}

/** The disk, with a count of how often a text was asked of it. */
function counting(disk: Disk, seen: { reads: number }): Disk {
  const readNow: Disk['readNow'] = (path, ...part) => {
    seen.reads++
    return disk.readNow(path, ...part)
  }
  return new Proxy(disk, { get: (on, name) => (name === 'readNow' ? readNow : Reflect.get(on, name)?.bind(on)) })
}

/** A note and another in the same shard, with texts in both. */
function twins(): [Note, Note] {
  const first = aNote('source', { body: 'The heron [[stands]].', text: 'Stored words, long ones.' })
  for (;;) {
    const other = aNote('page', { body: 'Other words' })
    if (shardOf(other.id) === shardOf(first.id)) return [first, other]
  }
}

const act = fc.oneof(
  {
    weight: 9,
    arbitrary: acts(
      ['A', 'B', '__proto__'],
      ['', 'heron', 'see [[A]] and [[B]] and [[C]]', 'кіт\r\n\ud800', 'x'.repeat(3000), '[[a]] [[ A ]]'],
    ),
  },
  fc.constant<Act>(({ api }) => api.history.undo({})),
  fc.constant<Act>(({ core }) => core.parts.ports.storage.compact()),
  fc.constant<Act>(async ({ api, core }) => {
    await api.notes.emptyTrash({})
    while (core.parts.tasks.list().some(({ state }) => state === 'running')) await new Promise((resolve) => setTimeout(resolve, 1))
  }),
  fc.constant<Act>((made) => byAnotherProgram(made)),
)

/** Changes a word in one shard without anybody's leave, and adds a line end that means nothing. */
async function byAnotherProgram({ disk }: TestCore): Promise<void> {
  const [first] = (await disk.list('/vault/notes')).filter((name) => /^[0-9a-f]{2}\.json$/.test(name))
  if (!first) return
  const path = `/vault/notes/${first}`
  const text = Buffer.from(await disk.read(path)).toString()
  await disk.unlink(path)
  const file = await disk.open(path, 'create')
  await file.write(Buffer.from(text.replaceAll('heron', 'crane')))
  await file.sync()
  await file.close()
}

/** All that can be asked of a vault that texts have a part in. */
async function answers({ core, api }: TestCore) {
  const { store, links } = core.parts
  const records = new Map([...store.records()].map((record) => [record.id, record]))
  const ids = [...records.keys()].sort()
  return {
    records,
    loose: links.loose(),
    to: ids.map((id) => [...links.index.to(id)].sort()),
    keys: ids.map((id) => ('body' in (records.get(id) ?? {}) ? links.index.keys(records.get(id) as Note) : [])),
    found: await Promise.all(
      ['heron', 'crane', 'кіт', 'has:text', 'is:orphan'].map((query) => api.search.notes({ query, offset: 0, limit: 50 })),
    ),
  }
}

test('a vault opened from what was kept is the one that is read whole, whatever was done to it and by whom', async () => {
  const seen = { unread: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), async (sittings) => {
      let made = await aCore(all)
      await made.api.notes.create({ kind: 'person', title: 'A', body: 'first [[B]]' })
      for (const sitting of sittings) {
        for (const step of sitting) {
          const ids = [...made.core.parts.store.records()].map(({ id }) => id).sort()
          await step(made, ids).catch(unlessRefused)
        }
        await made.core.close()
        const bare = made.disk.copy()
        for (const name of await bare.list('/vault/cache')) if (name.endsWith('.bin')) await bare.unlink(`/vault/cache/${name}`)
        made = await aCore({ disk: made.disk, clock: made.clock, ids: made.ids, ...all })
        const whole = await aCore({ disk: bare })
        const { storage } = made.core.parts.ports
        for (const { id } of storage.records()) seen.unread += storage.digest(id) ? 1 : 0
        expect(await answers(made)).toEqual(await answers(whole))
        await whole.core.close()
      }
      await made.core.close()
    }),
    { numRuns: 30 },
  )
  expect(seen.unread).toBeGreaterThan(20)
})

test.each(disks)('texts %s are read when they are looked at, and not before', async (_, make) => {
  const { disk, folder, end } = await make()
  const [note, other] = twins()
  const vault = await aVault(disk, folder)
  const first = await vault.open(all)
  await put(first, vault.clock, note, other)
  await first.close()
  const seen = { reads: 0 }
  const storage = await vault.open({ ...all, disk: counting(disk, seen) })
  expect(storage.digest(note.id)?.keys).toEqual(['stands'])
  expect(storage.record(note.id)).toMatchObject({ title: note.title, rev: 1 })
  expect(seen.reads).toBe(0)
  expect({ ...storage.record(note.id) }).toEqual(note)
  expect(seen.reads).toBe(1)
  expect(storage.record(note.id)).toEqual(note)
  expect(seen.reads).toBe(1)
  await storage.close()
  await end()
})

test('a shard is written with the texts that nobody looked at', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const storage = await vault.open(all)
  await change(storage, vault.clock, [[other.id, [set('title', other.title, 'New')]]])
  await storage.compact()
  expect(JSON.parse(await vault.read(shard(note)))[note.id]).toEqual(note)
})

test('pins are those that were stored, whatever a hand put beside them, and lie in the shard where they lay', async () => {
  const pin = (id: string, more: object = {}) => ({ id, note: '01HK16FV80000000000000000R', ...more })
  const plain = ['stands', 'кіт "№1"', 'a\nb', '\ud800', '__proto__'].map((id) => pin(id))
  const [note, other] = twins()
  const notes = [
    { ...note, links: plain },
    { ...other, body: '', links: [...plain, pin('heron', { remark: 'by hand' })] },
  ] as unknown as Note[]
  const vault = await withNotes(...notes)
  const before = await vault.read(shard(note))
  const storage = await vault.open(all)
  expect(notes.map(({ id }) => storage.record(id))).toEqual(notes)
  expect(storage.record(other.id)).toHaveProperty('links.5.remark', 'by hand')
  expect([storage.digest(note.id)?.keys, storage.digest(other.id)]).toEqual([['stands'], null])
  await change(storage, vault.clock, [[other.id, [set('title', other.title, 'New')]]])
  await storage.compact()
  const lineOf = (text: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`"${note.id}"`))
      ?.replace(/,$/, '')
  expect(lineOf(await vault.read(shard(note)))).toBe(lineOf(before))
  await storage.close()
})

/** A vault with fifteen notes in one shard, opened from what was kept. */
async function aFullShard() {
  const [note] = twins()
  const notes: Note[] = [note]
  while (notes.length < 15) {
    const other = aNote('page', { body: `Words ${notes.length} [[stands]]` })
    if (shardOf(other.id) === shardOf(note.id)) notes.push(other)
  }
  const vault = await withNotes(...notes)
  const due: (() => void)[] = []
  const later = (milliseconds: number, run: () => void) => {
    if (milliseconds === letGoAfter) due.push(run)
    return () => {}
  }
  const seen = { reads: 0 }
  const storage = await vault.open({ ...all, later, disk: counting(vault.disk, seen) })
  return {
    ...{ note, notes, vault, storage },
    /** How often the disk was asked while all texts were looked at. */
    look() {
      const before = seen.reads
      expect(notes.map(({ id }) => storage.record(id))).toEqual(notes)
      return seen.reads - before
    },
    /** Half a minute passes. */
    async wait() {
      for (const run of due.splice(0)) run()
      await storage.compact()
    },
  }
}

test('many texts that were read are let go and read again, but not those of a shard that was written', async () => {
  const { note, notes, vault, storage, look, wait } = await aFullShard()
  expect([look(), look()]).toEqual([12, 0])
  await wait()
  expect([look(), look()]).toEqual([12, 0])
  await change(storage, vault.clock, [[note.id, [set('short', '', 'New')]]])
  await wait()
  await vault.remove(keptOf(note))
  expect(notes.slice(1).map(({ id }) => storage.record(id))).toEqual(notes.slice(1))
  await storage.close()
})

test.each(['file', 'copy'])('many texts that were read stay in memory where the %s they came from is not as it was', async (what) => {
  const { note, vault, look, wait } = await aFullShard()
  expect(look()).toBe(12)
  if (what === 'file') await vault.write(shard(note), '{}\n')
  else await vault.remove(keptOf(note))
  await wait()
  await vault.remove(keptOf(note)).catch(() => {}) // it may be gone already
  await vault.remove(shard(note))
  expect(look()).toBe(0)
})

test.each(['before', 'after'])(
  'a shard that another program overwrites while its texts are unread loses none of ours, changed %s we look',
  async (when) => {
    const [note, other] = twins()
    const vault = await withNotes(note, other)
    const storage = await vault.open(all)
    const found: OutsideChange[] = []
    storage.onOutside(async (one) => void found.push(one))
    expect(isUnread(storage, note)).toBe(true)
    await vault.write(shard(note), `${JSON.stringify({ [note.id]: { ...note, body: 'Theirs' } }, null, 2)}\n`)
    if (when === 'after') expect(storage.record(note.id)).toEqual(note)
    await storage.look()
    expect(found).toEqual([{ changed: [{ ...note, body: 'Theirs' }], removed: [other.id], conflict: null, unsettled: [] }])
    expect([storage.record(note.id), storage.record(other.id)]).toEqual([note, other])
    expect(JSON.parse(await vault.read(shard(note)))).toEqual({ [note.id]: note, [other.id]: other })
  },
)

test('a shard that vanishes while its texts are unread is written again with them', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const storage = await vault.open(all)
  await vault.remove(shard(note))
  await storage.look()
  await storage.compact()
  expect(JSON.parse(await vault.read(shard(note)))).toEqual({ [note.id]: note, [other.id]: other })
})

test('a cache that is deleted while the vault is open costs nothing', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const storage = await vault.open(all)
  await vault.remove(keptOf(note))
  expect([storage.record(note.id), storage.record(other.id)]).toEqual([note, other])
})

test('where a text is gone from everywhere nothing is written over what is there, and the vault opened anew goes on with it', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const storage = await vault.open(all)
  await change(storage, vault.clock, [[note.id, [set('title', note.title, 'New')]]])
  await vault.remove(keptOf(note))
  const theirs = `{\n"${other.id}": ${JSON.stringify({ ...other, body: 'Theirs' })}\n}\n`
  await vault.write(shard(note), theirs)
  expect(() => ({ ...storage.record(other.id) })).toThrow(expect.objectContaining({ code: 'STORAGE', said: { code: 'storage.text-gone' } }))
  await expect(storage.compact()).rejects.toMatchObject({ code: 'STORAGE' })
  expect(await vault.read(shard(note))).toBe(theirs)
  await storage.reopen()
  expect(storage.record(other.id)).toMatchObject({ body: 'Theirs' })
})

test('a word that a hand changed in a closed vault is seen, though length and time are as they were', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const text = await vault.read(shard(note))
  const before = await vault.disk.stat(`/vault/${shard(note)}`)
  const file = await vault.disk.open(`/vault/${shard(note)}`, 'update')
  await file.overwrite(text.indexOf('heron'), Buffer.from('crane'))
  expect((await file.stat()).size).toBe(before.size)
  const storage = await vault.open(all)
  expect(storage.record(note.id)).toMatchObject({ body: 'The crane [[stands]].' })
})

test('what is torn, of another vault, of another version or no cache at all is passed over', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const sound = Uint8Array.from(await vault.disk.read(`/vault/${keptOf(note)}`))
  const reads = async (bytes: Uint8Array) => {
    await vault.write(keptOf(note), bytes)
    const storage = await vault.open({ ...all, disk: (vault.disk as PowerCutDisk).copy() })
    expect([storage.record(note.id), storage.record(other.id)]).toEqual([note, other])
    return storage.digest(note.id) === null
  }
  expect(await reads(sound)).toBe(false)
  for (let at = 0; at < sound.length; at += 1 + (at >> 3)) {
    if (at < 4 || at >= 8) expect(await reads(sound.map((byte, index) => (index === at ? byte ^ 1 : byte))), `byte ${at}`).toBe(true)
    expect(await reads(sound.slice(0, at)), `${at} bytes`).toBe(true)
  }
  const elsewhere = await withNotes(note, other)
  await vault.write(shard(note), await elsewhere.read(shard(note)))
  const id = JSON.parse(await vault.read('vault.json')).id
  await elsewhere.write('vault.json', (await elsewhere.read('vault.json')).replaceAll(id, `${id.slice(0, -1)}Z`))
  const foreign = await elsewhere.open(all)
  expect(foreign.digest(note.id)).toBeNull()
})

test('a text that was removed for ever is not kept', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const storage = await vault.open(all)
  const stone = { id: note.id, rev: 2, kind: 'page', title: 'gone', why: 'deleted', to: null, at: vault.clock.now() } as const
  await change(storage, vault.clock, [[note.id, [{ op: 'record', from: note, to: stone }]]], { purged: [note.id] })
  await storage.compact()
  expect(await vault.list('cache')).not.toContain(keptOf(note).slice(6))
  const after = (vault.disk as PowerCutDisk).cut(() => 0)
  expect(await after.list('/vault/cache')).not.toContain(keptOf(note).slice(6))
})

test('a cache that cannot be written costs the cache alone', async () => {
  const [note, other] = twins()
  const vault = await withNotes(note, other)
  const storage = await vault.open(all)
  const write = (n: number) => change(storage, vault.clock, [[other.id as NoteId, [set('short', n === 0 ? '' : `${n - 1}`, `${n}`)]]])
  await write(0)
  const path = `/vault/${keptOf(note)}`
  await vault.disk.unlink(path)
  await vault.disk.mkdir(path)
  await storage.close()
  const again = await vault.open(all)
  expect([again.state.is, again.record(note.id), again.record(other.id)]).toMatchObject(['open', note, { short: '0', body: other.body }])
  await again.close()
})
