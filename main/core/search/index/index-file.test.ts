import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNote } from '#e2e/arbitraries/notes.ts'
import { noteId } from '#e2e/builders/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Note } from '#shared/notes/note.ts'
import { evaluate } from './evaluate.ts'
import { indexVersion, parseIndex, printIndex } from './index-file.ts'
import { SearchIndex } from './search-index.ts'

const origin = { vault: 'V', sequence: 7 }
const sums = Uint32Array.of(1, 0, 4_000_000_000)

function written(index: SearchIndex, from = origin): Uint8Array {
  return new Uint8Array(printIndex(from, { ...index.content(), sums }).flatMap((piece) => [...piece]))
}

function of(...notes: readonly Note[]): SearchIndex {
  const index = new SearchIndex()
  for (const note of notes) index.update([{ id: note.id as NoteId, note }])
  return index
}

function found(index: SearchIndex, word: string): [NoteId | undefined, number][] {
  const { notes, scores } = evaluate({ is: 'word', word, prefix: true }, index, { forms: true, mistyped: false, filter: () => null })
  return [...notes].map((note, at) => [index.notes.id(note), scores[at] ?? 0])
}

describe('a kept index', () => {
  it('is what was written, and goes on from there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNote(), { maxLength: 5, selector: ({ id }) => id }), anyNote(), (notes, later) => {
        const index = of(...notes)
        index.update([{ id: noteId(0), note: null }])
        const content = parseIndex(written(index), origin)
        const again = new SearchIndex()
        again.restore(content ?? expect.unreachable())
        expect(content?.sums).toEqual(sums)
        for (const one of [index, again]) one.update([{ id: later.id as NoteId, note: later }])
        for (const word of ['river', 'th', 'n', 'ї', 'so']) expect(found(again, word)).toEqual(found(index, word))
        expect(again.notes.count).toBe(index.notes.count)
        for (let number = 0; number < index.notes.count; number++) {
          const id = index.notes.id(number) ?? expect.unreachable()
          expect(again.notes.id(number)).toBe(id)
          expect([again.notes.known(id), again.notes.stamp(number), again.notes.isTrashed(number)]).toEqual([
            number,
            index.notes.stamp(number),
            index.notes.isTrashed(number),
          ])
        }
      }),
      { numRuns: 60 },
    )
  })

  const some = fc.sample(anyNote('page'), { numRuns: 3, seed: 1 })
  const bytes = written(of(...some))

  it('is read wherever it lies in memory', () => {
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(parseIndex(shifted.subarray(3), origin)).not.toBeNull()
  })

  it('is refused where it is of another vault, or knows changes that the vault does not', () => {
    expect(parseIndex(bytes, { ...origin, vault: 'W' })).toBeNull()
    expect(parseIndex(bytes, { ...origin, sequence: 6 })).toBeNull()
    expect(parseIndex(bytes, { ...origin, sequence: 8 })).not.toBeNull()
  })

  it('is refused where another version wrote it', () => {
    const text = new TextDecoder('latin1').decode(bytes).replace(`"version":${indexVersion}`, `"version":${indexVersion + 1}`)
    expect(
      parseIndex(
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
        origin,
      ),
    ).toBeNull()
  })

  it('is refused where it is cut short, or is something else', () => {
    for (let length = 0; length < bytes.length; length += 7) expect(parseIndex(bytes.slice(0, length), origin)).toBeNull()
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (foreign) => parseIndex(foreign, origin) === null))
  })

  it('is not changed by what happens while it is written', () => {
    const index = of(...some)
    const pieces = printIndex(origin, { ...index.content(), sums })
    const before = pieces.map((piece) => [...piece])
    index.update(some.map((note) => ({ id: note.id as NoteId, note: null })))
    for (const _ of index.merge(true)) {
      // To its end.
    }
    expect(pieces.map((piece) => [...piece])).toEqual(before)
  })
})
