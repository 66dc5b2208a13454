import { expect, test } from 'vitest'
import type { Storage } from '#core/ports.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { all, aVault, change, put, set } from '../../../e2e/builders/storage.ts'
import type { Disk, DiskFile } from '../disk/disk.ts'
import { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { Records } from './records.ts'
import { shardName, shardOf } from './shard-of.ts'
import { vaultPaths } from './vault-paths.ts'

/** A disk whose journal can be held up or made to fail, and that counts its syncs. */
function holding(disk: Disk) {
  const control = { syncs: 0, hold: null as Promise<void> | null, fail: '', failTruncate: false }
  const guard = (path: string, file: DiskFile): DiskFile =>
    !path.includes('journal')
      ? file
      : {
          ...file,
          async sync() {
            control.syncs++
            await control.hold
            if (control.fail) throw Object.assign(new Error(control.fail), { code: control.fail })
            await file.sync()
          },
          async truncate(size) {
            if (control.failTruncate) throw Object.assign(new Error('EIO'), { code: 'EIO' })
            await file.truncate(size)
          },
        }
  const open: Disk['open'] = async (path, mode) => guard(path, await disk.open(path, mode))
  const held = new Proxy(disk, {
    get: (target, name) => {
      if (name === 'open') return open
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { control, held }
}

async function held() {
  const vault = await aVault()
  const { control, held: disk } = holding(vault.disk)
  const storage = await vault.open({ disk })
  control.syncs = 0
  return { vault, control, storage }
}

test('transactions that arrive together share one write and one sync', async () => {
  const { vault, control, storage } = await held()
  await Promise.all(Array.from({ length: 50 }, () => put(storage, vault.clock, aNote('page'))))
  expect(control.syncs).toBeLessThanOrEqual(2)
  expect(storage.sequence).toBe(50)
})

test('memory has the records at once, and puts all of them back when the disk refuses', async () => {
  const { vault, control, storage } = await held()
  const note = aNote('page')
  await put(storage, vault.clock, note)
  const seen: string[] = []
  storage.onReset(() => seen.push(`reset at ${storage.sequence}, ${String(storage.record(note.id)?.title === note.title)}`))
  storage.onState(({ is }) => seen.push(is))
  control.fail = 'EIO'
  const other = aNote('page')
  const fates = [
    change(storage, vault.clock, [[note.id, [set('title', note.title, 'A')]]]),
    change(storage, vault.clock, [[note.id, [set('title', 'A', 'B')]]]),
    put(storage, vault.clock, other),
  ].map((fate) =>
    fate.then(
      () => 'done',
      (error) => `${error.code} ${error.said.code} ${storage.record(note.id)?.title === note.title}`,
    ),
  )
  expect(storage.record(note.id)?.title).toBe('B')
  expect(await Promise.all(fates)).toEqual(Array(3).fill('STORAGE storage.failed true'))
  expect(seen).toEqual(['read-only', 'reset at 1, true'])
  expect(storage.record(other.id)).toBeUndefined()
  expect(storage.size).toBe(1)
  await expect(put(storage, vault.clock, other)).rejects.toMatchObject({ code: 'STORAGE' })
  await expect(storage.files.put(nothing())).rejects.toMatchObject({ code: 'STORAGE' })
})

test('what was refused does not come back, not even where the journal cannot be cut at once', async () => {
  for (const failTruncate of [false, true]) {
    const { vault, control, storage } = await held()
    const note = aNote('page')
    await put(storage, vault.clock, note)
    control.fail = 'EIO'
    control.failTruncate = failTruncate
    await expect(change(storage, vault.clock, [[note.id, [set('title', note.title, 'Lost')]]])).rejects.toThrow()
    if (failTruncate) await expect(storage.reopen()).rejects.toMatchObject({ code: 'STORAGE' })
    expect(storage.state.is).toBe('read-only')
    control.fail = ''
    control.failTruncate = false
    await storage.reopen()
    expect(storage.state.is).toBe('open')
    expect(storage.record(note.id)).toEqual(note)
    await change(storage, vault.clock, [[note.id, [set('title', note.title, 'Kept')]]])
    await storage.close()
    const again = await vault.open()
    expect(again.record(note.id)?.title).toBe('Kept')
    expect((await all(again.entries(1))).map(({ seq }) => seq)).toEqual([1, 2])
  }
})

test('an entry out of order is a bug, and changes nothing', async () => {
  const { vault, storage } = await held()
  await expect(change(storage, vault.clock, [], { seq: 7 })).rejects.toBeInstanceOf(RangeError)
  expect(storage.sequence).toBe(0)
})

test('a shard never holds what is not durable', async () => {
  const disk = new PowerCutDisk()
  await disk.mkdir('/vault')
  await disk.mkdir('/vault/notes')
  let names = 0
  const records = new Records({ disk, paths: vaultPaths('/vault'), ids: { note: never, item: never, random: () => String(names++) } })
  const before = aNote('page', { title: 'Before' })
  const shard = shardOf(before.id)
  records.stage(1, [before])
  records.settle(1, [before])
  records.stage(2, [{ ...before, rev: 2, title: 'Unsettled' }])
  records.stage(3, [{ ...before, rev: 3, title: 'Unsettled, too' }])
  const onDisk = async () => JSON.parse(Buffer.from(await disk.read(`/vault/notes/${shardName(shard)}`)).toString())[before.id].title
  await records.write(shard)
  expect(await onDisk()).toBe('Before')
  expect(records.dirty).toEqual([shard])
  records.settle(2, [{ ...before, rev: 2, title: 'Settled' }])
  records.unstage()
  expect(records.get(before.id)?.title).toBe('Settled')
  await records.write(shard)
  expect(await onDisk()).toBe('Settled')
  expect(records.dirty).toEqual([])
})

test('compaction goes on beside commits and reads, and closing waits for both', async () => {
  const { vault, storage } = await held()
  const notes = Array.from({ length: 300 }, () => aNote('page'))
  await put(storage, vault.clock, ...notes)
  const compaction = storage.compact()
  const during = Array.from({ length: 20 }, (_, at) => rename(storage, at))
  async function rename(into: Storage, at: number) {
    const note = notes[at] ?? aNote('page')
    await change(into, vault.clock, [[note.id, [set('title', note.title, `New ${at}`)]]])
  }
  const closing = Promise.all(during).then(() => storage.close())
  await Promise.all([compaction, closing])
  const again = await vault.open()
  expect(again.size).toBe(300)
  expect(again.record(notes[3]?.id ?? aNote('page').id)?.title).toBe('New 3')
  expect((await all(again.entries(1))).map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1))
  expect((await vault.list('journal')).length).toBe(1)
})

function never(): never {
  throw new Error('not asked for')
}

async function* nothing(): AsyncIterable<Uint8Array> {}
