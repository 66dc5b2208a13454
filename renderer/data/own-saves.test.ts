import { expect, test } from 'vitest'
import { OwnSaves } from './own-saves.ts'

test('an event of a save on its way, or answered and not yet told of, is our own', () => {
  const saves = new OwnSaves()
  const ended = saves.begin('a')
  expect(saves.covers(['a'], 5)).toBe(true)
  expect(saves.covers(['a', 'b'], 5)).toBe(false)
  ended(5)
  expect(saves.covers(['a'], 4)).toBe(false)
  expect(saves.covers(['a'], 5)).toBe(true)
  saves.seen(5)
  expect(saves.covers(['a'], 6)).toBe(false)
})

test('a save that failed tells nothing', () => {
  const saves = new OwnSaves()
  saves.begin('a')(null)
  expect(saves.covers(['a'], 5)).toBe(false)
})
