import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeSplices, mergeTexts } from './merge-splices.ts'
import { applySplices, diffText, type Splice } from './splice.ts'

const word = fc.constantFrom('cat', 'dog ', ' the', 'кіт', '\n', 'x', '😀', '. ')
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))

const edit = (base: string, other: string): Splice[] => diffText(base, other)

describe('composing', () => {
  test('two sets one after the other are the same as both at once', () => {
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const sets = [edit(a, b), edit(b, c), edit(c, d)]
        expect(applySplices(a, composeSplices(a, sets))).toBe(d)
      }),
    )
  })
})

describe('merging', () => {
  test('changes apart are both taken', () => {
    const base = 'one two three'
    expect(mergeTexts(base, edit(base, 'ONE two three'), edit(base, 'one two THREE'))).toEqual({ text: 'ONE two THREE', conflict: false })
  })

  test('what both typed at the same place is kept, one after the other', () => {
    expect(mergeTexts('Hello', edit('Hello', 'Hello B'), edit('Hello', 'Hello A')).text).toBe('Hello B A')
  })

  test('changes of the same word keep both, marked', () => {
    expect(mergeTexts('a cat sat', edit('a cat sat', 'a bat sat'), edit('a cat sat', 'a cats sat'))).toEqual({
      text: 'a bat{++cats++} sat',
      conflict: true,
    })
  })

  test('a deletion of words that somebody changed is not taken', () => {
    const base = 'keep this sentence here'
    expect(mergeTexts(base, edit(base, 'keep this long sentence here'), edit(base, 'keep here'))).toEqual({
      text: 'keep this long sentence here',
      conflict: true,
    })
  })

  test('the same change twice is one', () => {
    expect(mergeTexts('a cat', edit('a cat', 'a dog'), edit('a cat', 'a dog'))).toEqual({ text: 'a dog', conflict: false })
  })

  test('no letter that either put is lost', () => {
    fc.assert(
      fc.property(text, text, text, (base, a, b) => {
        const theirs = edit(base, a)
        const mine = edit(base, b)
        const merged = mergeTexts(base, theirs, mine).text
        for (const { put } of [...theirs, ...mine]) expect(merged).toContain(put)
      }),
    )
  })

  test('without a change of the other, mine is taken as it is', () => {
    fc.assert(
      fc.property(text, text, (base, b) => {
        expect(mergeTexts(base, [], edit(base, b))).toEqual({ text: b, conflict: false })
      }),
    )
  })
})
