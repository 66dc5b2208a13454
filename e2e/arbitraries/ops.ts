import fc from 'fast-check'
import type { Json } from '#shared/base/json.ts'
import { diffText } from '#shared/base/splice.ts'
import { fieldValue, itemKey } from '#shared/notes/apply-op.ts'
import type { Op, Placed } from '#shared/notes/change.ts'
import type { Field } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { anyInstant, anyItem, anyName, anyText, anyValue } from './notes.ts'

/** A change that fits the note, of any of its fields. */
export function anyOp(note: Note): fc.Arbitrary<Op> {
  const fields = Object.entries(fieldsOf(note.kind)).map(([name, field]) => anyFieldOp(note, name, field))
  return fc.oneof(...fields, set(note, 'title', anyName), set(note, 'trashedAt', fc.option(anyInstant, { nil: null })))
}

function anyFieldOp(note: Note, name: string, field: Field): fc.Arbitrary<Op> {
  const value = fieldValue(note, name)
  if (field.type === 'prose') return anyText.map((text) => ({ op: 'text', field: name, splices: diffText(String(value), text) }))
  const items = Array.isArray(value) ? (value as readonly Json[]) : []
  if (field.type === 'list') return anyItemOp(items, name, anyItem(field.columns))
  if (field.type === 'words') return anyItemOp(items, name, anyName)
  return set(note, name, anyValue(field))
}

function set(note: Note, field: string, arbitrary: fc.Arbitrary<Json>): fc.Arbitrary<Op> {
  return arbitrary.map((to) => ({ op: 'set', field, from: fieldValue(note, field), to }))
}

/** Adds, removes, moves or changes one item. */
function anyItemOp(items: readonly Json[], field: string, item: fc.Arbitrary<Json>): fc.Arbitrary<Op> {
  const at = (list: readonly Json[], index: number): Placed => ({
    value: list[index] ?? null,
    after: index === 0 ? null : itemKey(list[index - 1]),
  })
  return fc
    .record({ fresh: item, from: fc.nat(), to: fc.nat(), how: fc.constantFrom('add', 'remove', 'move', 'change') })
    .map(({ fresh, from, to, how }): Op => {
      const old = from % Math.max(items.length, 1)
      const known = items.findIndex((one) => itemKey(one) === itemKey(fresh))
      if (items.length === 0 || (how === 'add' && known < 0)) {
        const place = to % (items.length + 1)
        const next = items.toSpliced(place, 0, fresh)
        return { op: 'item', field, item: itemKey(fresh), from: null, to: at(next, place) }
      }
      const value = items[old] ?? null
      const was = at(items, old)
      if (how === 'remove') return { op: 'item', field, item: itemKey(value), from: was, to: null }
      const place = how === 'move' ? to % items.length : old
      const changed = how === 'change' && typeof value === 'object' && typeof fresh === 'object' ? { ...fresh, id: itemKey(value) } : value
      const next = items.toSpliced(old, 1).toSpliced(place, 0, changed)
      return { op: 'item', field, item: itemKey(value), from: was, to: at(next, place) }
    })
}
