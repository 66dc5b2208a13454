import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, isInstant, millisecondsOf, offsetOf } from './instant.ts'

// Years 1901 to 9999, and every offset a place has had, by the minute.
const time = fc.integer({ min: Date.UTC(1901, 0), max: 253_402_300_799_999 })
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 })

describe('an instant', () => {
  test('keeps the moment and the writer’s offset', () => {
    fc.assert(
      fc.property(time, offset, (milliseconds, minutes) => {
        const written = instant(milliseconds, minutes)
        expect(isInstant(written)).toBe(true)
        expect(millisecondsOf(written)).toBe(milliseconds)
        expect(offsetOf(written)).toBe(minutes)
      }),
    )
  })

  test('sorts as text by time, wherever it was written', () => {
    fc.assert(
      fc.property(time, offset, time, offset, (a, here, b, there) => {
        fc.pre(a !== b)
        expect(instant(a, here) < instant(b, there)).toBe(a < b)
      }),
    )
  })

  test('is written as RFC 9557 has it', () => {
    expect(instant(Date.UTC(2026, 10, 23, 10), 330)).toBe('2026-11-23T10:00:00.000Z[+05:30]')
    expect(instant(Date.UTC(2026, 10, 23, 10), -210)).toBe('2026-11-23T10:00:00.000Z[-03:30]')
    expect(instant(Date.UTC(2026, 10, 23, 10), 0)).toBe('2026-11-23T10:00:00.000Z[+00:00]')
  })

  test.each([
    '',
    '2026-11-23',
    '2026-11-23T10:00:00.000Z',
    '2026-11-23T10:00:00Z[+05:30]',
    '2026-11-23T10:00:00.000Z[05:30]',
    'x2026-11-23T10:00:00.000Z[+05:30]',
    7,
    null,
  ])('is not %j', (value) => {
    expect(isInstant(value)).toBe(false)
  })
})
