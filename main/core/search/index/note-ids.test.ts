import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noteId } from '#e2e/builders/notes.ts'
import { lettersOf, NoteIds } from './note-ids.ts'

const someIds = (most: number) => fc.array(fc.nat(most).map(noteId), { maxLength: 60 })

it('numbers ids in the order in which they came, as a map would', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(90).map(noteId)), someIds(90), someIds(120), (begun, given, asked) => {
      const ids = new NoteIds(lettersOf(begun))
      const map = new Map(begun.map((id, number) => [id, number]))
      for (const id of given) {
        if (!map.has(id)) map.set(id, map.size)
        expect(ids.of(id)).toBe(map.get(id))
      }
      for (const id of asked) expect(ids.known(id)).toBe(map.get(id))
      expect(ids.letters).toEqual(lettersOf([...map.keys()]))
      expect(Array.from({ length: ids.count }, (_, number) => ids.id(number))).toEqual([...map.keys()])
      expect([ids.id(-1), ids.id(ids.count)]).toEqual([undefined, undefined])
    }),
  )
})

it('finds each of very many, however often its table grew', () => {
  const ids = new NoteIds()
  for (let n = 0; n < 20_000; n++) ids.of(noteId(n * 7))
  const known = Array.from({ length: 20_000 }, (_, n) => ids.known(noteId(n * 7)))
  expect(known.every((number, n) => number === n)).toBe(true)
  expect(ids.known(noteId(1))).toBeUndefined()
})

it('leaves the letters that it began with as they were', () => {
  const letters = lettersOf([noteId(1), noteId(2)])
  const before = letters.slice()
  const ids = new NoteIds(letters)
  for (let n = 3; n < 200; n++) ids.of(noteId(n))
  expect(letters).toEqual(before)
  expect(ids.id(1)).toBe(noteId(2))
})
