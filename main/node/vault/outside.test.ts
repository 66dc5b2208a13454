import { expect, test } from 'vitest'
import type { OutsideChange, Storage } from '#core/ports.ts'
import type { Note } from '#shared/notes/note.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { aVault, change, put, set, type TestVault } from '../../../e2e/builders/storage.ts'
import type { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { isConflictCopy } from './outside.ts'
import { shardName, shardOf } from './shard-of.ts'

const shard = (note: Note) => `notes/${shardName(shardOf(note.id))}`
const codes = (storage: Storage) => storage.problems.map(({ message }) => message.code)

async function withNotes(...notes: Note[]) {
  const vault = await aVault()
  const storage = await vault.open()
  await put(storage, vault.clock, ...notes)
  await storage.compact()
  const found: OutsideChange[] = []
  storage.onOutside(async (one) => void found.push(one))
  return { vault, storage, found }
}

/** Writes a shard as another program that changes some records and removes others. */
async function edit(vault: TestVault, note: Note, records: { [id: string]: unknown }, path = shard(note)): Promise<void> {
  const table = { ...JSON.parse(await vault.read(shard(note))), ...records }
  for (const id of Object.keys(table)) if (table[id] === null) delete table[id]
  await vault.write(path, JSON.stringify(table, null, 2))
}

test('takes in what another program changed, added and removed, and nothing else', async () => {
  const [note, gone] = twins()
  const far = aNote('place')
  const { vault, storage, found } = await withNotes(note, gone, far)
  await storage.look()
  expect(found).toEqual([])
  const theirs = { ...note, title: 'Theirs', rev: 2 }
  const [, , added] = twins(note)
  await edit(vault, note, { [note.id]: theirs, [gone.id]: null, [added.id]: added })
  await storage.look()
  expect(found).toEqual([{ changed: expect.arrayContaining([theirs, added]), removed: [gone.id], conflict: null, unsettled: [] }])
  expect(found[0]?.changed.length).toBe(2)
  expect(codes(storage)).toEqual(['problem.outside'])
  await storage.look()
  expect(found.length).toBe(1)
})

test('says which notes both sides changed', async () => {
  const note = aNote('page', { body: 'a' })
  const { vault, storage, found } = await withNotes(note)
  await change(storage, vault.clock, [[note.id, [set('short', '', 'ours')]]])
  await edit(vault, note, { [note.id]: { ...note, title: 'Theirs' } })
  await storage.look()
  expect(found[0]).toMatchObject({ changed: [{ title: 'Theirs' }], unsettled: [note.id] })
})

test('a compaction never overwrites what another program left before it is taken in', async () => {
  const note = aNote('page')
  const { vault, storage, found } = await withNotes(note)
  await change(storage, vault.clock, [[note.id, [set('short', '', 'ours')]]])
  await edit(vault, note, { [note.id]: { ...note, title: 'Theirs' } })
  await storage.compact()
  expect(found[0]?.changed).toMatchObject([{ title: 'Theirs' }])
  expect(JSON.parse(await vault.read(shard(note)))[note.id].short).toBe('ours')
})

test('what was found and not taken in, as the core failed or the power did, is given again', async () => {
  const note = aNote('page')
  const { vault, storage } = await withNotes(note)
  storage.onOutside(() => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })))
  await edit(vault, note, { [note.id]: { ...note, title: 'Theirs', rev: 7 } })
  await expect(storage.look()).rejects.toMatchObject({ code: 'STORAGE' })
  const disk = (vault.disk as PowerCutDisk).cut(() => 0)
  const after = await vault.open({ disk, takeOver: true })
  expect(after.record(note.id)).toEqual(note)
  const found: OutsideChange[] = []
  after.onOutside(async (one) => void found.push(one))
  await after.look()
  expect(found).toMatchObject([{ changed: [{ title: 'Theirs' }] }])
  await after.look()
  expect(found.length).toBe(1)
})

test('a shard that vanished is written again, and its notes stay', async () => {
  const note = aNote('page')
  const { vault, storage, found } = await withNotes(note)
  await vault.remove(shard(note))
  await storage.look()
  expect(found).toEqual([])
  expect(codes(storage)).toEqual(['problem.shard-vanished'])
  await storage.compact()
  expect(JSON.parse(await vault.read(shard(note)))[note.id]).toEqual(note)
})

test('a shard that another program left damaged is kept aside, its sound notes are taken in, none is taken as removed', async () => {
  const [note, other] = twins()
  const { vault, storage, found } = await withNotes(note, other)
  const text = (await vault.read(shard(note))).replace(note.title, 'Theirs').slice(0, -20)
  await vault.write(shard(note), text)
  await storage.look()
  expect(found.flatMap(({ removed }) => removed)).toEqual([])
  expect(codes(storage)).toContain('problem.outside-damaged')
  expect(await kept(vault)).toContain(text)
  expect(Object.keys(JSON.parse(await vault.read(shard(note)))).length).toBe(2)
})

test('a record that is no note is kept aside and changes nothing', async () => {
  const note = aNote('person')
  const { vault, storage, found } = await withNotes(note)
  await edit(vault, note, { [note.id]: { ...note, born: 'yesterday' }, surprise: 7 })
  await storage.look()
  expect(found.flatMap(({ changed }) => changed)).toEqual([])
  expect(codes(storage)).toContain('problem.outside-unreadable')
  expect((await kept(vault)).join()).toContain('yesterday')
})

test('a conflict copy is given note by note with its name, then kept aside', async () => {
  const [note, same] = twins()
  const { vault, storage, found } = await withNotes(note, same)
  const name = `${shardName(shardOf(note.id)).slice(0, 2)}.sync-conflict-20261123-101010-ABCDEFG.json`
  await edit(vault, note, { [note.id]: { ...note, title: 'Theirs' } }, `notes/${name}`)
  const copy = await vault.read(`notes/${name}`)
  await storage.look()
  expect(found).toMatchObject([{ changed: [{ id: note.id, title: 'Theirs' }], removed: [], conflict: name }])
  expect(await vault.list('notes')).not.toContain(name)
  expect(await kept(vault)).toEqual([copy])
})

test('knows the names that sync programs give', () => {
  const copies = [
    '3f.sync-conflict-20261123-101010-ABCDEFG.json',
    '3f (Anna’s conflicted copy 2026-11-23).json',
    '3f-LAPTOP.json',
    '3f (1).json',
    '3f 2.json',
  ]
  expect(copies.filter(isConflictCopy)).toEqual(copies)
  expect(['3f.json', '3f.json.0123.tmp', '.3f.json.swp', 'readme.json', '3fa.json'].filter(isConflictCopy)).toEqual([])
})

test('settings that another program changed are taken in', async () => {
  const { vault, storage } = await withNotes()
  const json = JSON.parse(await vault.read('vault.json'))
  await vault.write('vault.json', JSON.stringify({ ...json, name: 'Elsewhere' }))
  await storage.look()
  expect(storage.info.name).toBe('Elsewhere')
})

/** Three notes of one shard. */
function twins(first: Note = aNote('page')): [Note, Note, Note] {
  const more: Note[] = []
  while (more.length < 2) {
    const other = aNote('page')
    if (shardOf(other.id) === shardOf(first.id)) more.push(other)
  }
  return [first, more[0] ?? first, more[1] ?? first]
}

async function kept(vault: TestVault): Promise<string[]> {
  return Promise.all((await vault.list('kept')).map((name) => vault.read(`kept/${name}`)))
}
