import { afterEach, describe, expect, test } from 'vitest'
import { StorageError } from '#core/ports.ts'
import { sayMessage } from '#shared/messages/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { testProcess } from '../../../e2e/builders/core.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { all, aVault, change, disks, put, set, type TestVault } from '../../../e2e/builders/storage.ts'
import { openVault } from './open-vault.ts'
import { shardName, shardOf } from './shard-of.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

describe.each(disks)('a vault %s', (_, make) => {
  const fresh = async (): Promise<TestVault> => {
    const { disk, folder, end } = await make()
    ends.push(end)
    return aVault(disk, folder)
  }
  /** A vault with these notes in its shards, closed. */
  const withNotes = async (...notes: Note[]): Promise<TestVault> => {
    const vault = await fresh()
    const storage = await vault.open()
    await put(storage, vault.clock, ...notes)
    await storage.close()
    return vault
  }
  const shard = (note: Note) => `notes/${shardName(shardOf(note.id))}`
  const codes = (problems: readonly { message: { code: string } }[]) => problems.map(({ message }) => message.code)

  test('gives back what was committed, from the journal and from the shards', async () => {
    const vault = await fresh()
    const note = aNote('person', { body: 'Їжак “x” \u2028 🦔' })
    const first = await vault.open()
    await put(first, vault.clock, note)
    await change(first, vault.clock, [[note.id, [set('title', note.title, 'New name')]]])
    const fromJournal = await vault.open({ takeOver: true })
    expect(fromJournal.record(note.id)).toEqual({ ...note, title: 'New name', rev: 2, updatedAt: expect.anything() })
    await fromJournal.close()
    expect((await vault.list('journal')).length).toBe(1)
    const fromShards = await vault.open()
    expect(fromShards.record(note.id)).toEqual(fromJournal.record(note.id))
    expect(fromShards.sequence).toBe(2)
    expect((await all(fromShards.entries(1))).map(({ seq }) => seq)).toEqual([1, 2])
    await fromShards.close()
  })

  test('has shards that are JSON, a note a line, sorted by id', async () => {
    const notes = Array.from({ length: 700 }, () => aNote('page'))
    const vault = await withNotes(...notes.toReversed())
    for (const name of await vault.list('notes')) {
      const text = await vault.read(`notes/${name}`)
      const ids = Object.keys(JSON.parse(text))
      expect(ids).toEqual(ids.toSorted())
      expect(text.split('\n').length).toBe(ids.length + 3)
      for (const id of ids) expect(shardName(shardOf(id))).toBe(name)
    }
  })

  test('gives each its code: no folder, no vault, a newer format, a newer kind', async () => {
    const vault = await fresh()
    const options = {
      disk: vault.disk,
      clock: vault.clock,
      ids: vault.ids,
      log: { write: () => {} },
      process: { pid: 1, host: 'h', isAlive: () => false },
    }
    const refusal = async (folder: string) =>
      openVault(folder, options).then(
        () => null,
        (error) => (error instanceof StorageError ? [error.code, error.said.code] : error),
      )
    expect(await refusal(`${vault.folder}-not`)).toEqual(['NOT_FOUND', 'storage.no-folder'])
    expect(await refusal(`${vault.folder}/notes`)).toEqual(['NOT_FOUND', 'storage.not-a-vault'])
    const json = JSON.parse(await vault.read('vault.json'))
    await vault.write('vault.json', JSON.stringify({ ...json, format: 2 }))
    expect(await refusal(vault.folder)).toEqual(['UNSUPPORTED', 'storage.newer'])
    await vault.write('vault.json', JSON.stringify({ ...json, migrations: { person: 99 } }))
    expect(await refusal(vault.folder)).toEqual(['UNSUPPORTED', 'storage.newer-kind'])
    await vault.write('vault.json', JSON.stringify({ ...json, migrations: { spaceship: 0 } }))
    expect(await refusal(vault.folder)).toEqual(['UNSUPPORTED', 'storage.newer-kind'])
    expect(await vault.list('.')).not.toContain('lock')
  })

  test('is made only in an empty folder', async () => {
    const vault = await fresh()
    await expect(aVault(vault.disk, vault.folder)).rejects.toMatchObject({ code: 'STORAGE', said: { code: 'storage.not-empty' } })
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length - 30), 1],
    ['empty', () => '', 0],
    ['no JSON', () => 'hello', 0],
    ['with a line of rubbish', (text: string) => text.replace('{\n', '{\nrubbish\n'), 2],
    ['with one bad byte', (text: string) => Buffer.from(text.replace('second', 'se\u0000nd')), 1],
  ])('tells of a shard that is %s, keeps a copy and all sound notes', async (_, damage, left) => {
    const one = aNote('page', { body: 'first' })
    const two = twin(one)
    const vault = await withNotes(one, two)
    await vault.write(shard(one), damage(await vault.read(shard(one))))
    const damaged = await vault.disk.read(`${vault.folder}/${shard(one)}`)
    const storage = await vault.open()
    expect(codes(storage.problems)).toEqual(['problem.shard-damaged'])
    for (const { message } of storage.problems) expect(sayMessage(message)).toMatch(/kept/)
    expect([...storage.records()].filter((record) => !('why' in record)).length).toBe(left)
    const kept = await vault.list('kept')
    expect(kept.length).toBe(1)
    expect(Buffer.from(await vault.disk.read(`${vault.folder}/kept/${kept[0]}`))).toEqual(Buffer.from(damaged))
    await put(storage, vault.clock, twin(one, 2))
    await storage.close()
    const again = await vault.open()
    expect(again.problems).toEqual([])
    expect([...again.records()].filter((record) => !('why' in record)).length).toBe(left + 1)
    await again.close()
  })

  test('puts a tombstone where a note breaks its rules, and keeps it aside as it was', async () => {
    const note = aNote('person')
    const vault = await withNotes(note, aNote('place'))
    await vault.write(shard(note), (await vault.read(shard(note))).replace('"born":null', '"born":7'))
    const storage = await vault.open()
    expect(storage.record(note.id)).toMatchObject({ id: note.id, why: 'unreadable', title: note.title })
    expect(storage.size).toBe(2)
    expect(codes(storage.problems)).toEqual(['problem.note-unreadable'])
    await storage.close()
    const [kept] = await vault.list('kept')
    expect(JSON.parse(await vault.read(`kept/${kept}`))).toMatchObject({ id: note.id, born: 7 })
    expect((await vault.open()).problems).toEqual([])
  })

  test('adds the fields a note lacks, keeps those it does not know', async () => {
    const note = aNote('person', { 'of a later program': [1] })
    const vault = await withNotes(note)
    await vault.write(shard(note), (await vault.read(shard(note))).replace('"roles":[],', ''))
    const storage = await vault.open()
    expect(storage.record(note.id)).toEqual(note)
    expect(storage.problems).toEqual([])
    await storage.close()
  })

  test('notices a shard that is missing', async () => {
    const note = aNote('person')
    const vault = await withNotes(note)
    await vault.remove(shard(note))
    const storage = await vault.open()
    expect(storage.problems[0]?.message).toEqual({ code: 'problem.shard-missing', data: { file: shard(note).slice(6) } })
    await storage.close()
  })

  test('reads vault.json from its copy where it is damaged, and keeps the damaged one', async () => {
    const vault = await fresh()
    const storage = await vault.open()
    await storage.configure({ name: 'Another name' })
    await storage.close()
    await vault.write('vault.json', '{"format":1,')
    const again = await vault.open()
    expect(again.info.name).toBe('Another name')
    expect(codes(again.problems)).toEqual(['problem.vault-json'])
    await again.close()
    expect(JSON.parse(await vault.read('vault.json')).name).toBe('Another name')
    expect((await vault.list('kept')).length).toBe(1)
    await vault.write('vault.json', 'x')
    await vault.write('vault.json.bak', 'x')
    await expect(vault.open()).rejects.toMatchObject({ code: 'STORAGE', said: { code: 'storage.vault-json-damaged' } })
  })

  test('cuts off a torn last line without a word', async () => {
    const vault = await fresh()
    const note = aNote('page')
    const storage = await vault.open()
    await put(storage, vault.clock, note)
    const file = `journal/${(await vault.list('journal'))[0]}`
    const sound = await vault.read(file)
    await vault.write(file, `${sound}0badc0de {"seq":2,"at"`)
    const again = await vault.open({ takeOver: true })
    expect(again.problems).toEqual([])
    expect(again.sequence).toBe(1)
    expect(await vault.read(file)).toBe(sound)
    await again.close()
  })

  test('tells of damage in the middle of the journal, keeps it, and applies what is sound', async () => {
    const vault = await fresh()
    const notes = [aNote('page'), aNote('page'), aNote('page')]
    const storage = await vault.open()
    for (const note of notes) await put(storage, vault.clock, note)
    const file = `journal/${(await vault.list('journal'))[0]}`
    const [first = '', second = '', third = ''] = (await vault.read(file)).split('\n')
    const damaged = `${first}\n${second.replace('page', 'pace')}\n${third}\n`
    await vault.write(file, damaged)
    const again = await vault.open({ takeOver: true })
    expect(codes(again.problems)).toEqual(['problem.journal-damaged'])
    expect(notes.map(({ id }) => again.record(id) !== undefined)).toEqual([true, false, true])
    expect(again.sequence).toBe(3)
    const [kept] = await vault.list('kept')
    expect(await vault.read(`kept/${kept}`)).toBe(damaged)
    await again.close()
    const after = await vault.open()
    expect(after.problems).toEqual([])
    expect((await all(after.entries(1))).map(({ seq }) => seq)).toEqual([1, 3])
    await after.close()
  })

  test('tells where a note was changed elsewhere while our changes were in the journal only', async () => {
    const note = aNote('page', { body: 'ours' })
    const vault = await withNotes(note)
    const storage = await vault.open()
    await change(storage, vault.clock, [[note.id, [set('title', note.title, 'Ours')]]])
    const theirs = { ...note, rev: 9, title: 'Theirs' }
    await vault.write(shard(note), JSON.stringify({ [note.id]: theirs }))
    const again = await vault.open({ takeOver: true })
    expect(again.record(note.id)).toEqual(theirs)
    expect(codes(again.problems)).toEqual(['problem.journal-foreign'])
    expect((await vault.list('kept')).length).toBe(1)
    await again.close()
  })

  test('counts on where history ends, where the journal was left behind', async () => {
    const vault = await withNotes(aNote('page'))
    for (const name of await vault.list('journal')) await vault.remove(`journal/${name}`)
    const storage = await vault.open()
    expect(storage.sequence).toBe(1)
    await storage.close()
  })

  test('settings survive, and a removed stale file stays away', async () => {
    const vault = await fresh()
    await vault.write('notes/00.json.0123.tmp', 'half')
    const storage = await vault.open()
    await storage.configure({ settings: { who: 'Ïrène' } })
    const searches = [{ name: 'Open', query: 'status:unverified' }]
    await storage.configure({ settings: { searches, wordForms: false } })
    await storage.close()
    expect((await vault.open()).info.settings).toEqual({ who: 'Ïrène', secondBackup: null, searches, wordForms: false })
    expect(await vault.list('notes')).toEqual([])
  })

  test('each computer that shares it has a writer of its own', async () => {
    const vault = await fresh()
    const on = (host: string, who: string) => vault.open({ process: { ...testProcess, host }, who })
    const told = async (host: string, usual: string, change?: string) => {
      const storage = await on(host, usual)
      if (change !== undefined) await storage.configure({ settings: { ...storage.info.settings, who: change } })
      const { who } = storage.info.settings
      await storage.configure({ settings: { ...storage.info.settings, secondBackup: null } })
      await storage.close()
      return who
    }
    expect(await told('desk', 'Ola')).toBe('Ola')
    expect(await told('desk', 'Ola', 'Olena')).toBe('Olena')
    expect(await told('road', 'Taras')).toBe('Taras')
    expect(await told('__proto__', '', 'Iryna')).toBe('Iryna')
    expect([await told('desk', 'x'), await told('road', 'y'), await told('__proto__', 'z')]).toEqual(['Olena', 'y', 'Iryna'])
  })
})

