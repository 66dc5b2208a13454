import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCase } from '#shared/base/fold-name.ts'
import { textFinder } from './find-text.ts'

const found = (text: string, find: string, how: { matchCase?: boolean; wholeWords?: boolean } = {}) =>
  textFinder({ find, matchCase: false, wholeWords: false, ...how })(text).map(({ at, length }) => text.slice(at, at + length))

test.each([
  ['case of any script', 'Харків ХАРКІВ харків', 'харків', ['Харків', 'ХАРКІВ', 'харків']],
  ['final sigma', 'ΟΔΟΣ οδος', 'οδοσ', ['ΟΔΟΣ', 'οδος']],
  ['sharp s', 'STRASSE Straße', 'strasse', ['STRASSE', 'Straße']],
  ['marks apart from their letter', 'Cafe\u0301 Café', 'café', ['Cafe\u0301', 'Café']],
  ['no letter without its marks', 'Cafe\u0301', 'cafe', []],
  ['no half of a sharp s', 'Straße', 's', ['S']],
  ['no part of a family', '👩‍👩‍👧 👩', '👩', ['👩']],
  ['no half of a flag', '🇺🇦🇬🇧', '🇦🇬', []],
  ['from right to left', 'אמר שר החוץ', 'שר', ['שר']],
  ['places apart', 'aaaa', 'aa', ['aa', 'aa']],
  ['no line end of two taken apart', 'a\r\nb\r\n', '\n', []],
  ['over lines', 'a\r\nb\nc', 'b\nc', ['b\nc']],
  ['half of a pair where it stands alone', 'x\ud800y 𝕏', '\ud800', ['\ud800']],
  ['nothing', 'abc', '', []],
])('finds %s', (_what, text, find, expected) => {
  expect(found(text, find)).toEqual(expected)
})

test('case counts where it is asked for', () => {
  expect(found('Kyiv kyiv KYIV', 'Kyiv', { matchCase: true })).toEqual(['Kyiv'])
  expect(found('Cafe\u0301 café', 'Café', { matchCase: true })).toEqual(['Cafe\u0301'])
})

test.each([
  ['Marsh, Marshall, O’Marsh’s_Marsh (Marsh)', 'Marsh', 3],
  ['Іван Іванна іван', 'іван', 2],
  ['東京都は東京だ', '東京', 2],
  ['a-b a.b', 'a', 2],
  ['50% of 500%', '50%', 1],
  ['𝕏y 𝕏', '𝕏', 1],
])('whole words in “%s”', (text, find, count) => {
  expect(found(text, find, { wholeWords: true })).toHaveLength(count)
})

const letters = fc.constantFrom(
  'a',
  'A',
  'b',
  'ß',
  's',
  'S',
  'é',
  'e\u0301',
  'e',
  '\u0301',
  'і',
  'І',
  'Σ',
  'σ',
  'ς',
  '👩',
  '\u200d',
  '🇺',
  '🇦',
  ' ',
  '\r',
  '\n',
  '\ud800',
)
const texts = fc.array(letters, { maxLength: 14 }).map((all) => all.join(''))

test('a place reads as what is wanted, tears no character, and no other place does', () => {
  fc.assert(
    fc.property(texts, fc.array(letters, { minLength: 1, maxLength: 3 }), fc.boolean(), (text, wanted, matchCase) => {
      const find = wanted.join('')
      const fold = matchCase ? (one: string) => one.normalize('NFC') : foldCase
      const ends = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ index }) => index)
      // A scan that knows nothing of lines and folded texts: each stretch between two characters, the leftmost first.
      const bounds = [...ends, text.length]
      const expected: string[] = []
      for (let at = 0, from = 0; at < bounds.length; at++) {
        const start = bounds[at] ?? 0
        if (start < from) continue
        const end = bounds.find((one) => one > start && fold(text.slice(start, one)) === fold(find))
        if (end === undefined) continue
        expected.push(`${start} ${text.slice(start, end)}`)
        from = end
      }
      const places = textFinder({ find, matchCase, wholeWords: false })(text)
      expect(places.map(({ at, length }) => `${at} ${text.slice(at, at + length)}`)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
