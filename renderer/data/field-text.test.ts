import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownPlace, shownText, storedAfter, storedPlace } from './field-text.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '🦊'), maxLength: 20 })
const shown = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🦊'), maxLength: 20 })

test('what is shown after a change is what was typed', () => {
  fc.assert(
    fc.property(text, shown, (stored, after) => {
      expect(shownText(storedAfter(stored, after))).toBe(after)
    }),
  )
})

test('nothing typed changes nothing', () => {
  fc.assert(
    fc.property(text, (stored) => {
      expect(storedAfter(stored, shownText(stored))).toBe(stored)
    }),
  )
})

test('line ends that nobody touched stay as they are', () => {
  expect(storedAfter('one\r\ntwo\r\nthree\rfour', 'one\ntwoX\nthree\nfour')).toBe('one\r\ntwoX\r\nthree\rfour')
})

test('a place leads over and back', () => {
  fc.assert(
    fc.property(text, fc.nat(20), (stored, at) => {
      const place = Math.min(at, shownText(stored).length)
      expect(shownPlace(stored, storedPlace(stored, place))).toBe(place)
    }),
  )
})
