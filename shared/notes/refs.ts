import type { NoteId } from '#shared/base/ids.ts'
import { isObject, type Json, own } from '#shared/base/json.ts'
import type { Field, Fields, Ref } from './field.ts'
import { fieldsOf } from './index.ts'
import type { Head } from './note.ts'

/** Every reference of a note's fields and relations, with the field it stands in. */
export function* refsOf(note: Head): IterableIterator<{ readonly field: string; readonly ref: Ref }> {
  const fields = fieldsOf(note.kind)
  for (const name in fields) {
    const field = fields[name]
    if (field && holdsRefs(field)) yield* refsIn(field, own(note, name), name)
  }
}

/** The notes that a note's fields and relations are pinned to, each once. */
export function pinnedRefs(note: Head): Set<NoteId> {
  const ids = new Set<NoteId>()
  for (const { ref } of refsOf(note)) if (ref.note !== null) ids.add(ref.note)
  return ids
}

/** A field with other references in it: its whole value or, of a list, the items that changed. */
export interface RefsChange {
  readonly field: string
  readonly of: { readonly value: Ref } | { readonly items: readonly Json[] }
  readonly count: number
}

/**
 * A note's references as `change` makes them, which gives back those that stay as they are; nothing where none changed. Entries of logs
 * stay as they were written.
 */
export function changeRefs(note: Head, change: (ref: Ref) => Ref): readonly RefsChange[] {
  const fields = fieldsOf(note.kind)
  return Object.entries(fields).flatMap(([name, field]): RefsChange[] => {
    const value = own(note, name)
    if (field.type === 'ref') {
      if (!isRef(value)) return []
      const to = change(value)
      return to === value ? [] : [{ field: name, of: { value: to }, count: 1 }]
    }
    if (field.type !== 'list' || field.log || !holdsRefs(field) || !Array.isArray(value)) return []
    let count = 0
    const items = value.flatMap((item: unknown): Json[] => {
      if (!isObject(item)) return []
      const changed: { [column: string]: unknown } = {}
      for (const column in field.columns) {
        const ref = own(item, column)
        if (field.columns[column]?.type !== 'ref' || !isRef(ref)) continue
        const to = change(ref)
        if (to !== ref) changed[column] = to
      }
      const columns = Object.keys(changed).length
      count += columns
      return columns === 0 ? [] : [{ ...item, ...changed } as Json]
    })
    return items.length === 0 ? [] : [{ field: name, of: { items }, count }]
  })
}

function holdsRefs(field: Field): boolean {
  return field.type === 'ref' || (field.type === 'list' && Object.values(field.columns).some((column) => column.type === 'ref'))
}

function* refsIn(field: Field, value: unknown, name: string): IterableIterator<{ field: string; ref: Ref }> {
  if (field.type === 'ref') {
    if (isRef(value)) yield { field: name, ref: value }
  } else if (field.type === 'list' && Array.isArray(value)) {
    for (const item of value) yield* refsInItem(field.columns, item, name)
  }
}

function* refsInItem(columns: Fields, item: unknown, name: string): IterableIterator<{ field: string; ref: Ref }> {
  if (!isObject(item)) return
  for (const column in columns) {
    const value = own(item, column)
    if (columns[column]?.type === 'ref' && isRef(value)) yield { field: name, ref: value }
  }
}

const isRef = (value: unknown): value is Ref => isObject(value) && typeof value.name === 'string' && 'note' in value
