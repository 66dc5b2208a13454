import { type Clock, type Ids, type Log, type Storage, StorageError } from '#core/ports.ts'
import type { Message } from '#shared/notes/change.ts'
import { kinds as programKinds } from '#shared/notes/index.ts'
import { type Disk, unlessMissing } from '../disk/disk.ts'
import { Lock, type LockProcess, refuseLocked } from './lock.ts'
import type { Kinds } from './migrate-notes.ts'
import { Problems } from './problems.ts'
import { isDiskFailure, reasonOf, said, storageError } from './storage-failure.ts'
import { type Later, realLater, Timers } from './timers.ts'
import { VaultFile } from './vault-file.ts'
import { vaultPaths } from './vault-paths.ts'
import { VaultStorage } from './vault-storage.ts'

export interface OpenOptions {
  readonly disk: Disk
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly process: LockProcess
  /** The person's name on this computer, where the vault has been given none on it. */
  readonly who?: string
  /** Take the lock of another computer, or of a process that seems to hang: only after asking. */
  readonly takeOver?: boolean
  /** For idle work, the heartbeat and the daily backup; real time where absent. */
  readonly later?: Later
  /** The kinds whose shape stored notes are brought to; the program's where absent. */
  readonly kinds?: Kinds
  /** Bytes of a shard from which on the cache keeps its heads; 16 KB where absent, infinitely many: all is read whole. */
  readonly leastKept?: number
}

/** Bytes of a shard that are sooner read than a second file is opened. */
const worthKeeping = 16 * 1024

/**
 * Opens a vault; the promise rejects with a StorageError: NOT_FOUND (no folder, no vault), LOCKED, UNSUPPORTED (a newer program's),
 * STORAGE (vault.json damaged beyond its copies, or the disk fails). Where the disk cannot be written, the vault is there to be read: see
 * `state`; what is damaged is told in `problems`.
 */
export async function openVault(folder: string, options: OpenOptions): Promise<Storage> {
  const { disk, clock, ids, log, process, who = '', takeOver = false, kinds = programKinds, leastKept = worthKeeping } = options
  const paths = vaultPaths(folder)
  const writer = { computer: process.host, who }
  const context = { disk, kinds, paths, clock, ids, log, writer, problems: new Problems(clock, log) }
  const lockPorts = { disk, path: paths.lock, clock, ids, process }
  let lock: Lock | null = null
  let readOnly: Message | null = null
  try {
    const stat = await unlessMissing(disk.stat(folder))
    if (stat?.kind !== 'folder') throw new StorageError('NOT_FOUND', said('storage.no-folder'))
    // Before the lock: nothing is put into a folder that is no vault, or one of a newer program.
    await new VaultFile({ ...context, problems: new Problems(clock, log) }).read()
    try {
      lock = await Lock.take(lockPorts, takeOver)
    } catch (error) {
      if (!isDiskFailure(error)) throw error
      await refuseLocked(lockPorts, takeOver)
      readOnly = reasonOf(error)
    }
    const parts = { context, leastKept, timers: new Timers(options.later ?? realLater), relock: () => Lock.take(lockPorts, false) }
    return await VaultStorage.open(parts, lock, readOnly)
  } catch (error) {
    await lock?.release().catch(() => {}) // the first error says why
    throw storageError(error)
  }
}
