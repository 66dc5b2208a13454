import type { Clock, Ids, Log } from '#core/ports.ts'
import type { Disk } from '../disk/disk.ts'
import type { Kinds } from './migrate-notes.ts'
import type { Problems } from './problems.ts'
import type { VaultPaths } from './vault-paths.ts'
import type { Writer } from './writers.ts'

/** What every part of an open vault needs. */
export interface VaultContext {
  readonly disk: Disk
  readonly paths: VaultPaths
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly problems: Problems
  /** The kinds whose shape stored notes are brought to. */
  readonly kinds: Kinds
  /** Who writes here: the computer's name, and the person's where the vault has been given none on it. */
  readonly writer: Writer
}

/** Lets what waits run between two pieces of long work. */
export const yieldNow = () => new Promise<void>((resolve) => setImmediate(resolve))
