import { textBefore } from '#core/notes/merge-text.ts'
import type { Ports } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isObject, type Json } from '#shared/base/json.ts'
import { composeSplices, mergeSplices } from '#shared/base/merge-splices.ts'
import { applySplices, invertSplices, type Splice } from '#shared/base/splice.ts'
import { fieldValue, invertOp, opFits } from '#shared/notes/apply-op.ts'
import type { Entry, Message, Op } from '#shared/notes/change.ts'
import { fieldWords } from '#shared/notes/field-words.ts'
import { fieldOf } from '#shared/notes/index.ts'
import { isTombstone } from '#shared/notes/note.ts'

/**
 * Applies, to what is stored now, the inverse of a step's transactions, the last first. What others changed since stays. Refuses CONFLICT with the
 * names of all that somebody changed since in the same place; then nothing is done, for the transaction is thrown away.
 * @param later for each note all entries since before the step, the step's own among them, oldest first
 */
export function takeBack(
  ports: Pick<Ports, 'ids'>,
  tx: Transaction,
  step: readonly Entry[],
  later: ReadonlyMap<NoteId, readonly Entry[]>,
  who: string,
): void {
  const changed = new Map<string, string | Message>()
  const note = (id: NoteId, field: string | null) => changed.set(`${id} ${field}`, nameOf(tx, id, field))
  const own = new Set(step.map(({ seq }) => seq))
  const opsIn = opsFinder()
  for (const [id, ops] of opsByNote(step)) {
    const texts = new Set<string>()
    for (const op of ops.reverse()) {
      if (op.op === 'text') texts.add(op.field)
      else if (!takeBackOp(ports, tx, id, op, who)) note(id, op.op === 'record' ? null : op.field)
    }
    for (const field of texts) if (!takeBackText(tx, id, field, later.get(id) ?? [], own, opsIn)) note(id, field)
  }
  if (changed.size > 0) throw new Refusal('CONFLICT', { code: 'undo.changed-since', data: { fields: [...changed.values()] } })
}

/** The ops of a step by note, in their order; a step may touch every note of the vault, so each entry is gone through once. */
function opsByNote(step: readonly Entry[]): Map<NoteId, Op[]> {
  const all = new Map<NoteId, Op[]>()
  for (const { notes } of step) {
    for (const { id, ops } of notes) {
      const known = all.get(id)
      if (known) known.push(...ops)
      else all.set(id, [...ops])
    }
  }
  return all
}

type OpsFinder = (entry: Entry, id: NoteId) => readonly Op[]

/** Tells what an entry did to a note; each entry is gone through once. */
function opsFinder(): OpsFinder {
  const known = new Map<Entry, ReadonlyMap<NoteId, readonly Op[]>>()
  return (entry, id) => {
    const ops = known.get(entry) ?? opsByNote([entry])
    known.set(entry, ops)
    return ops.get(id) ?? []
  }
}

function takeBackOp(ports: Pick<Ports, 'ids'>, tx: Transaction, id: NoteId, op: Exclude<Op, { op: 'text' }>, who: string): boolean {
  const record = tx.record(id)
  if (!record) return false
  if (op.op === 'item' && op.from === null && op.to !== null && !isTombstone(record)) {
    const field = fieldOf(record.kind, op.field)
    // A log only grows: taking an entry back is an entry.
    if (field?.type === 'list' && field.log) {
      const value = isObject(op.to.value) ? op.to.value : {}
      tx.putItem(id, op.field, { ...value, id: ports.ids.item(), at: tx.now, who, reason: '', takesBack: op.item } as Json)
      return true
    }
  }
  const back = invertOp(op)
  if (!opFits(record, back)) return false
  tx.apply(id, back)
  return true
}

/**
 * Takes a step's changes out of one text. The step's transactions come in runs, others' between them; each run, the last first, is turned round
 * and carried over all that came after it. Whether it worked: not where words of a run were changed since.
 */
function takeBackText(
  tx: Transaction,
  id: NoteId,
  field: string,
  later: readonly Entry[],
  own: ReadonlySet<number>,
  opsIn: OpsFinder,
): boolean {
  const sets = later.flatMap((entry) =>
    opsIn(entry, id).flatMap((op) => (op.op === 'text' && op.field === field ? [{ own: own.has(entry.seq), splices: op.splices }] : [])),
  )
  const now = String(fieldValue(tx.note(id), field))
  let text = now
  const after: (readonly Splice[])[] = []
  for (let end = sets.length; end > 0; ) {
    const last = sets[end - 1]
    if (!last?.own) {
      if (last) after.unshift(last.splices)
      end--
      continue
    }
    let start = end
    while (start > 0 && sets[start - 1]?.own) start--
    const run = sets.slice(start, end).map(({ splices }) => splices)
    const base = textBefore(text, after)
    const back = invertSplices(composeSplices(textBefore(base, run), run))
    const { splices, conflict } = mergeSplices(base, composeSplices(base, after), back)
    if (conflict) return false
    text = applySplices(text, splices)
    after.push(splices)
    after.unshift(...run)
    end = start
  }
  tx.edit(id, field, text)
  return true
}

function nameOf(tx: Transaction, id: NoteId, field: string | null): string | Message {
  const title = tx.record(id)?.title ?? id
  const name = field === null ? null : fieldWords(field)
  // What the program keeps for itself (kind, trash, what links mean) is of the whole note.
  return name === null || typeof name === 'string' ? title : { code: 'undo.field-of', data: { title, field: name } }
}
