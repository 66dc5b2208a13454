import { assertNever } from '#shared/base/assert-never.ts'
import { isObject, type Json, own } from '#shared/base/json.ts'
import { type DateValue, emptyValue, type Field, type Fields, type Position, type Quantity, type Ref } from '#shared/notes/field.ts'
import { parseDate, printDate } from './date-text.ts'
import { parseItem, printItem } from './item-text.ts'
import { snakeCase } from './key-names.ts'
import { type FileOf, parseRef, printRef } from './ref-text.ts'

/** A value of a column in one string, '' where it is empty; a choice is always written. */
export function printValue(field: Field, value: Json, fileOf: FileOf): string {
  switch (field.type) {
    case 'line':
    case 'text':
    case 'prose':
    case 'instant':
    case 'choice':
      return String(value)
    case 'number':
      return value === null ? '' : String(value)
    case 'date':
      return value === null ? '' : printDate(value as unknown as DateValue)
    case 'ref':
      return printRef(value as unknown as Ref | null, fileOf)
    case 'position':
    case 'quantity':
    case 'words':
    case 'list':
    case 'json':
      return value === null ? '' : JSON.stringify(value)
    default:
      return assertNever(field)
  }
}

/** The inverse of `printValue`, references as `ReadRef`; undefined where the text is not such a value. */
export function parseValue(field: Field, text: string): Json | undefined {
  switch (field.type) {
    case 'line':
    case 'text':
    case 'prose':
    case 'instant':
      return text
    case 'choice':
      return text === '' ? emptyValue(field) : field.choices.includes(text) ? text : undefined
    case 'number':
      return text.trim() === '' ? null : Number.isFinite(Number(text)) ? Number(text) : undefined
    case 'date':
      return parseDate(text) as unknown as Json
    case 'ref':
      return parseRef(text) as unknown as Json
    case 'position':
    case 'quantity':
    case 'words':
    case 'list':
    case 'json':
      return text === '' ? null : parseJson(text)
    default:
      return assertNever(field)
  }
}

/** The items of a list, one string each: the value itself where there is one column, else `column: value; …`. */
export function printItems(columns: Fields, items: readonly Json[], fileOf: FileOf, leaveOut: readonly string[] = []): string[] {
  const names = Object.keys(columns)
  const [only = ''] = names
  const printed = names.filter((name) => !leaveOut.includes(name))
  const withId = !leaveOut.includes('id')
  return items.map((item) => {
    const value = (name: string): string => {
      const field = columns[name]
      const found = isObject(item) ? own(item, name) : undefined
      return field ? printValue(field, (found ?? emptyValue(field)) as Json, fileOf) : ''
    }
    if (names.length === 1) return value(only)
    const parts: [column: string, text: string][] = []
    const id = withId && isObject(item) ? String(own(item, 'id') ?? '') : ''
    if (id !== '') parts.push(['id', id])
    for (const name of printed) {
      const text = value(name)
      if (text !== '') parts.push([name, text])
    }
    return printItem(parts)
  })
}

/**
 * The inverse of `printItems`, for one item; `id` is '' where none is written. `problem` names what could not be read: a column's name, or
 * the whole text, which then stands in the first column of plain text.
 */
export function parseOneItem(
  columns: Fields,
  text: string,
): { readonly item: { readonly [column: string]: Json }; readonly problem: string | null; readonly more: ReadonlyMap<string, string> } {
  const names = Object.keys(columns)
  const item: { [column: string]: Json } = { id: '' }
  for (const name of names) item[name] = emptyValue(columns[name] ?? { type: 'json' })
  const [only] = names
  const written = names.length === 1 && only !== undefined ? new Map([[snakeCase(only), text]]) : parseItem(text)
  if (written === null) {
    const plain = names.find((name) => columns[name]?.type === 'line' || columns[name]?.type === 'text')
    return { item: plain === undefined ? item : { ...item, [plain]: text }, problem: text, more: new Map() }
  }
  const more = new Map(written)
  let problem: string | null = null
  const id = more.get('id')
  if (id !== undefined && !names.includes('id')) item.id = id
  more.delete('id')
  for (const name of names) {
    const key = snakeCase(name)
    const field = columns[name]
    const found = more.get(key)
    more.delete(key)
    if (field === undefined || found === undefined) continue
    const value = parseValue(field, found)
    if (value === undefined) problem ??= key
    else item[name] = value
  }
  return { item, problem, more }
}

/** A position or quantity in front matter, key by key in the order of `keysOf`; the first key stands even where all is empty. */
export function printParts(value: Position | Quantity): (string | number)[] {
  if ('latitude' in value) return [value.latitude, value.longitude, value.radius ?? '']
  return [value.words, value.least ?? '', value.most ?? '', value.unit, value.of]
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Mistyped by hand: no such value, and the caller says where.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
