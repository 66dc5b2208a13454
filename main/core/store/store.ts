import type { Ports } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Entry, Message } from '#shared/notes/change.ts'
import { type Head, isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'
import type { Digest } from './digest.ts'
import { RecentEntries } from './recent-entries.ts'
import { noteOf, Transaction } from './transaction.ts'

/** Who makes a transaction: a window (null: the program itself), and what the undo needs to know of it. */
export interface Origin {
  readonly window: string | null
  /** Saves of one stay in one note bear the same step and are undone together. */
  readonly step?: string
  readonly undoes?: readonly number[]
  readonly purged?: readonly NoteId[]
}

/** What a transaction changed; every derived part lives on these alone. */
export interface Diff {
  readonly entry: Entry
  readonly origin: Origin
  readonly changes: readonly { readonly id: NoteId; readonly before: VaultRecord | null; readonly after: VaultRecord }[]
}

export interface Store {
  /** The sequence number of the last transaction. */
  readonly version: number
  readonly size: number
  record(id: NoteId): VaultRecord | undefined
  records(): IterableIterator<VaultRecord>
  /** All of a note but its long texts; undefined for a tombstone. */
  head(id: NoteId): Head | undefined
  /** Refuses NOT_FOUND for what is no note or no more. */
  note(id: NoteId): Note
  body(id: NoteId): string
  text(id: NoteId): string
  /** What is known of a note's long texts without reading them; null where they are at hand. */
  digest(id: NoteId): Digest | null
  /**
   * The one way to write: `work` gathers changes synchronously; they are in memory when it returns and on disk when the promise resolves.
   * Resolves with the work's value and the diff, null where nothing changed. Rejects with what `work` threw (nothing happened) or with a
   * StorageError (memory is as it was before).
   */
  transact<T>(label: Message, origin: Origin, work: (tx: Transaction) => T): Promise<{ value: T; diff: Diff | null }>
  /** Runs at the end of each transaction's work, to keep what the change must not break. */
  beforeCommit(guard: (tx: Transaction) => void): void
  /** At once, while the disk still writes. */
  onDiff(listener: (diff: Diff) => void): void
  /** When it is on disk. */
  onCommitted(listener: (diff: Diff) => void): void
  /** All that was derived is void: make it anew. */
  onReset(listener: () => void): void
  readonly recent: RecentEntries
}

export function createStore({ storage, clock }: Pick<Ports, 'storage' | 'clock'>): Store {
  const guards: ((tx: Transaction) => void)[] = []
  const onDiff: ((diff: Diff) => void)[] = []
  const onCommitted: ((diff: Diff) => void)[] = []
  const onReset: (() => void)[] = []
  const recent = new RecentEntries()

  storage.onReset(() => {
    recent.clear()
    for (const listener of onReset) listener()
  })

  return {
    recent,
    get version() {
      return storage.sequence
    },
    get size() {
      return storage.size
    },
    record: (id) => storage.record(id),
    records: () => storage.records(),
    head(id) {
      const record = storage.record(id)
      return record && !isTombstone(record) ? record : undefined
    },
    note: (id) => noteOf(storage.record(id)),
    body(id) {
      const record = storage.record(id)
      return record && !isTombstone(record) ? record.body : ''
    },
    text(id) {
      const record = storage.record(id)
      return record && !isTombstone(record) && record.kind === 'source' ? record.text : ''
    },
    digest: (id) => storage.digest(id),
    async transact(label, origin, work) {
      refuseReadOnly(storage.state)
      const tx = new Transaction((id) => storage.record(id), clock.now())
      const value = work(tx)
      for (const guard of guards) guard(tx)
      const changes = [...tx.touched()].map(({ id, before }) => ({ id, before }))
      if (changes.length === 0 && !origin.purged) return { value, diff: null }
      const { changes: notes, after } = tx.finish()
      const entry: Entry = {
        seq: storage.sequence + 1,
        at: tx.now,
        who: storage.info.settings.who,
        label,
        window: origin.window,
        ...(origin.undoes ? { undoes: origin.undoes } : {}),
        ...(origin.purged ? { purged: origin.purged } : {}),
        notes,
      }
      const written = storage.commit(entry, after)
      const diff: Diff = { entry, origin, changes: changes.map((change, at) => ({ ...change, after: after[at] as VaultRecord })) }
      recent.add(entry)
      for (const listener of onDiff) listener(diff)
      await written
      for (const listener of onCommitted) listener(diff)
      return { value, diff }
    },
    beforeCommit: (guard) => void guards.push(guard),
    onDiff: (listener) => void onDiff.push(listener),
    onCommitted: (listener) => void onCommitted.push(listener),
    onReset: (listener) => void onReset.push(listener),
  }
}

function refuseReadOnly(state: Ports['storage']['state']): void {
  if (state.is === 'read-only') throw new Refusal('STORAGE', { code: 'vault.read-only', data: { reason: state.reason.code } })
  if (state.is === 'closed') throw new Refusal('STORAGE', { code: 'vault.closed' })
}
