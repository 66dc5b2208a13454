import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySplices, diffText } from '#shared/base/splice.ts'
import { rebase } from './rebase.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '🦊', '\n'), maxLength: 30 })
/** An insertion of letters found nowhere else, so that they can be looked for. */
const insertion = (letters: string) => fc.tuple(fc.nat(40), fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 5 }))
const into = (base: string, [at, put]: [number, string]) => {
  const place = Math.min(at, base.length)
  return base.slice(0, place) + put + base.slice(place)
}
const whole = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n'), maxLength: 30 })

describe('bringing what is stored under what is typed', () => {
  test('loses no letter of either side', () => {
    fc.assert(
      fc.property(whole, insertion('xyz'), insertion('123'), (sent, mine, theirs) => {
        const { text } = rebase(sent, into(sent, mine), diffText(sent, into(sent, theirs)), [])
        expect(text).toContain(mine[1])
        expect(text).toContain(theirs[1])
      }),
    )
  })

  test('is what is stored where nothing was typed, and what was typed where nothing came', () => {
    fc.assert(
      fc.property(text, text, (sent, other) => {
        expect(rebase(sent, sent, diffText(sent, other), []).text).toBe(other)
        expect(rebase(sent, other, [], []).text).toBe(other)
      }),
    )
  })

  test('leads to a text that can be sent as splices of what is stored', () => {
    fc.assert(
      fc.property(text, text, text, (sent, typed, other) => {
        const { text, stored } = rebase(sent, typed, diffText(sent, other), [])
        expect(stored).toBe(other)
        expect(applySplices(stored, diffText(stored, text))).toBe(text)
      }),
    )
  })

  test('keeps the cursor behind the letter it stood behind', () => {
    fc.assert(
      fc.property(whole, insertion('xyz'), insertion('123'), (sent, mine, theirs) => {
        const cursor = Math.min(mine[0], sent.length) + mine[1].length
        const { text, cursors } = rebase(sent, into(sent, mine), diffText(sent, into(sent, theirs)), [cursor])
        expect(text.slice(0, cursors[0]).endsWith(mine[1].slice(-1))).toBe(true)
      }),
    )
  })

  test('keeps every cursor within the text', () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(40), (sent, typed, other, at) => {
        const place = Math.min(at, typed.length)
        const { text, cursors } = rebase(sent, typed, diffText(sent, other), [place])
        expect(cursors[0]).toBeGreaterThanOrEqual(0)
        expect(cursors[0]).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('moves a cursor behind what came before it, and leaves one that stands before', () => {
    const bring = diffText('one two three', 'ZERO one two three')
    expect(rebase('one two three', 'one two three', bring, [4]).cursors).toEqual([9])
    const late = diffText('one two three', 'one two three four')
    expect(rebase('one two three', 'one x two three', late, [5])).toMatchObject({ text: 'one x two three four', cursors: [5] })
  })

  test('keeps both where the same word was changed, and says so', () => {
    const { text, conflict } = rebase('the colour', 'the colours', diffText('the colour', 'the color'), [11])
    expect(conflict).toBe(true)
    expect(text).toContain('color')
    expect(text).toContain('colours')
  })
})