/** Another note in the same shard. */
function twin(note: Note, number = 1): Note {
  for (let left = number; ; ) {
    const other = aNote('page', { body: 'second' })
    if (shardOf(other.id) === shardOf(note.id) && --left === 0) return other
  }
}

test('the checksums of the files tell which hold just what they held, and where memory is ahead', async () => {
  const vault = await aVault()
  const storage = await vault.open()
  const [one, other] = [aNote('page'), aNote('page')]
  await put(storage, vault.clock, one, other)
  const [file, beside] = [storage.fileOf(one.id), storage.fileOf(other.id)]
  expect(file).not.toBe(beside)
  expect([storage.sums[file], storage.sums[beside]]).toEqual([0, 0])
  await storage.compact()
  const { sums } = storage
  expect([sums[file], sums[beside]]).not.toContain(0)
  await storage.close()

  const again = await vault.open()
  expect(again.sums).toEqual(sums)
  await put(again, vault.clock, { ...one, title: 'Other' })
  expect([again.sums[file], again.sums[beside]]).toEqual([0, sums[beside]])
  await again.compact()
  expect([0, sums[file]]).not.toContain(again.sums[file])
  await again.close()

  const path = `notes/${shardName(beside)}`
  await vault.write(path, (await vault.read(path)).replace(other.title, other.title.toUpperCase()))
  const last = await vault.open()
  expect([0, sums[beside]]).not.toContain(last.sums[beside])
  await last.close()
})
