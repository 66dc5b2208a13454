import type { Storage } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Store } from '#core/store/store.ts'
import type { VersionRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { type Instant, millisecondsOf } from '#shared/base/instant.ts'
import { applyOp, invertOps, opFits } from '#shared/notes/apply-op.ts'
import type { Entry } from '#shared/notes/change.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'

/** Text changes of one note within this time are one version, in milliseconds. */
const oneVersion = 10 * 60 * 1000

/** The versions of a note, newest first: its transactions, text changes that follow one another within ten minutes folded into one. */
export async function versionsOf(storage: Storage, id: NoteId): Promise<VersionRow[]> {
  const versions: { row: VersionRow; oldest: number; isText: boolean }[] = []
  for await (const entry of storage.history(id)) {
    const { seq, at, who, label } = entry
    const last = versions.at(-1)
    const isText = changesTextOnly(entry, id)
    const time = millisecondsOf(at)
    if (last && isText && last.isText && last.row.who === who && last.oldest - time < oneVersion && last.oldest >= time) {
      last.row = { ...last.row, saves: last.row.saves + 1 }
      last.oldest = time
    } else versions.push({ row: { seq, at, who, label, saves: 1 }, oldest: time, isText })
  }
  return versions.map(({ row }) => row)
}

/**
 * The note as it stood at a time. Walks back from what is stored now; order is by sequence, so of a clock set back the last transaction at or
 * before the time counts. Refuses NOT_FOUND before it was made and where its text was removed for ever.
 */
export async function noteAt(store: Store, storage: Storage, id: NoteId, time: Instant): Promise<Note> {
  let record: VaultRecord | null = store.record(id) ?? null
  if (!record) throw new Refusal('NOT_FOUND', { code: 'note.not-found' })
  for await (const entry of storage.history(id)) {
    if (millisecondsOf(entry.at) <= millisecondsOf(time)) break
    for (const change of entry.notes) {
      if (change.id !== id) continue
      if (change.ops.length === 0) throw new Refusal('NOT_FOUND', { code: 'note.text-removed' })
      record = back(record, change.ops)
    }
  }
  if (!record || isTombstone(record)) throw new Refusal('NOT_FOUND', { code: 'note.not-then' })
  return record
}

function back(record: VaultRecord | null, ops: Entry['notes'][number]['ops']): VaultRecord | null {
  let at = record
  for (const op of invertOps(ops)) {
    // A note that began with this transaction was not there before it.
    if (op.op === 'record' && isUndone(op.to)) return null
    // The record's own numbers (rev, updatedAt) are not part of an op.
    if (op.op !== 'record' && !opFits(at, op)) throw new Refusal('NOT_FOUND', { code: 'note.history-gap' })
    at = applyOp(at, op)
  }
  return at
}

const isUndone = (record: VaultRecord) => isTombstone(record) && record.why === 'undone'

function changesTextOnly({ notes }: Entry, id: NoteId): boolean {
  const change = notes.find((one) => one.id === id)
  return change?.ops.every((op) => op.op === 'text' || (op.op === 'item' && op.field === 'links')) ?? false
}
