import { expect, test } from 'vitest'
import { freeName } from './free-name.ts'

test('a second file of a name gets a number before its ending', () => {
  expect(freeName('photo.png', new Set())).toBe('photo.png')
  expect(freeName('photo.png', new Set(['photo.png', 'photo 2.png']))).toBe('photo 3.png')
  expect(freeName('.profile', new Set(['.profile']))).toBe('.profile 2')
})
