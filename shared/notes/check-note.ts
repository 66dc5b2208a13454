import { assertNever } from '#shared/base/assert-never.ts'
import { isNoteId } from '#shared/base/ids.ts'
import { isInstant } from '#shared/base/instant.ts'
import { isObject, own } from '#shared/base/json.ts'
import { itemKey } from './apply-op.ts'
import { emptyValue, type Field, type Fields } from './field.ts'
import { fieldsOf, isKind } from './index.ts'
import type { Note } from './note.ts'
import { nameProblem } from './value-rules.ts'

/** Where in a note something is not as described (`aliases.3.name`), and what: `not-…` a wrong shape, else a rule of value-rules.ts. */
export interface ValueProblem {
  readonly path: string
  readonly what: string
}

/** What keeps a stored value from being a note; null when it is one. Fields may be absent (see `completeNote`), unknown keys are let be. */
export function problemInNote(value: unknown): ValueProblem | null {
  if (!isObject(value)) return { path: '', what: 'not-object' }
  const { id, kind, title, rev } = value
  if (!isNoteId(id)) return { path: 'id', what: 'not-id' }
  if (!isKind(kind)) return { path: 'kind', what: 'not-kind' }
  if (typeof title !== 'string') return { path: 'title', what: 'not-text' }
  const wrong = nameProblem(title)
  if (wrong) return { path: 'title', what: wrong }
  if (!(Number.isSafeInteger(rev) && (rev as number) >= 1)) return { path: 'rev', what: 'not-number' }
  for (const name of ['createdAt', 'updatedAt']) {
    if (!isInstant(own(value, name))) return { path: name, what: 'not-instant' }
  }
  const trashed = own(value, 'trashedAt')
  if (trashed !== undefined && trashed !== null && !isInstant(trashed)) return { path: 'trashedAt', what: 'not-instant' }
  return problemInFields(fieldsOf(kind), value, '')
}

/** What is wrong with one field's value; `path` names it. */
export function problemInValue(field: Field, value: unknown, path: string): ValueProblem | null {
  const not = (what: string): ValueProblem => ({ path, what: `not-${what}` })
  switch (field.type) {
    case 'line':
    case 'text':
    case 'prose':
      return typeof value === 'string' ? null : not('text')
    case 'instant':
      return value === '' || isInstant(value) ? null : not('instant')
    case 'number':
      return value === null || isFiniteNumber(value) ? null : not('number')
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value) ? null : not('choice')
    case 'date':
      return value === null || isDate(value) ? null : not('date')
    case 'ref':
      return value === null || isRef(value) ? null : not('reference')
    case 'position':
      return value === null || isPosition(value) ? null : not('position')
    case 'quantity':
      return value === null || isQuantity(value) ? null : not('quantity')
    case 'words':
      return problemInWords(value, path)
    case 'list':
      return problemInList(field.columns, value, path)
    case 'json':
      return null
    default:
      return assertNever(field)
  }
}

/** A stored note with the fields it lacks, empty. */
export function completeNote(stored: { readonly [key: string]: unknown }): Note {
  const kind = stored.kind
  const whole: { [key: string]: unknown } = { ...stored }
  if (isKind(kind)) {
    for (const [name, field] of Object.entries(fieldsOf(kind))) {
      if (!Object.hasOwn(whole, name)) whole[name] = emptyValue(field)
    }
  }
  if (!Object.hasOwn(whole, 'trashedAt')) whole.trashedAt = null
  return whole as unknown as Note // checked by problemInNote before
}

function problemInFields(fields: Fields, value: { readonly [key: string]: unknown }, path: string): ValueProblem | null {
  for (const name in fields) {
    const field = fields[name]
    const found = own(value, name)
    if (field === undefined || found === undefined) continue
    const problem = problemInValue(field, found, path + name)
    if (problem) return problem
  }
  return null
}

function problemInWords(value: unknown, path: string): ValueProblem | null {
  if (!Array.isArray(value)) return { path, what: 'not-list' }
  for (const [at, word] of value.entries()) {
    if (typeof word !== 'string') return { path: `${path}.${at}`, what: 'not-text' }
    const wrong = nameProblem(word)
    if (wrong) return { path: `${path}.${at}`, what: wrong }
  }
  return new Set(value).size === value.length ? null : { path, what: 'not-unique' }
}

function problemInList(columns: Fields, value: unknown, path: string): ValueProblem | null {
  if (!Array.isArray(value)) return { path, what: 'not-list' }
  const seen = new Set<string>()
  for (const [at, item] of value.entries()) {
    const problem = problemInItem(columns, item, `${path}.${at}`)
    if (problem) return problem
    const key = itemKey(item)
    if (seen.has(key)) return { path: `${path}.${at}.id`, what: 'not-unique' }
    seen.add(key)
  }
  return null
}

/** What is wrong with one item of a list whose field has these columns. An alias's name follows the rule for titles. */
export function problemInItem(columns: Fields, item: unknown, path: string): ValueProblem | null {
  if (!isObject(item) || itemKey(item) === '') return { path, what: 'not-item' }
  const problem = problemInFields(columns, item, `${path}.`)
  if (problem || !path.startsWith('aliases.')) return problem
  const wrong = nameProblem(String(own(item, 'name') ?? ''))
  return wrong ? { path: `${path}.name`, what: wrong } : null
}

const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'
const isNumberOrNull = (value: unknown) => value === null || isFiniteNumber(value)

function isDate(value: unknown): boolean {
  if (!isObject(value)) return false
  const span = own(value, 'span')
  return (
    isTextOrNull(own(value, 'edtf')) &&
    typeof own(value, 'words') === 'string' &&
    (span === undefined || span === 'throughout' || span === 'within')
  )
}

function isRef(value: unknown): boolean {
  if (!isObject(value)) return false
  const note = own(value, 'note')
  return typeof own(value, 'name') === 'string' && (note === null || isNoteId(note))
}

function isPosition(value: unknown): boolean {
  if (!isObject(value)) return false
  const { latitude, longitude, radius } = value
  return (
    isFiniteNumber(latitude) &&
    Math.abs(latitude) <= 90 &&
    isFiniteNumber(longitude) &&
    Math.abs(longitude) <= 180 &&
    (radius === null || (isFiniteNumber(radius) && radius >= 0))
  )
}

function isQuantity(value: unknown): boolean {
  if (!isObject(value)) return false
  const { words, least, most, unit, of } = value
  return [words, unit, of].every((part) => typeof part === 'string') && isNumberOrNull(least) && isNumberOrNull(most)
}
