import { assertNever } from '#shared/base/assert-never.ts'
import { equalJson, isObject, type Json, own } from '#shared/base/json.ts'
import { applySplices, invertSplices, spliceFits } from '#shared/base/splice.ts'
import type { Entry, NoteChange, Op, Placed } from './change.ts'
import { emptyValue } from './field.ts'
import { fieldOf, fieldsOf, isKind } from './index.ts'
import { isTombstone, type VaultRecord } from './note.ts'

/** The id of a list's item; a word is its own. */
export function itemKey(item: unknown): string {
  if (typeof item === 'string') return item
  const id = isObject(item) ? own(item, 'id') : undefined
  return typeof id === 'string' ? id : ''
}

/** What a field holds now; the empty value where nothing is stored. */
export function fieldValue(record: VaultRecord, field: string): Json {
  const value = own(record, field)
  if (value !== undefined) return value as Json
  if (isTombstone(record) || !isKind(record.kind)) return null
  const described = fieldOf(record.kind, field)
  return described ? emptyValue(described) : null
}

/** Whether the op finds what it says it changes. */
export function opFits(record: VaultRecord | null, op: Op): boolean {
  if (op.op === 'record') return equalJson(record, op.from)
  if (record === null || isTombstone(record)) return false
  const value = fieldValue(record, op.field)
  switch (op.op) {
    case 'set':
      return equalJson(value, op.from)
    case 'text':
      return typeof value === 'string' && spliceFits(value, op.splices)
    case 'item': {
      if (!Array.isArray(value)) return false
      const found: unknown = value.find((item) => itemKey(item) === op.item)
      return op.from === null ? found === undefined : found !== undefined && equalJson(found, op.from.value)
    }
    default:
      return assertNever(op)
  }
}

/** The record after one op; nothing is changed in place. Throws RangeError where splices do not fit: check with `opFits`. */
export function applyOp(record: VaultRecord | null, op: Op): VaultRecord {
  if (op.op === 'record') return op.to
  if (record === null) throw new RangeError('no record to change')
  const value = fieldValue(record, op.field)
  switch (op.op) {
    case 'set':
      return op.field === 'kind' ? asKind(record, op.to) : ({ ...record, [op.field]: op.to } as VaultRecord)
    case 'text':
      return { ...record, [op.field]: applySplices(typeof value === 'string' ? value : '', op.splices) } as VaultRecord
    case 'item':
      return { ...record, [op.field]: placeItem(Array.isArray(value) ? value : [], op.item, op.from, op.to) } as VaultRecord
    default:
      return assertNever(op)
  }
}

/** What does not make a note another: what its links mean, and that somebody put a star on it. */
const besides: ReadonlySet<string> = new Set(['links', 'starred'])

/** The record after one note's part of a transaction, with its new `rev` and, unless only pins or the star changed, `updatedAt`. */
export function applyChange(record: VaultRecord | null, change: NoteChange, at: Entry['at']): VaultRecord {
  let next = record
  for (const op of change.ops) next = applyOp(next, op)
  if (next === null) throw new RangeError(`a change of ${change.id} without ops`)
  const touched = !isTombstone(next) && change.ops.some((op) => op.op !== 'record' && !besides.has(op.field))
  return { ...next, rev: change.rev, ...(touched ? { updatedAt: at } : {}) } as VaultRecord
}

export function invertOp(op: Op): Op {
  switch (op.op) {
    case 'set':
    case 'item':
      return { ...op, from: op.to, to: op.from } as Op
    case 'text':
      return { ...op, splices: invertSplices(op.splices) }
    case 'record':
      return op.from === null ? { op: 'record', from: op.to, to: undone(op.to) } : { op: 'record', from: op.to, to: op.from }
    default:
      return assertNever(op)
  }
}

/** Ops that lead back, last one first. */
export function invertOps(ops: readonly Op[]): Op[] {
  return ops.map(invertOp).reverse()
}

/** Records never vanish: where a creation is taken back a tombstone stays, so that revisions only ever grow. */
function undone(record: VaultRecord): VaultRecord {
  const { id, rev, kind, title } = record
  return { id, rev, kind, title, why: 'undone', to: null, at: isTombstone(record) ? record.at : record.updatedAt }
}

/**
 * The record under another kind: with the fields of the new kind, empty where it had none, and without the empty ones of the old. Absent
 * means empty, so nothing is lost by it, and the way back leads to the same record.
 */
function asKind(record: VaultRecord, kind: Json): VaultRecord {
  const next: { [name: string]: unknown } = { ...record, kind }
  if (!isTombstone(record) && isKind(kind)) {
    for (const [name, field] of Object.entries(fieldsOf(record.kind))) if (equalJson(own(next, name), emptyValue(field))) delete next[name]
    for (const [name, field] of Object.entries(fieldsOf(kind))) if (!Object.hasOwn(next, name)) next[name] = emptyValue(field)
  }
  return next as unknown as VaultRecord // only its kind's empty fields differ
}

function placeItem(items: readonly unknown[], key: string, from: Placed | null, to: Placed | null): unknown[] {
  const at = items.findIndex((item) => itemKey(item) === key)
  if (to !== null && from !== null && at >= 0 && from.after === to.after) {
    return items.map((item, index) => (index === at ? to.value : item))
  }
  const rest = at < 0 ? [...items] : items.filter((_, index) => index !== at)
  if (to === null) return rest
  const before = to.after === null ? -1 : rest.findIndex((item) => itemKey(item) === to.after)
  // The neighbour is gone: the end is where nobody loses sight of it.
  const place = to.after !== null && before < 0 ? rest.length : before + 1
  return [...rest.slice(0, place), to.value, ...rest.slice(place)]
}
