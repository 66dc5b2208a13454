import { Refusal } from '#core/refusal.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import { equalJson, type Json } from '#shared/base/json.ts'
import { diffText, type Splice } from '#shared/base/splice.ts'
import { applyChange, applyOp, fieldValue, itemKey } from '#shared/notes/apply-op.ts'
import type { NoteChange, Op, Placed } from '#shared/notes/change.ts'
import { isTombstone, type Note, type Tombstone, type VaultRecord } from '#shared/notes/note.ts'

interface Draft {
  readonly before: VaultRecord | null
  readonly ops: Op[]
  record: VaultRecord
}

/** What one `transact` gathers: the ops of each note, and the records as they will be. Nothing outside sees it before the commit. */
export class Transaction {
  readonly now: Instant
  readonly #stored: (id: NoteId) => VaultRecord | undefined
  readonly #drafts = new Map<NoteId, Draft>()

  constructor(stored: (id: NoteId) => VaultRecord | undefined, now: Instant) {
    this.#stored = stored
    this.now = now
  }

  /** The record as this transaction has left it so far. */
  record(id: NoteId): VaultRecord | undefined {
    return this.#drafts.get(id)?.record ?? this.#stored(id)
  }

  /** A note, trashed ones too. Refuses NOT_FOUND for what is none or no more. */
  note(id: NoteId): Note {
    return noteOf(this.record(id))
  }

  create(note: Note): void {
    this.#drafts.set(note.id, { before: null, ops: [{ op: 'record', from: null, to: note }], record: note })
  }

  /** Replaces the whole record: what merge, unmerge and emptying the trash do. */
  replace(id: NoteId, to: VaultRecord): void {
    const from = this.record(id) ?? null
    this.apply(id, { op: 'record', from, to })
  }

  bury(id: NoteId, why: Tombstone['why'], rest: Pick<Tombstone, 'to' | 'merged'> = { to: null }): void {
    const { rev, kind, title } = this.note(id)
    this.replace(id, { id, rev, kind, title, why, at: this.now, ...rest })
  }

  set(id: NoteId, field: string, to: Json): void {
    const from = fieldValue(this.note(id), field)
    if (!equalJson(from, to)) this.apply(id, { op: 'set', field, from, to })
  }

  splice(id: NoteId, field: string, splices: readonly Splice[]): void {
    if (splices.length > 0) this.apply(id, { op: 'text', field, splices })
  }

  /** Replaces a prose field by its smallest change. */
  edit(id: NoteId, field: string, text: string): void {
    this.splice(id, field, diffText(String(fieldValue(this.note(id), field) ?? ''), text))
  }

  /** Puts an item at the end of a list, or in place of the one with its key. */
  putItem(id: NoteId, field: string, value: Json): void {
    const items = listOf(this.note(id), field)
    const key = itemKey(value)
    const from = placedIn(items, key)
    if (from && equalJson(from.value, value)) return
    const last = items.length > 0 ? itemKey(items[items.length - 1]) : null
    this.apply(id, { op: 'item', field, item: key, from, to: { value, after: from ? from.after : last } })
  }

  dropItem(id: NoteId, field: string, key: string): void {
    const from = placedIn(listOf(this.note(id), field), key)
    if (from) this.apply(id, { op: 'item', field, item: key, from, to: null })
  }

  /** Applies an op whose fit the caller has checked. */
  apply(id: NoteId, op: Op): void {
    const draft = this.#draft(id)
    const [first] = draft.ops
    draft.record = applyOp(draft.record, op)
    // A note new in this transaction is written once, as it is in the end.
    if (draft.ops.length === 1 && first?.op === 'record' && op.op !== 'record') draft.ops[0] = { ...first, to: draft.record }
    else draft.ops.push(op)
  }

  /** What was done to one note so far. */
  ops(id: NoteId): readonly Op[] {
    return [...(this.#drafts.get(id)?.ops ?? [])]
  }

  /** The notes touched so far, as they were and as they are. */
  *touched(): IterableIterator<{ id: NoteId; before: VaultRecord | null; after: VaultRecord }> {
    for (const [id, draft] of this.#drafts) if (draft.ops.length > 0) yield { id, before: draft.before, after: draft.record }
  }

  /** The changes to commit, with each note's next revision, and the records they lead to. */
  finish(): { changes: NoteChange[]; after: VaultRecord[] } {
    const changes: NoteChange[] = []
    const after: VaultRecord[] = []
    for (const [id, { before, ops }] of this.#drafts) {
      if (ops.length === 0) continue
      const rev = (before?.rev ?? 0) + 1
      const numbered = ops.map((op) => (op.op === 'record' ? { ...op, to: { ...op.to, rev } } : op))
      const change: NoteChange = { id, rev, ops: numbered }
      changes.push(change)
      after.push(applyChange(before, change, this.now))
    }
    return { changes, after }
  }

  #draft(id: NoteId): Draft {
    const known = this.#drafts.get(id)
    if (known) return known
    const stored = this.#stored(id)
    if (!stored) throw new Refusal('NOT_FOUND', { code: 'note.not-found' })
    const draft: Draft = { before: stored, ops: [], record: stored }
    this.#drafts.set(id, draft)
    return draft
  }
}

/** The record as a note; refuses where it is none or no more. */
export function noteOf(record: VaultRecord | undefined): Note {
  if (!record) throw new Refusal('NOT_FOUND', { code: 'note.not-found' })
  if (isTombstone(record)) throw new Refusal('NOT_FOUND', { code: `note.gone.${record.why}`, data: { title: record.title } })
  return record
}

function listOf(note: Note, field: string): readonly Json[] {
  const value = fieldValue(note, field)
  return Array.isArray(value) ? value : []
}

/** The item with that key and the key of the one before it; null where there is none. */
export function placedIn(items: readonly Json[], key: string): Placed | null {
  const at = items.findIndex((item) => itemKey(item) === key)
  const value = items[at]
  if (value === undefined) return null
  return { value, after: at === 0 ? null : itemKey(items[at - 1]) }
}
