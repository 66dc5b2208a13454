import type { NoteId } from '#shared/base/ids.ts'
import { applyChange, applyOp, opFits } from '#shared/notes/apply-op.ts'
import type { Entry, NoteChange } from '#shared/notes/change.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import type { Records } from './records.ts'

/** What could not be applied. */
export interface Misfits {
  /** Sequence numbers of entries with a change that does not fit its note. */
  readonly entries: readonly number[]
  /** Notes that another program changed while we had changes of them in the journal only. */
  readonly notes: readonly NoteId[]
}

/**
 * Brings the shards' records to where the journal was. A change applies only where the record is older, so that it does not matter how
 * much of the journal the shards hold already.
 */
export function replay(records: Records, entries: Iterable<Entry>): Misfits {
  const misfits = new Set<number>()
  const skipped = new Map<NoteId, { change: NoteChange; at: Entry['at'] }[]>()
  for (const { seq, at, notes } of entries) {
    for (const change of notes) {
      const record = records.get(change.id)
      if (record && record.rev >= change.rev) {
        const past = skipped.get(change.id)
        if (past) past.push({ change, at })
        else skipped.set(change.id, [{ change, at }])
        continue
      }
      const next = changed(record ?? null, change, at)
      if (next) records.put(change.id, next)
      else misfits.add(seq)
    }
  }
  return { entries: [...misfits], notes: foreign(records, skipped) }
}

/** The record after the change; null where it does not fit. A change that gives the whole record always does. */
function changed(record: VaultRecord | null, change: NoteChange, at: Entry['at']): VaultRecord | null {
  const whole = change.ops.findLastIndex(({ op }) => op === 'record')
  let fits = record === null || record.rev === change.rev - 1
  let step: VaultRecord | null = record
  for (const op of change.ops) {
    if (!fits) break
    fits = opFits(step, op)
    if (fits) step = applyOp(step, op)
  }
  if (fits && change.ops.length > 0) return applyChange(record, change, at)
  return whole >= 0 ? applyChange(null, { ...change, ops: change.ops.slice(whole) }, at) : null
}

/**
 * Our shards never hold more than the journal, and a record at a change's revision bears its moment. A record that is otherwise came from
 * elsewhere (a sync program, while we were not there), and our changes to it were skipped.
 */
function foreign(records: Records, skipped: ReadonlyMap<NoteId, readonly { change: NoteChange; at: Entry['at'] }[]>): NoteId[] {
  const found: NoteId[] = []
  for (const [id, past] of skipped) {
    const record = records.get(id)
    const last = past.at(-1)
    if (!record || !last || records.onDisk(id) !== record) continue
    const same = past.find(({ change }) => change.rev === record.rev)
    if (!same) found.push(id)
    else if (!isTombstone(record) && same.change.ops.some(isText) && record.updatedAt !== same.at) found.push(id)
  }
  return found
}

const isText = (op: NoteChange['ops'][number]) => op.op === 'set' || op.op === 'text'
