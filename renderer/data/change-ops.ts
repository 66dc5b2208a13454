import { equalJson, type Json, own } from '#shared/base/json.ts'
import { diffText } from '#shared/base/splice.ts'
import { itemKey } from '#shared/notes/apply-op.ts'
import type { Op, Placed } from '#shared/notes/change.ts'
import { emptyValue, type Field, type Fields } from '#shared/notes/field.ts'

/** The values of a note's fields by name, `title` among them. */
export interface Values {
  readonly [field: string]: Json
}

/** What a window may send; `record` is the core's own. */
export type SentOp = Exclude<Op, { op: 'record' }>

/** What a call takes: the contract's input is mutable, in its type only. */
export const sendableOp = (op: SentOp) => (op.op === 'text' ? { ...op, splices: [...op.splices] } : op)

/** What a field holds; the empty value where nothing is stored. */
export function valueIn(values: Values, name: string, field: Field | undefined): Json {
  const value = own(values, name)
  return value === undefined ? (field ? emptyValue(field) : null) : (value as Json)
}

/** The smallest ops of ours that lead from one set of values to the other: prose by splices, lists by items, all else whole. */
export function opsBetween(fields: Fields, before: Values, after: Values): SentOp[] {
  const ops: SentOp[] = []
  for (const name of Object.keys(after)) {
    const field = name === 'title' ? undefined : fields[name]
    if (field === undefined && name !== 'title') continue
    const from = valueIn(before, name, field)
    const to = valueIn(after, name, field)
    if (from === to || equalJson(from, to)) continue
    if (field?.type === 'prose') ops.push({ op: 'text', field: name, splices: diffText(String(from), String(to)) })
    else if (Array.isArray(from) && Array.isArray(to)) ops.push(...itemOps(name, from, to))
    else ops.push({ op: 'set', field: name, from, to })
  }
  return ops
}

/** Only what lies between the first and the last item that differ is looked at item by item: lists may be long, changes are not. */
function itemOps(field: string, before: readonly Json[], after: readonly Json[]): SentOp[] {
  const ops: SentOp[] = []
  const start = sameAtStart(before, after)
  const end = sameAtEnd(before, after, start)
  const first = start === 0 ? null : itemKey(after[start - 1])
  const from = before.slice(start, before.length - end)
  const to = after.slice(start, after.length - end)
  const kept = new Set(to.map(itemKey))
  const put = (item: string, was: Placed | null, now: Placed | null) => ops.push({ op: 'item', field, item, from: was, to: now })
  let list = [...from]
  for (const item of from) {
    const key = itemKey(item)
    if (kept.has(key)) continue
    put(key, placed(list, key, first), null)
    list = list.filter((other) => itemKey(other) !== key)
  }
  for (const [at, value] of to.entries()) {
    const key = itemKey(value)
    const was = placed(list, key, first)
    const now: Placed = { value, after: at === 0 ? first : itemKey(to[at - 1]) }
    if (was && was.after === now.after && equalJson(was.value, value)) continue
    put(key, was, now)
    list = list.filter((other) => itemKey(other) !== key)
    list.splice(at, 0, value)
  }
  return ops
}

function sameAtStart(before: readonly Json[], after: readonly Json[]): number {
  let at = 0
  while (at < before.length && at < after.length && equalJson(before[at], after[at])) at++
  return at
}

function sameAtEnd(before: readonly Json[], after: readonly Json[], start: number): number {
  const most = Math.min(before.length, after.length) - start
  let count = 0
  while (count < most && equalJson(before[before.length - 1 - count], after[after.length - 1 - count])) count++
  return count
}

function placed(items: readonly Json[], key: string, first: string | null): Placed | null {
  const at = items.findIndex((item) => itemKey(item) === key)
  const value = items[at]
  return value === undefined ? null : { value, after: at === 0 ? first : itemKey(items[at - 1]) }
}
