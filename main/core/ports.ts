import type { IndexOrigin } from '#core/search/index/index-file.ts'
import type { Digest } from '#core/store/digest.ts'
import type { SavedSearch } from '#shared/api/vault.ts'
import type { ItemId, NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { Entry, Message } from '#shared/notes/change.ts'
import type { Kind, VaultRecord } from '#shared/notes/note.ts'

/** The core's only ways out. The real ones stand in main/node; tests bring their own. */
export interface Ports {
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Where there is none, the core does its work itself, in slices. */
  readonly indexer?: Indexer
}

/** Makes a search index from what lies on disk, in a thread of its own. */
export interface Indexer {
  /**
   * The index as main/core/search/index/index-file.ts prints it, of what the shards hold; that may be less than the vault knows. Rejects where
   * it could not be made, and when the signal aborts.
   */
  make(origin: IndexOrigin, signal: AbortSignal, progress: (done: number, total: number) => void): Promise<Uint8Array>
}

export interface Clock {
  /** Now, with the writer's offset from UTC. */
  now(): Instant
  /** Milliseconds that only ever grow, for measuring; no date. */
  monotonic(): number
}

export interface Ids {
  note(): NoteId
  item(): ItemId
  /** Unguessable, for names of logs, calls and downloads. */
  random(): string
}

/** Codes and ids only: never a title, a text or a path of the vault. */
export interface Log {
  write(level: 'info' | 'warning' | 'error', code: string, data?: { readonly [name: string]: string | number }): void
}

/**
 * The vault on disk. Reads are synchronous, from memory; a commit is in memory at once and on disk when its promise resolves. The long texts
 * of a record (body, stored text) may be read from disk when they are looked at, which throws where that fails.
 * Errors are `StorageError`.
 */
export interface Storage {
  /** Name and settings; a new value after each `configure`. */
  readonly info: VaultInfo
  readonly state: StorageState
  /** The last sequence number given. */
  readonly sequence: number
  record(id: NoteId): VaultRecord | undefined
  /** Every record, tombstones too, in no order that means anything. */
  records(): IterableIterator<VaultRecord>
  /** What the record's long texts come to, where they have not been read since opening; null where there are none to be read. */
  digest(id: NoteId): Digest | null
  /** Counts records. */
  readonly size: number
  /** A checksum of each of the files in which records lie; 0 where memory is ahead of what is in the file. */
  readonly sums: Uint32Array
  /** In which of them a record lies, or will. */
  fileOf(id: NoteId): number

  /**
   * Puts the new records in memory before it returns and resolves once the entry's line is on disk. On failure the records of this and of
   * every later unsettled commit are put back, all of them reject, the vault is read-only, and `onReset` is told.
   * @param entry its `seq` is `sequence + 1`
   * @param after the new record of each note the entry names
   */
  commit(entry: Entry, after: readonly VaultRecord[]): Promise<void>
  /** What is not named stays as it is. A change that depends on what is set is told that when its turn comes. */
  configure(change: VaultChange | ((now: VaultInfo) => VaultChange)): Promise<void>

  /** Entries that touch the note, newest first, those not compacted yet included; `before` is exclusive. */
  history(id: NoteId, options?: { readonly before?: number }): AsyncIterable<Entry>
  /** Every entry from a sequence number on, oldest first. */
  entries(from: number): AsyncIterable<Entry>

  /** Writes the journal into shards and history now instead of when idle; after a purge, takes the purged text out of both. */
  compact(): Promise<void>
  /** Closes and opens again, keeping nothing in memory; the way back from read-only. Rejects with the reason if it still cannot write. */
  reopen(): Promise<void>

  readonly files: Files
  /** The same, for what the program makes and may lose at any time (archives to fetch); lies in cache/, emptied on opening. */
  readonly scratch: Files
  /** Lies in cache/, kept from one opening to the next. */
  readonly cache: Cache
  readonly backups: Backups
  /** What could not be read or was taken in from outside, newest last. */
  readonly problems: readonly VaultProblem[]

  /** Calls when another program changed the vault's files: the records as they now stand on disk. The core takes them in by a transaction. */
  onOutside(listener: (found: OutsideChange) => Promise<void>): void
  onReset(listener: () => void): void
  onState(listener: (state: StorageState) => void): void
  /** Looks for changes by other programs now (the window got the focus). */
  look(): Promise<void>
  close(): Promise<void>
}

export type StorageState = { readonly is: 'open' } | { readonly is: 'read-only'; readonly reason: Message } | { readonly is: 'closed' }

export interface VaultInfo {
  readonly id: string
  readonly name: string
  /** The format of the folder; see migrations. */
  readonly format: number
  readonly createdAt: Instant
  readonly migrations: { readonly [kind in Kind]?: number }
  readonly settings: VaultSettings
}

export interface VaultChange {
  readonly name?: string
  readonly settings?: Partial<VaultSettings>
}

export interface VaultSettings {
  /** The name logs and history carry; '' until asked. */
  readonly who: string
  /** A second folder for backups outside the vault; null: none. */
  readonly secondBackup: string | null
  /** Queries kept under a name, in the order they were kept. */
  readonly searches: readonly SavedSearch[]
  /** Whether searches find other forms of their words, where they do not say so themselves. */
  readonly wordForms: boolean
}

export interface VaultProblem {
  /** A message code of shared/messages, `problem.…`. */
  readonly message: Message
  readonly at: Instant
}

/** What another program left: records that differ from ours (theirs as read), and those it removed. */
export interface OutsideChange {
  readonly changed: readonly VaultRecord[]
  readonly removed: readonly NoteId[]
  /** From a file that a sync program set aside as its conflict copy, with the name it gave; null where a shard itself changed. */
  readonly conflict: string | null
  /** Of those changed, the ones that we had changed too since the shard was last written or read: both sides moved. */
  readonly unsettled: readonly NoteId[]
}

/** Attachments by the SHA-256 of their bytes, in hex. */
export interface Files {
  /** Streams to disk; resolves once it is durable. */
  put(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly file: string; readonly size: number }>
  /** Null where there is none. `range` in bytes, end exclusive. */
  get(file: string): Promise<{ readonly size: number; readonly bytes: AsyncIterable<Uint8Array> } | null>
  has(file: string): Promise<boolean>
  list(): AsyncIterable<{ readonly file: string; readonly size: number }>
  remove(file: string): Promise<void>
}

/** What can be made again, and is kept to spare the time. It may be gone whenever it is asked for. */
export interface Cache {
  /** What was written last under that name, whole; null where there is nothing, or not all of it. Never rejects. */
  read(name: string): Promise<Uint8Array | null>
  /** Puts it in the place of what was there. Does nothing where the vault cannot be written; never rejects. */
  write(name: string, pieces: readonly Uint8Array[]): Promise<void>
}

export interface Backup {
  readonly name: string
  readonly at: Instant
  readonly notes: number
  readonly place: 'vault' | 'second'
}

export interface Backups {
  list(): Promise<readonly Backup[]>
  make(): Promise<Backup>
  /** The records a backup holds, or one of them; the caller compares and transacts. */
  read(name: string, only?: NoteId): AsyncIterable<VaultRecord>
  /** Calls when one was made, by itself or not. */
  onMade(listener: () => void): void
}

/** Codes: STORAGE (disk), LOCKED, UNSUPPORTED (newer format), NOT_FOUND; `message` is for people. */
export class StorageError extends Error {
  readonly code: 'STORAGE' | 'LOCKED' | 'UNSUPPORTED' | 'NOT_FOUND'
  readonly said: Message

  constructor(code: StorageError['code'], said: Message, cause?: unknown) {
    super(`${code}: ${said.code}`, { cause })
    this.code = code
    this.said = said
  }
}
