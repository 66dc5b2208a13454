import fc from 'fast-check'
import { assertNever } from '#shared/base/assert-never.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import type { Json } from '#shared/base/json.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import type { Field, Fields } from '#shared/notes/field.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import { noteId } from '../builders/notes.ts'

/** Words in several scripts, with what trips programs up: combining marks, right-to-left, pairs, markup, links, empty ones. */
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('river', 'the', 'Ґанна', 'їжак', 'naïve', 'ﬀ', 'ß', 'عين', '漢字', '😀', 'é', "м'яч", '__proto__'),
  },
  { weight: 2, arbitrary: fc.constantFrom('[[Oak]]', '[[Oak|the tree]]', '[[', ']]', '*so*', '| a |', '```', '&amp;', '<b>', '\\') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029\ud800-\udfff]/gu, '')),
  },
)

/** One line, possibly empty. */
export const anyLine: fc.Arbitrary<string> = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
/** A title, alias or tag that the rules let pass. */
export const anyName: fc.Arbitrary<string> = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').trim() || 'Oak')
/** Lines and paragraphs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyLine, fc.constantFrom('\n', '\n\n', ' ', '\r\n')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''))

export const anyNoteId: fc.Arbitrary<NoteId> = fc.integer({ min: 0, max: 400 }).map(noteId)
export const anyInstant = fc
  .tuple(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(0, 120, 330, -210, 845))
  .map(([time, offset]) => instant(time, offset))

const nullOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value))
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value))

/** A value that the field's description lets pass. */
export function anyValue(field: Field): fc.Arbitrary<Json> {
  switch (field.type) {
    case 'line':
      return anyLine
    case 'text':
    case 'prose':
      return anyText
    case 'number':
      return nullOr(number)
    case 'choice':
      return fc.constantFrom(...field.choices)
    case 'date': {
      const plain = { edtf: fc.constantFrom(null, '2022', '2022-05~', '2022-03/2022-05', '..', '1984?'), words: anyLine }
      return nullOr(fc.record({ ...plain, span: fc.constantFrom('throughout', 'within') }, { requiredKeys: ['edtf', 'words'] }))
    }
    case 'ref':
      return nullOr(fc.record({ name: anyName, note: nullOr(anyNoteId) }))
    case 'position':
      return nullOr(fc.record({ latitude: degrees(90), longitude: degrees(180), radius: nullOr(fc.integer({ min: 0, max: 50_000 })) }))
    case 'quantity':
      return nullOr(fc.record({ words: anyLine, least: nullOr(number), most: nullOr(number), unit: anyLine, of: anyLine }))
    case 'words':
      return fc.uniqueArray(anyName, { maxLength: 4 })
    case 'instant':
      return fc.oneof(fc.constant(''), anyInstant)
    case 'json':
      return fc.jsonValue() as fc.Arbitrary<Json> // without options it makes JSON values only
    case 'list':
      return fc.uniqueArray(anyItem(field.columns), { maxLength: 4, selector: ({ id }) => id })
    default:
      return assertNever(field)
  }
}

/** An item of a list with these columns. */
export function anyItem(columns: Fields): fc.Arbitrary<{ readonly id: string; readonly [column: string]: Json }> {
  // An alias's name follows the rule for titles, and no list's name suffers by it.
  const cells = Object.entries(columns).map(([name, field]) => [name, name === 'name' ? anyName : anyValue(field)] as const)
  return fc.record({ id: fc.oneof(anyNoteId, anyName), ...Object.fromEntries(cells) })
}

/** A sound note, every field filled by chance. */
export function anyNote(kind?: Kind): fc.Arbitrary<Note> {
  if (kind === undefined) return fc.constantFrom(...kindNames).chain(anyNote)
  const values = Object.entries(fieldsOf(kind)).map(([name, field]) => [name, anyValue(field)] as const)
  const kept = {
    id: anyNoteId,
    rev: fc.integer({ min: 1, max: 1e6 }),
    title: anyName,
    createdAt: anyInstant,
    updatedAt: anyInstant,
    trashedAt: nullOr(anyInstant),
  }
  return fc.record({ ...kept, ...Object.fromEntries(values) }).map((stored) => completeNote({ ...stored, kind }))
}
