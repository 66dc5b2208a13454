import { Refusal } from '#core/refusal.ts'
import type { Op } from '#shared/notes/change.ts'
import { problemInItem, problemInValue, type ValueProblem } from '#shared/notes/check-note.ts'
import type { Field } from '#shared/notes/field.ts'
import { fieldWords } from '#shared/notes/field-words.ts'
import { fieldOf } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'

/** What a window may do to a field: whole values by `set`, long texts by `text`, items by `item`; pins come beside a save. */
const ways = { prose: 'text', list: 'item', words: 'item' } as const

/** Refuses INVALID, with the place, an op that the note's kind does not know or whose value breaks a rule. */
export function checkOp(kind: Kind, op: Op): void {
  if (op.op === 'record') throw invalid({ path: '', what: 'not-field' })
  if (op.field === 'title' && op.op === 'set') {
    checkTitle(op.to)
    return
  }
  const field = op.field === 'links' ? undefined : fieldOf(kind, op.field)
  if (!field || op.op !== wayOf(field)) throw invalid({ path: op.field, what: 'not-field' })
  const problem = op.op === 'set' ? problemInValue(field, op.to, op.field) : op.op === 'item' ? itemProblem(field, op) : null
  if (problem) throw invalid(problem)
}

/** Refuses INVALID a title that breaks the rule. */
export function checkTitle(title: unknown): asserts title is string {
  const what = typeof title === 'string' ? nameProblem(title) : 'not-text'
  if (what) throw invalid({ path: 'title', what })
}

export function invalid({ path, what }: ValueProblem): Refusal {
  return new Refusal('INVALID', { code: `value.${what}`, data: { place: fieldWords(path) } })
}

const wayOf = (field: Field): Op['op'] => ways[field.type as keyof typeof ways] ?? 'set'

function itemProblem(field: Field, op: Extract<Op, { op: 'item' }>): ValueProblem | null {
  const path = `${op.field}.${op.item}`
  if (field.type === 'list' && field.log && op.from !== null) return { path, what: 'log' }
  if (op.to === null) return null
  if (field.type === 'words') return problemInValue(field, [op.to.value], op.field)
  const problem = field.type === 'list' ? problemInItem(field.columns, op.to.value, path) : null
  return problem ?? (keyMatches(op) ? null : { path, what: 'not-item' })
}

const keyMatches = ({ item, to }: Extract<Op, { op: 'item' }>) =>
  to === null || (typeof to.value === 'object' && to.value !== null && 'id' in to.value && to.value.id === item)
