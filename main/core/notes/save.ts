import type { Ports } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { entriesSince } from '#core/store/changes-since.ts'
import type { Origin, Store } from '#core/store/store.ts'
import type { Transaction } from '#core/store/transaction.ts'
import type { SaveAnswer } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson } from '#shared/base/json.ts'
import { applySplices, diffText, spliceFits } from '#shared/base/splice.ts'
import { fieldValue, opFits } from '#shared/notes/apply-op.ts'
import type { Entry, Op } from '#shared/notes/change.ts'
import type { Note } from '#shared/notes/note.ts'
import { checkOp } from './check-op.ts'
import { logStatus } from './log-status.ts'
import { rebase, textSets } from './merge-text.ts'

export interface Save {
  readonly id: NoteId
  /** The revision the ops were made on. */
  readonly rev: number
  readonly ops: readonly Op[]
  /** What targets of the body mean, where the person chose. */
  readonly pins: readonly { readonly key: string; readonly note: NoteId }[]
}

/** Saves changes of one note, merged with what others changed since `rev` (writing.md 8 and 9). */
export async function saveNote(ports: Ports, store: Store, origin: Origin, save: Save): Promise<SaveAnswer> {
  const { kind } = store.note(save.id)
  for (const op of save.ops) checkOp(kind, op)
  // What others committed while history was read comes on top within the transaction, from memory.
  const early = await entriesSince(store, ports.storage, save.id, save.rev)
  const known = store.note(save.id).rev
  const { value, diff } = await store.transact({ code: 'note.save', data: { title: store.note(save.id).title } }, origin, (tx) => {
    const rest = store.recent.since(save.id, save.rev + early.length, known)
    if (!rest) throw new Refusal('CONFLICT', { code: 'note.rev-unknown' })
    const answer = apply(tx, save, [...early, ...rest])
    for (const { key, note } of save.pins) tx.putItem(save.id, 'links', { id: key, note })
    logStatus(ports, tx, save.id)
    return answer
  })
  const now = store.note(save.id)
  return { ...value, rev: diff?.changes.find(({ id }) => id === save.id)?.after.rev ?? now.rev, version: store.version }
}

type Answer = Omit<SaveAnswer, 'rev' | 'version'>

function apply(tx: Transaction, { id, ops }: Save, theirs: readonly Entry[]): Answer {
  const refused: { field: string; now: Answer['refused'][number]['now'] }[] = []
  const bring: Answer['bring'][number][] = []
  let conflict = false
  for (const op of ops) {
    const note = tx.note(id)
    if (op.op === 'text') {
      const merged = applyText(tx, note, op, theirs)
      conflict ||= merged.conflict
      if (merged.bring.length > 0) bring.push({ field: op.field, splices: merged.bring })
    } else if (opFits(note, op)) tx.apply(id, op)
    else if (op.op !== 'record' && !isDone(note, op)) refused.push({ field: op.field, now: fieldValue(note, op.field) })
  }
  return { bring, conflict, refused }
}

function applyText(tx: Transaction, note: Note, op: Extract<Op, { op: 'text' }>, theirs: readonly Entry[]) {
  const now = String(fieldValue(note, op.field))
  const { splices, conflict, base } = rebase(now, textSets(theirs, note.id, op.field), op.splices)
  if (!spliceFits(base, op.splices)) throw new Refusal('CONFLICT', { code: 'note.save-does-not-fit' })
  tx.splice(note.id, op.field, splices)
  const bring = base === now ? [] : diffText(applySplices(base, op.splices), applySplices(now, splices))
  return { conflict, bring }
}

/** Whether the note already is as the op would make it: a save sent twice. */
function isDone(note: Note, op: Extract<Op, { op: 'set' | 'item' }>): boolean {
  const now = fieldValue(note, op.field)
  if (op.op === 'set') return equalJson(now, op.to)
  return opFits(note, { ...op, from: op.to, to: null })
}
