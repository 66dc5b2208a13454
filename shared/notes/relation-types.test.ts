import { expect, test } from 'vitest'
import { inverseOf, relationTypes } from './relation-types.ts'

test('a known relation has a name from either end', () => {
  for (const { type, inverse } of relationTypes) {
    expect(inverseOf(type)).toBe(inverse)
    expect(inverseOf(inverse)).toBe(type)
  }
})

test('a relation we do not know keeps its own word, turned round', () => {
  expect(inverseOf('godfather of')).toBe('← godfather of')
  expect(inverseOf('constructor')).toBe('← constructor')
})

test('upper case and spaces around do not hide a known one', () => {
  expect(inverseOf(' Member of ')).toBe('has member')
})
