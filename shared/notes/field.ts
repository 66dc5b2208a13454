import type { ItemId, NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'

/**
 * What a field of a note holds. One description serves the check on reading and writing, the form, the Markdown export, the search index
 * and the links between notes; the types of the values are inferred from it (`ValueOf`).
 *
 * - line: one line of text, '' when empty
 * - text: several lines, replaced whole
 * - prose: a long text, changed by splices (a note's body, a source's stored text); not part of a head
 * - number, choice (one of `choices`)
 * - date: EDTF beside the words as typed
 * - ref: another note by name, pinned where it is known
 * - position: WGS84 coordinates; quantity: a measured amount
 * - words: a list of strings, each once
 * - list: items in an order, each with an id; `log` marks one that only grows (undoing an entry adds one, see writing.md 13)
 * - json: anything, for what we do not know
 */
export type Field =
  | { readonly type: 'line' | 'text' | 'prose' | 'number' | 'date' | 'position' | 'quantity' | 'words' | 'json' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'ref'; readonly kinds?: readonly string[] }
  | { readonly type: 'list'; readonly columns: Fields; readonly log?: boolean }
  | { readonly type: 'instant' }

export interface Fields {
  readonly [name: string]: Field
}

/** A date as EDTF level 0 to 2, null where the words were not understood; `span` says what an interval means. */
export interface DateValue {
  readonly edtf: string | null
  readonly words: string
  readonly span?: 'throughout' | 'within'
}

/** Another note: the name as typed, and the note it means; null where no note of that name is known. */
export interface Ref {
  readonly name: string
  readonly note: NoteId | null
}

/** WGS84, degrees; `radius` of uncertainty in metres, null where unknown. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
  readonly radius: number | null
}

/** A measured amount: the words as said, and the bounds they mean ("up to 15": least null, most 15); `of` names what is measured. */
export interface Quantity {
  readonly words: string
  readonly least: number | null
  readonly most: number | null
  readonly unit: string
  readonly of: string
}

export type ValueOf<F extends Field> = F extends { type: 'choice'; choices: readonly (infer C)[] }
  ? C
  : F extends { type: 'list'; columns: infer Columns extends Fields }
    ? readonly ItemOf<Columns>[]
    : F extends { type: 'line' | 'text' | 'prose' }
      ? string
      : F extends { type: 'number' }
        ? number | null
        : F extends { type: 'date' }
          ? DateValue | null
          : F extends { type: 'ref' }
            ? Ref | null
            : F extends { type: 'position' }
              ? Position | null
              : F extends { type: 'quantity' }
                ? Quantity | null
                : F extends { type: 'words' }
                  ? readonly string[]
                  : F extends { type: 'instant' }
                    ? string
                    : Json

export type ItemOf<Columns extends Fields> = { readonly id: ItemId } & ValuesOf<Columns>
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> }

export const line = { type: 'line' } as const
export const text = { type: 'text' } as const
export const prose = { type: 'prose' } as const
export const number = { type: 'number' } as const
export const date = { type: 'date' } as const
export const position = { type: 'position' } as const
export const quantity = { type: 'quantity' } as const
export const words = { type: 'words' } as const
export const json = { type: 'json' } as const
export const moment = { type: 'instant' } as const
export const choice = <const C extends readonly string[]>(...choices: C) => ({ type: 'choice', choices }) as const
export const ref = <const K extends readonly string[]>(...kinds: K) => ({ type: 'ref', kinds }) as const
export const list = <const C extends Fields>(columns: C) => ({ type: 'list', columns }) as const
export const log = <const C extends Fields>(columns: C) => ({ type: 'list', columns, log: true }) as const

/** The value of a field nobody has filled in; absent on disk means the same. */
export function emptyValue(field: Field): Json {
  switch (field.type) {
    case 'line':
    case 'text':
    case 'prose':
    case 'instant':
      return ''
    case 'choice':
      return field.choices[0] ?? ''
    case 'words':
    case 'list':
      return []
    default:
      return null
  }
}
