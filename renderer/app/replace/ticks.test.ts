import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteId } from '../../../e2e/builders/notes.ts'
import { allTicked, countTicked, isTicked, noneTicked, sentTicks, tickedIn, turnNote, turnPlace } from './ticks.ts'

const [a, b] = [noteId(1), noteId(2)]

test('a place is taken out and put back, and a note with all its places', () => {
  const some = turnPlace(allTicked, a, 1, 3)
  expect([0, 1, 2].map((place) => isTicked(some, a, place))).toEqual([true, false, true])
  expect([tickedIn(some, a, 3), countTicked(some, 10)]).toEqual([2, 9])
  expect(turnPlace(some, a, 1, 3)).toEqual(allTicked)
  // A note of which some places are ticked is ticked as a whole first.
  expect(turnNote(some, a, 3)).toEqual(allTicked)
  expect(countTicked(turnNote(allTicked, a, 3), 10)).toBe(7)
})

test('they are sent as they count', () => {
  expect(sentTicks(turnPlace(noneTicked, b, 4, 9))).toEqual({ all: false, but: [{ note: b, all: false, places: [4] }] })
})

test('whatever is turned, the count is what is ticked', () => {
  const places = new Map([
    [a, 3],
    [b, 2],
  ])
  const turns = fc.array(fc.record({ note: fc.constantFrom(a, b), place: fc.option(fc.nat(1)) }))
  fc.assert(
    fc.property(fc.constantFrom(allTicked, noneTicked), turns, (from, all) => {
      let ticks = from
      for (const { note, place } of all) {
        const count = places.get(note) ?? 0
        ticks = place === null ? turnNote(ticks, note, count) : turnPlace(ticks, note, place, count)
      }
      const ticked = [...places].flatMap(([note, count]) => Array.from({ length: count }, (_, place) => isTicked(ticks, note, place)))
      expect(countTicked(ticks, 5)).toBe(ticked.filter(Boolean).length)
    }),
  )
})
