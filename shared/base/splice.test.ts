import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySplices, diffText, invertSplices, type Splice, spliceFits } from './splice.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\n'), maxLength: 12 }),
)

/** A text and a set of splices that fits it, drawn from where they begin and end. */
const fitting = fc.tuple(text, fc.array(fc.nat(20), { maxLength: 6 }), fc.array(text, { maxLength: 3 })).map(([base, places, puts]) => {
  const cuts = places.map((place) => Math.min(place, base.length)).sort((a, b) => a - b)
  const splices: Splice[] = puts.slice(0, Math.floor(cuts.length / 2)).map((put, index) => {
    const at = cuts[index * 2] ?? 0
    return { at, cut: base.slice(at, cuts[index * 2 + 1] ?? at), put }
  })
  return { base, splices }
})

describe('splices', () => {
  test('and their inverse together change nothing', () => {
    fc.assert(
      fc.property(fitting, ({ base, splices }) => {
        expect(spliceFits(base, splices)).toBe(true)
        const after = applySplices(base, splices)
        const back = invertSplices(splices)
        expect(spliceFits(after, back)).toBe(true)
        expect(applySplices(after, back)).toBe(base)
        expect(invertSplices(back)).toEqual(splices)
      }),
    )
  })

  test.each([
    ['cut what is not there', [{ at: 0, cut: 'x', put: '' }]],
    ['reach past the end', [{ at: 2, cut: 'cd', put: '' }]],
    ['begin past the end', [{ at: 4, cut: '', put: 'x' }]],
    [
      'overlap',
      [
        { at: 0, cut: 'ab', put: '' },
        { at: 1, cut: 'b', put: '' },
      ],
    ],
    [
      'are out of order',
      [
        { at: 2, cut: 'c', put: '' },
        { at: 0, cut: 'a', put: '' },
      ],
    ],
    ['begin before the start', [{ at: -1, cut: '', put: 'x' }]],
  ] satisfies [string, Splice[]][])('that %s do not fit, and are refused', (_, splices) => {
    expect(spliceFits('abc', splices)).toBe(false)
    expect(() => applySplices('abc', splices)).toThrow(RangeError)
  })

  test('may touch one another', () => {
    const splices = [
      { at: 0, cut: 'a', put: '1' },
      { at: 1, cut: 'b', put: '2' },
    ]
    expect(applySplices('abc', splices)).toBe('12c')
  })
})

describe('the difference of two texts', () => {
  test('leads from one to the other', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(applySplices(from, diffText(from, to))).toBe(to)
      }),
    )
  })

  test('of a text with itself is nothing', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(diffText(one, one)).toEqual([])
      }),
    )
  })

  test('is no longer than what changed', () => {
    const long = 'word '.repeat(1000)
    expect(diffText(long, `${long.slice(0, 2500)}x${long.slice(2500)}`)).toEqual([{ at: 2500, cut: '', put: 'x' }])
  })

  test('never cuts a pair of surrogates in two', () => {
    const alone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
    const whole = fc.string({ unit: fc.constantFrom('😀', '😁', '🤐', 'a'), maxLength: 8 })
    fc.assert(
      fc.property(whole, whole, (from, to) => {
        for (const { cut, put } of diffText(from, to)) expect(alone.test(cut) || alone.test(put)).toBe(false)
      }),
    )
  })
})
