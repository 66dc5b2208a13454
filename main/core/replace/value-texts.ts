import { own } from '#shared/base/json.ts'
import type { Field } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'

/** Which texts of a note are looked at. */
export interface Reach {
  readonly text: boolean
  /** Title, short form and other names. */
  readonly names: boolean
  /** Plain words in fields. */
  readonly fields: boolean
}

/** A text of a note and where it stands: in a field, or in a column of an item of it. */
export interface ValueText {
  readonly where: 'text' | 'title' | 'alias' | 'field'
  readonly field: string
  readonly item: string | null
  readonly column: string | null
  readonly text: string
}

/**
 * Fields and columns that are no plain words: names and what has a switch of its own, words chosen from a list, numbers and addresses, what
 * the program keeps, and quotes, which are what somebody else wrote. So is a source's stored text, by its type.
 */
const otherwise: ReadonlySet<string> = new Set([
  ...['body', 'short', 'links', 'attachments', 'properties', 'identifiers', 'address'],
  ...['aliases.name', 'aliases.language', 'relations.type', 'evidence.quote'],
])

/** The texts of a note in which words can be replaced, in the order in which they are shown. */
export function valueTexts(note: Note, { text, names, fields }: Reach): ValueText[] {
  const at = (where: ValueText['where'], field: string, value: string): ValueText => ({
    where,
    field,
    item: null,
    column: null,
    text: value,
  })
  const texts: ValueText[] = []
  if (names) {
    texts.push(at('title', 'title', note.title), at('title', 'short', note.short))
    for (const { id, name } of note.aliases) texts.push({ where: 'alias', field: 'aliases', item: id, column: 'name', text: name })
  }
  if (text) texts.push(at('text', 'body', note.body))
  if (fields) for (const [name, field] of Object.entries(fieldsOf(note.kind))) texts.push(...fieldTexts(note, name, field))
  return texts.filter((one) => one.text !== '')
}

const isWords = ({ type }: Field, name: string) => (type === 'line' || type === 'text') && !otherwise.has(name)

function fieldTexts(note: Note, name: string, field: Field): ValueText[] {
  const value: unknown = own(note, name)
  if (isWords(field, name)) return typeof value === 'string' ? [{ where: 'field', field: name, item: null, column: null, text: value }] : []
  if (field.type !== 'list' || field.log || otherwise.has(name) || !Array.isArray(value)) return []
  const columns = Object.entries(field.columns).flatMap(([column, of]) => (isWords(of, `${name}.${column}`) ? [column] : []))
  return value.flatMap((item: { readonly id: string; readonly [column: string]: unknown }) =>
    columns.flatMap((column): ValueText[] => {
      const text = item[column]
      return typeof text === 'string' ? [{ where: 'field', field: name, item: item.id, column, text }] : []
    }),
  )
}

/** Whether a text may stand there. */
export function mayStand({ where, field }: Pick<ValueText, 'where' | 'field'>, text: string): boolean {
  return field === 'short' || (where !== 'title' && where !== 'alias') || nameProblem(text) === null
}
