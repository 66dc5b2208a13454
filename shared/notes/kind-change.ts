import { equalJson, type Json, own } from '#shared/base/json.ts'
import { problemInValue } from './check-note.ts'
import { emptyValue, type Field } from './field.ts'
import { fieldOf, fieldsOf, kindNames } from './index.ts'
import type { Kind } from './note.ts'

/** What becomes of a note's fields when it becomes another kind, by name; only those that hold something. */
export interface KindChange {
  /** The new kind has them too. */
  readonly kept: readonly string[]
  /** The new kind does not know them: they wait among the properties, under `key`. */
  readonly aside: readonly { readonly field: string; readonly key: string; readonly value: Json }[]
  /** They were put aside when the note ceased to be of that kind, and come back. */
  readonly back: readonly { readonly field: string; readonly key: string; readonly value: Json }[]
}

/** A note's fields by name, as a record or a window holds them. */
interface Fielded {
  readonly kind: Kind
  readonly properties: readonly { readonly id: string; readonly value: Json }[]
  readonly text?: string
}

/** The property under which a field waits for its note to be of that kind again. */
const keyOf = (kind: Kind, field: string) => `${kind}.${field}`

/** What changing the kind of a note does: there and back again changes nothing. */
export function kindChange(note: Fielded, to: Kind): KindChange {
  const from = note.kind
  const value = (field: string) => own(note, field) as Json | undefined
  const kept: string[] = []
  const aside: { field: string; key: string; value: Json }[] = []
  const taken = new Set(note.properties.map(({ id }) => id))
  for (const [name, field] of Object.entries(fieldsOf(from))) {
    const found = value(name)
    if (found === undefined || equalJson(found, emptyValue(field))) continue
    const there = fieldOf(to, name)
    if (there && holdsSame(field, there) && problemInValue(there, found, name) === null) kept.push(name)
    else aside.push({ field: name, key: freeKey(taken, keyOf(from, name)), value: found })
  }
  const back = Object.entries(fieldsOf(to)).flatMap(([name, field]) => {
    // On the way over other kinds it may have been put aside by one of them that has the same field.
    const keys = [to, ...kindNames.filter((kind) => isIn(fieldsOf(kind), name, field))].map((kind) => keyOf(kind, name))
    const waiting = keys.map((key) => note.properties.find(({ id }) => id === key)).find((property) => property !== undefined)
    const fits = waiting !== undefined && problemInValue(field, waiting.value, name) === null && !kept.includes(name)
    return fits ? [{ field: name, key: waiting.id, value: waiting.value }] : []
  })
  return { kept, aside, back }
}

function holdsSame(a: Field, b: Field): boolean {
  if (a.type !== b.type) return false
  if (a.type !== 'list' || b.type !== 'list') return true
  const columns = Object.entries(a.columns)
  return columns.length === Object.keys(b.columns).length && columns.every(([name, column]) => isIn(b.columns, name, column))
}

function isIn(columns: { readonly [name: string]: Field }, name: string, column: Field): boolean {
  const there = own(columns, name) as Field | undefined
  return there !== undefined && holdsSame(column, there)
}

/** Somebody may have a property of that very name. */
function freeKey(taken: Set<string>, wanted: string): string {
  let key = wanted
  for (let n = 2; taken.has(key); n++) key = `${wanted}.${n}`
  taken.add(key)
  return key
}
