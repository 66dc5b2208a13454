import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKeptSides, keptSides } from './kept-sides.ts'
import { mergeTexts } from './merge-splices.ts'
import { diffText } from './splice.ts'

const word = fc.constantFrom('cat', 'dog', 'the', 'кіт', 'house')
const both = fc.record({
  before: fc.array(word, { maxLength: 4 }),
  // Words that share no letter at either end, so that all of each is kept.
  three: fc.constantFrom(['red', 'blue', 'tall'], ['старий', 'новоз', 'green'], ['one two', 'six ten', 'four fix']),
  after: fc.array(word, { maxLength: 4 }),
})

test('of a text in which two changed the same words each side has its own', () => {
  fc.assert(
    fc.property(both, ({ before, three, after }) => {
      const [base = '', theirs = '', mine = ''] = three.map((words) => [...before, words, ...after].join(' '))
      const { text, conflict } = mergeTexts(base, diffText(base, theirs), diffText(base, mine))
      expect(conflict).toBe(true)
      expect(hasKeptSides(text)).toBe(true)
      expect(keptSides(text)).toEqual({ others: theirs, own: mine })
    }),
  )
})

test('what is kept stands in place of the words before that it is most like, or beside all of them', () => {
  const own = (text: string) => keptSides(text).own
  expect(own('So. The old mill is blue{++mill is green++}.')).toBe('So. The old mill is green.')
  expect(own('A {++huge++}mill')).toBe('A hugemill')
  expect(own('Its end.\n{++More.++}')).toBe('Its end.\nMore.')
})

test('marks in one another and marks without an end are text like any other', () => {
  expect(keptSides('a{++b{++c++}++} d')).toEqual({ others: 'a d', own: 'c d' })
  for (const text of ['{++}', '++} {++', 'a {++ b', '']) {
    expect(keptSides(text)).toEqual({ others: text, own: text })
    expect(hasKeptSides(text)).toBe(false)
  }
})
