import { expect, test } from 'vitest'
import { plainWords } from './plain-words.ts'

test('links are read by their words', () => {
  expect(plainWords('See [[Baza]] and [[Kyiv|the capital]].')).toBe('See Baza and the capital.')
  expect(plainWords('[[#Career]]')).toBe('Career')
})

test('signs of emphasis go, what only looks like them stays', () => {
  expect(plainWords('a **big** thing, 2 ** 3')).toBe('a big thing, 2 ** 3')
})
