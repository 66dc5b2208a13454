import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteContent } from '#shared/api/notes.ts'
import { diffWords } from '#shared/base/diff-words.ts'
import type { Json } from '#shared/base/json.ts'
import { applySplices } from '#shared/base/splice.ts'
import { applyOp } from '#shared/notes/apply-op.ts'
import type { Note, VaultRecord } from '#shared/notes/note.ts'
import { valuesOf } from '#ui/data/note-values.ts'
import { aNote } from '../../../e2e/builders/notes.ts'
import { differencesOf, type Picks, type SideName, takenOps, takenSplices } from './differences.ts'
import { textRows } from './text-rows.ts'

const contentOf = (note: Note): NoteContent => ({ note, body: note.body, text: note.kind === 'source' ? note.text : '' })
const place = (fields: { readonly [field: string]: Json }) => contentOf(aNote('place', fields))
const alias = (id: string, name: string) => ({ id: `01J${id.padStart(23, '0')}`, name, language: '', remark: '' })

const words = fc
  .array(fc.constantFrom('a', 'b', 'river', '😀', ' ', ' ', '\n', '\n', '.'), { maxLength: 30 })
  .map((parts) => parts.join(''))

test('of a text all of the left or all of the right is taken, and its rows hold both sides', () => {
  fc.assert(
    fc.property(words, words, (from, to) => {
      const pieces = diffWords(from, to)
      expect(
        applySplices(
          from,
          takenSplices('left', pieces, () => true),
        ),
      ).toBe(to)
      expect(
        applySplices(
          to,
          takenSplices('right', pieces, () => true),
        ),
      ).toBe(from)
      expect(takenSplices('left', pieces, () => false)).toEqual([])
      const side = (name: 'left' | 'right') =>
        textRows(pieces)
          .map((row) => (row.is === 'same' ? row.text : row[name].map(({ text }) => text).join('')))
          .join('')
      expect(side('left')).toBe(from)
      expect(side('right')).toBe(to)
    }),
  )
})

test('a line in which one word differs stands whole on both sides, with the word apart', () => {
  expect(textRows(diffWords('One.\nThe old quay.\nTwo.\n', 'One.\nThe new quay.\nTwo.\n'))).toEqual([
    { is: 'same', text: 'One.\n' },
    {
      is: 'differs',
      left: [
        { text: 'The ', change: null },
        { text: 'old', change: 0 },
        { text: ' quay.\n', change: null },
      ],
      right: [
        { text: 'The ', change: null },
        { text: 'new', change: 0 },
        { text: ' quay.\n', change: null },
      ],
    },
    { is: 'same', text: 'Two.\n' },
  ])
})

test('what is picked is taken value by value, item by item and word by word, and nothing else', () => {
  const left = place({
    title: 'Mill',
    what: 'mill',
    tags: ['wood', 'old'],
    aliases: [alias('1', 'A'), alias('2', 'B')],
    body: 'Old and red.',
  })
  const right = place({
    title: 'Mill',
    what: 'ruin',
    tags: ['old', 'new'],
    aliases: [alias('1', 'A'), alias('3', 'C')],
    body: 'New and blue.',
  })
  const texts = { body: diffWords(left.body, right.body) }
  const differences = differencesOf(left, right, texts)
  expect(differences.map(({ is, field, left: from, right: to }) => [is, field, from !== null, to !== null])).toEqual([
    ['item', 'tags', true, false],
    ['item', 'tags', false, true],
    ['item', 'aliases', true, false],
    ['item', 'aliases', false, true],
    ['value', 'what', true, true],
    ['words', 'body', true, true],
    ['words', 'body', true, true],
  ])
  const pick = (...at: readonly number[]) => new Map(at.map((one) => [differences[one]?.key ?? '', 'left' as const]))
  const after = (target: SideName, picks: Picks) => {
    const ops = takenOps(target, { left, right }, differences, texts, picks)
    const note = ops.reduce<VaultRecord>((record, op) => applyOp(record, op), { ...(target === 'left' ? left : right).note } as Note)
    return valuesOf(contentOf(note as Note))
  }
  expect(after('right', pick(0, 2, 4, 5))).toEqual({
    ...valuesOf(right),
    what: 'mill',
    tags: ['wood', 'old', 'new'],
    aliases: [alias('1', 'A'), alias('2', 'B'), alias('3', 'C')],
    body: 'Old and blue.',
  })
  expect(after('right', new Map())).toEqual(valuesOf(right))
  const all = new Map(differences.map(({ key }) => [key, 'right' as const]))
  expect(after('left', all)).toEqual(valuesOf(right))
})

test('notes of two kinds are compared in what both have', () => {
  const person = contentOf(aNote('person', { title: 'Mill', born: { edtf: '1950', words: '1950' }, tags: ['a'] }))
  expect(differencesOf(person, place({ title: 'Mill', what: 'mill' }), {}).map(({ field }) => field)).toEqual(['tags'])
})

test('a list whose items only stand in another order differs in that, which is taken whole', () => {
  const left = place({ title: 'Mill', tags: ['a', 'b', 'c'], aliases: [alias('1', 'A'), alias('2', 'B')] })
  const right = place({ title: 'Mill', tags: ['c', 'a', 'b'], aliases: [alias('2', 'B'), alias('1', 'C')] })
  const differences = differencesOf(left, right, {})
  expect(differences.map(({ is, key }) => [is, key])).toEqual([
    ['order', 'tags'],
    ['item', `aliases ${alias('1', '').id}`],
  ])
  const ops = takenOps('right', { left, right }, differences, {}, new Map([['tags', 'left']]))
  expect(ops.reduce<VaultRecord>(applyOp, right.note as Note)).toMatchObject({ tags: ['a', 'b', 'c'], aliases: right.note.aliases })
})
