import { expect, test } from 'vitest'
import { OwnSaves } from './own-saves.ts'

test('the event of a save on its way is our own, once', () => {
  const saves = new OwnSaves()
  const ended = saves.begin('a')
  expect(saves.covers(['a'], 5, 5)).toBe(true)
  expect(saves.covers(['a'], 6, 6)).toBe(false)
  expect(ended(5)).toBe(false)
  expect(saves.covers(['a'], 6, 6)).toBe(false)
})

test('so is one that comes after the answer, and no later one', () => {
  const saves = new OwnSaves()
  saves.begin('a')(5)
  expect(saves.covers(['a'], 4, 4)).toBe(false)
  expect(saves.covers(['a'], 5, 5)).toBe(true)
  saves.heard(5)
  expect(saves.covers(['a'], 6, 6)).toBe(false)
})

test('an event that tells of more than our saves is not', () => {
  const saves = new OwnSaves()
  saves.begin('a')(5)
  expect(saves.covers(['a', 'b'], 5, 5)).toBe(false)
  expect(saves.covers(['a'], 5, 6)).toBe(false)
  saves.begin('a')(6)
  expect(saves.covers(['a'], 5, 6)).toBe(true)
})

test('an undo whose event was taken for that of a save on its way is found out by the answer', () => {
  const saves = new OwnSaves()
  const ended = saves.begin('a')
  expect(saves.covers(['a'], 5, 5)).toBe(true)
  expect(ended(6)).toBe(true)
  expect(saves.covers(['a'], 6, 6)).toBe(true)
})

test('a save that failed covers nothing', () => {
  const saves = new OwnSaves()
  saves.begin('a')(null)
  expect(saves.covers(['a'], 5, 5)).toBe(false)
})
