import { expect, it } from 'vitest'
import { aNote, noteId } from '#e2e/builders/notes.ts'
import { type IndexedNote, SearchIndex } from './search-index.ts'

const count = 3_000
/** Words that begin with an a, in another number in each note, so that their best weighs otherwise. */
const bodyOf = (n: number) => Array.from({ length: 240 }, (_, at) => `a${((n * 31 + at * (n % 7)) % 997).toString(36)}b`).join(' ')
const indexed = (n: number, body: string): IndexedNote => ({
  id: noteId(n),
  note: aNote('page', { id: noteId(n), title: `Oak ${n}`, body }),
})

function indexOf(notes: readonly IndexedNote[], atOnce: number): SearchIndex {
  const index = new SearchIndex()
  for (let at = 0; at < notes.length; at += atOnce) index.update(notes.slice(at, at + atOnce))
  return index
}

const begun = (index: SearchIndex, letters: string) =>
  index.word({ words: [{ key: letters, offset: 0 }], prefix: true }, { forms: true, sounds: true }, false).hits
const kept = (index: SearchIndex) => index.segments.reduce((sum, { finds }) => sum + finds.length, 0)

it('finds by a first letter that begins very many words just what is found by going through them', () => {
  const notes = Array.from({ length: count }, (_, n) => indexed(n + 1, n % 3 === 0 ? 'oak' : bodyOf(n)))
  const large = indexOf(notes, count)
  const small = indexOf(notes, 50)
  expect(kept(large)).toBeGreaterThan(1 << 19)
  for (const _ of large.prepare()) begun(large, 'a')
  expect(begun(large, 'a').notes.length).toBe(count - count / 3)
  expect(begun(large, 'a')).toEqual(begun(small, 'a'))

  // Notes that the segment does not know any more.
  const changed = [...notes.slice(0, 40).map((_, n) => indexed(n + 1, 'elm')), { id: noteId(100), note: null }]
  for (const index of [large, small]) index.update(changed)
  expect(begun(large, 'a').notes.length).toBeLessThan(count - count / 3)
  expect(begun(large, 'a')).toEqual(begun(small, 'a'))
})
