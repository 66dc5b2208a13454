import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Storage } from '#core/ports.ts'
import type { Disk } from '#node/disk/disk.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { PowerCutDisk } from '#node/disk/power-cut-disk.ts'
import { createVault } from '#node/vault/create-vault.ts'
import { type OpenOptions, openVault } from '#node/vault/open-vault.ts'
import type { Later } from '#node/vault/timers.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { applyChange } from '#shared/notes/apply-op.ts'
import type { Entry, NoteChange, Op } from '#shared/notes/change.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import { silentLog, TestClock, TestIds, testProcess } from './core.ts'

/** A vault's storage without a core, and the disk it lies on. Nothing happens by itself: a test asks for what comes when idle. */
export interface TestVault {
  readonly disk: Disk
  readonly folder: string
  readonly clock: TestClock
  readonly ids: TestIds
  open(more?: Partial<OpenOptions>): Promise<Storage>
  read(path: string): Promise<string>
  /** As another program would: without asking, and all at once. */
  write(path: string, text: string | Uint8Array): Promise<void>
  remove(path: string): Promise<void>
  list(path: string): Promise<string[]>
}

export const noTimers: Later = () => () => {}

/** Runs a test on the disk in memory and on the real one. */
export const disks: readonly (readonly [name: string, make: () => Promise<{ disk: Disk; folder: string; end(): Promise<void> }>])[] = [
  ['in memory', async () => ({ disk: new PowerCutDisk(), folder: '/vault', end: async () => {} })],
  [
    'on the real disk',
    async () => {
      const place = await mkdtemp(join(tmpdir(), 'ascertain-test-'))
      return { disk: nodeDisk(), folder: join(place, 'vault'), end: () => rm(place, { recursive: true, force: true }) }
    },
  ],
]

export async function aVault(disk: Disk = new PowerCutDisk(), folder = '/vault'): Promise<TestVault> {
  const clock = new TestClock()
  const ids = new TestIds()
  await createVault(folder, { name: 'Test', disk, clock, ids })
  return {
    disk,
    folder,
    clock,
    ids,
    open: (more = {}) => openVault(folder, { disk, clock, ids, log: silentLog, process: testProcess, later: noTimers, ...more }),
    read: async (path) => Buffer.from(await disk.read(join(folder, path))).toString(),
    async write(path, text) {
      const whole = join(folder, path)
      await disk.unlink(whole).catch(() => {}) // it may not be there
      const file = await disk.open(whole, 'create')
      await file.write(Buffer.from(text))
      await file.close()
    },
    remove: (path) => disk.unlink(join(folder, path)),
    list: (path) => disk.list(join(folder, path)),
  }
}

/** Commits whole records as one transaction: new where the vault has none of that id. */
export function put(storage: Storage, clock: TestClock, ...records: VaultRecord[]): Promise<void> {
  return change(
    storage,
    clock,
    records.map((record) => [record.id, [{ op: 'record', from: storage.record(record.id) ?? null, to: record }]]),
  )
}

/** Commits ops by note as one transaction. */
export function change(
  storage: Storage,
  clock: TestClock,
  changes: readonly (readonly [id: NoteId, ops: readonly Op[]])[],
  more: Partial<Entry> = {},
): Promise<void> {
  const at = clock.now()
  const notes = changes.map(([id, ops]): NoteChange => {
    const rev = (storage.record(id)?.rev ?? 0) + 1
    return { id, rev, ops: ops.map((op) => (op.op === 'record' ? { ...op, to: { ...op.to, rev } } : op)) }
  })
  const label = { code: 'note.save', data: { title: 'Title' } }
  const entry: Entry = { seq: storage.sequence + 1, at, who: 'Test', label, window: null, ...more, notes }
  return storage.commit(
    entry,
    notes.map((one) => applyChange(storage.record(one.id) ?? null, one, at)),
  )
}

/** The op that replaces a whole value. */
export const set = (field: string, from: string, to: string): Op => ({ op: 'set', field, from, to })

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
