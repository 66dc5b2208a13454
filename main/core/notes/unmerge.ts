import { Refusal } from '#core/refusal.ts'
import { leadTo } from '#core/store/lead-to.ts'
import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson } from '#shared/base/json.ts'
import type { Splice } from '#shared/base/splice.ts'
import { applyOp, fieldValue, itemKey } from '#shared/notes/apply-op.ts'
import type { Op } from '#shared/notes/change.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'

/**
 * Brings a merged note back as it was, and takes out of the note it lives on in what it gave, wherever that was not changed since; also after
 * later merges on top. What was changed stays in both: nothing is lost. Links lead to the note again, for they never ceased to hold its id.
 * @returns the fields in which something stays with the survivor
 */
export function unmergeNote(tx: Transaction, id: NoteId): string[] {
  const stone = tx.record(id)
  if (!stone || !isTombstone(stone) || !stone.merged) throw new Refusal('NOT_FOUND', { code: 'unmerge.not-merged' })
  const { note, gave } = stone.merged
  const kept = new Set<string>()
  let given: readonly Op[] = gave
  let at = stone.to
  for (let steps = 0; at !== null && steps < 1000; steps++) {
    const record = tx.record(at)
    if (!record) break
    if (!isTombstone(record)) {
      const { without, stays } = withdraw(record, given)
      for (const field of stays) kept.add(field)
      leadTo(tx, record.id, without)
      break
    }
    if (!record.merged) break
    const passedOn = record.merged.gave
    const left = withdraw(record.merged.note, given).without
    tx.replace(record.id, { ...record, merged: { note: left, gave: passedOn.flatMap((op) => less(op, given)) } })
    // A value that was set is only taken from the next survivor if it was this note that set it there.
    given = given.filter((op) => op.op !== 'set' || passedOn.some((other) => other.op === 'set' && other.field === op.field))
    at = record.to
  }
  tx.replace(id, note)
  return [...kept]
}

/** A note without what ops gave it; what was changed since stays and is named. */
function withdraw(note: Note, gave: readonly Op[]): { without: Note; stays: string[] } {
  let without: Note = note
  const stays: string[] = []
  const apply = (op: Op) => {
    without = applyOp(without, op) as Note // ops on a note lead to a note
  }
  for (const op of [...gave].reverse()) {
    if (op.op === 'record') continue
    const now = fieldValue(without, op.field)
    if (op.op === 'set') {
      if (equalJson(now, op.to)) apply({ ...op, from: op.to, to: op.from })
      else stays.push(op.field)
    } else if (op.op === 'item') {
      const item = Array.isArray(now) ? now.find((one) => itemKey(one) === op.item) : undefined
      if (item === undefined) continue
      if (equalJson(item, op.to?.value ?? null)) apply({ ...op, from: { value: item, after: null }, to: null })
      else stays.push(op.field)
    } else if (!op.splices.every(({ put }) => withdrawText(put, op.field))) stays.push(op.field)
  }
  return { without, stays }

  function withdrawText(put: string, field: string): boolean {
    const now = String(fieldValue(without, field))
    const at = placeOf(now, put)
    if (at < 0) return false
    apply({ op: 'text', field, splices: [{ at, cut: put, put: '' }] })
    return true
  }
}

/** Where a text that was put below another still stands as it was, up to the end of its last line; -1 where it does not. */
function placeOf(text: string, put: string): number {
  for (let at = text.lastIndexOf(put); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(put, at - 1)) {
    const next = text[at + put.length]
    if (next === undefined || next === '\n' || next === '\r') return at
  }
  return -1
}

/** What a later merge passed on, less what came from the note that leaves. */
function less(op: Op, given: readonly Op[]): Op[] {
  if (op.op === 'text') {
    const texts = given.flatMap((other) => (other.op === 'text' && other.field === op.field ? other.splices : []))
    return [{ ...op, splices: op.splices.map((splice) => texts.reduce(withoutText, splice)) }]
  }
  const cameFrom = given.some(
    (other) =>
      other.op !== 'record' &&
      other.op === op.op &&
      other.field === op.field &&
      (op.op !== 'item' || (other.op === 'item' && other.item === op.item)),
  )
  return cameFrom ? [] : [op]
}

function withoutText(splice: Splice, { put }: Splice): Splice {
  const at = placeOf(splice.put, put)
  return at < 0 ? splice : { ...splice, put: splice.put.slice(0, at) + splice.put.slice(at + put.length) }
}
