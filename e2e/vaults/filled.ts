import { assertNever } from '#shared/base/assert-never.ts'
import type { Json, JsonObject } from '#shared/base/json.ts'
import type { Field, Fields } from '#shared/notes/field.ts'
import type { Note } from '#shared/notes/note.ts'

/** Makes a value for any field, so that a note can be made with nothing left empty. */
export interface Fill {
  /** A note of one of the kinds, any where there are none. */
  note(kinds: readonly string[]): Pick<Note, 'id' | 'title'>
  item(): string
  now(): string
}

/**
 * Every field filled; the words say which field they are for.
 * @param of what all words hold, such as the kind's name
 */
export function filled(fields: Fields, fill: Fill, of: string): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, value(field, `${of} ${name}`, fill)]))
}

function value(field: Field, what: string, fill: Fill): Json {
  switch (field.type) {
    case 'line':
      return `a line: ${what}, Ґанок, 漢字`
    case 'text':
    case 'prose':
      return `Two lines of ${what}.\n\n— „Так“, said nobody; \\| *so* [[Not yet a note]]`
    case 'number':
      return 12.5
    case 'choice':
      return field.choices.at(-1) ?? ''
    case 'date':
      return { edtf: '2022-03~/2022-05', words: `spring 2022, ${what}`, span: 'within' }
    case 'ref': {
      const { id, title } = fill.note(field.kinds ?? [])
      return { name: title, note: id }
    }
    case 'position':
      return { latitude: -33.9249, longitude: 18.4241, radius: 250 }
    case 'quantity':
      return { words: 'up to 15', least: null, most: 15, unit: 'km', of: what }
    case 'words':
      return ['first', 'другий', '3']
    case 'instant':
      return fill.now()
    case 'json':
      return { nested: [1, 'two', null, { deep: true }] }
    case 'list':
      return [1, 2].map((count) => ({ id: fill.item(), ...filledItem(field.columns, `${what} ${count}`, fill) }))
    default:
      return assertNever(field)
  }
}

function filledItem(columns: Fields, what: string, fill: Fill): JsonObject {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, value(column, `${what} ${name}`, fill)]))
}
