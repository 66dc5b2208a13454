import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

test('words are counted in any script, signs are not', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  # — *** ')).toBe(0)
  expect(countWords("It isn't **there**, at 10.")).toBe(5)
  expect(countWords('Міністерство оборони')).toBe(2)
  expect(countWords('東京都に行く')).toBeGreaterThan(1)
})

test('a long text is counted by its blanks', () => {
  expect(countWords('one two, - three. '.repeat(10_000))).toBe(30_000)
})
