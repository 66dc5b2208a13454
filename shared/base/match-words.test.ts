import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from './fold-name.ts'
import { matchWords } from './match-words.ts'

const marked = (name: string, query: string) => matchWords(name, query)?.marks.map(({ from, to }) => name.slice(from, to))

test.each([
  ['Kyiv', 'kyiv', 0],
  ['Kyiv region', 'KYIV', 1],
  ['Region of Kyiv', 'kyiv', 2],
  ['Region of Kyiv', 'ky re', 2],
  ['Region of Kyiv', 'yiv', 3],
  ['Київ', 'киї', 1],
])('%s for “%s” is of rank %d', (name, query, rank) => {
  expect(matchWords(name, query)?.rank).toBe(rank)
})

test('what lacks a word does not fit', () => {
  expect(matchWords('Region of Kyiv', 'kyiv lviv')).toBeNull()
})

test('marks are the words as written, in order, and not twice', () => {
  expect(marked('Region of Kyiv', 'kyiv re')).toEqual(['Re', 'Kyiv'])
  expect(marked('Banana', 'ban bana')).toEqual(['Bana'])
  expect(marked('Groß Straße', 'strasse')).toEqual(['Straße'])
  expect(marked('Cafe\u0301 noir', 'caf\u00e9')).toEqual(['Cafe\u0301'])
})

test('a name fits any part of itself, and what is marked folds to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.nat(20), fc.nat(20), (name, a, b) => {
      const units = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
      const query = units.slice(Math.min(a, b), Math.max(a, b) + 1).join('')
      fc.pre(!/\s/u.test(foldName(query)) && foldName(query) !== '' && name === name.normalize('NFC'))
      const marks = matchWords(name, query)?.marks
      expect(marks?.some(({ from, to }) => foldName(name.slice(from, to)).includes(foldName(query)))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
