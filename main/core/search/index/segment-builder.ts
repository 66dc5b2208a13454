import { readWords } from '../text/read-words.ts'
import { Growing } from './growing.ts'
import type { NoteText } from './note-texts.ts'
import { putVarint, type Segment, varintSize } from './segment.ts'
import { TermTable } from './term-table.ts'
import type { Part } from './weights.ts'

/** Words between two texts of a note, so that no phrase goes over from one into the other. */
export const textGap = 8
/** BM25's: how soon more of the same word adds less, and how much a long text takes away. */
const saturation = 1.2
const lengthShare = 0.6

/**
 * Reads notes into a segment. What a word weighs in a note is BM25F with usual lengths in place of the average ones, so that it depends on
 * the note alone: an index kept for years says the same as one made anew.
 */
export class SegmentBuilder {
  readonly #terms = new TermTable()
  readonly #notes = new Growing(Uint32Array, 64)
  /** Of each word the find it came last in. */
  readonly #lastFind = new Growing(Int32Array)
  readonly #findTerm = new Growing(Uint32Array)
  readonly #findNote = new Growing(Uint32Array)
  readonly #findWeight = new Growing(Float32Array)
  readonly #findFirst = new Growing(Uint32Array)
  readonly #findLast = new Growing(Uint32Array)
  readonly #place = new Growing(Uint32Array)
  /** The next place of the same find; 0 is none, as no find comes later than the first place. */
  readonly #placeNext = new Growing(Uint32Array)

  /** How many words it has read. */
  get words(): number {
    return this.#place.length
  }

  /** Notes come in the order of their numbers, each once. */
  add(note: number, texts: readonly NoteText[]): void {
    this.#notes.push(note)
    const lengths = new Map<Part, number>()
    for (const { part, text } of texts) lengths.set(part, (lengths.get(part) ?? 0) + text.length)
    let place = 0
    for (const { part, text } of texts) {
      const weight = part.weight / (1 - lengthShare + (lengthShare * (lengths.get(part) ?? 0)) / part.usual)
      readWords(text, (letters, length) => this.#word(note, this.#terms.number(letters, length), weight, place++))
      place += textGap
    }
  }

  seal(): Segment {
    const { terms, numbers } = this.#terms.sorted()
    const order = this.#findsByTerm(numbers)
    const findStarts = new Uint32Array(terms.count + 1)
    const placeStarts = new Uint32Array(terms.count + 1)
    const finds = new Uint8Array(this.#findTerm.length * 6)
    const places = new Uint8Array(this.#placeBytes())
    let findEnd = 0
    let placeEnd = 0
    let next = 0
    for (let term = 0; term < terms.count; term++) {
      let last = 0
      for (; next < order.length && this.#findTerm.at(order[next] ?? 0) === numbers[term]; next++) {
        const find = order[next] ?? 0
        const note = this.#findNote.at(find)
        findEnd = putVarint(finds, findEnd, note - last)
        finds[findEnd++] = byteOf(this.#findWeight.at(find))
        last = note
        placeEnd = this.#putPlaces(places, placeEnd, find)
      }
      findStarts[term + 1] = findEnd
      placeStarts[term + 1] = placeEnd
    }
    const notes = this.#notes.array.slice(0, this.#notes.length)
    return { terms, notes, finds: finds.slice(0, findEnd), findStarts, places: places.slice(0, placeEnd), placeStarts }
  }

  #word(note: number, term: number, weight: number, place: number): void {
    const at = this.#place.push(place)
    this.#placeNext.push(0)
    this.#lastFind.reach(term, -1)
    const known = this.#lastFind.at(term)
    if (known >= 0 && this.#findNote.at(known) === note) {
      this.#findWeight.array[known] = this.#findWeight.at(known) + weight
      this.#placeNext.array[this.#findLast.at(known)] = at
      this.#findLast.array[known] = at
      return
    }
    this.#lastFind.array[term] = this.#findTerm.push(term)
    this.#findNote.push(note)
    this.#findWeight.push(weight)
    this.#findFirst.push(at)
    this.#findLast.push(at)
  }

  /** The finds in the order of their words, and of their notes, in which they came. */
  #findsByTerm(numbers: Uint32Array): Uint32Array {
    const count = this.#findTerm.length
    const rank = new Uint32Array(numbers.length)
    for (let term = 0; term < numbers.length; term++) rank[numbers[term] ?? 0] = term
    const starts = new Uint32Array(numbers.length + 1)
    for (let find = 0; find < count; find++) bump(starts, (rank[this.#findTerm.at(find)] ?? 0) + 1)
    for (let term = 1; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0)
    const order = new Uint32Array(count)
    for (let find = 0; find < count; find++) {
      order[bump(starts, rank[this.#findTerm.at(find)] ?? 0)] = find
    }
    return order
  }

  #putPlaces(bytes: Uint8Array, from: number, find: number): number {
    let end = from
    let last = 0
    for (let at = this.#findFirst.at(find), isFirst = true; isFirst || at !== 0; isFirst = false) {
      const place = this.#place.at(at)
      const next = this.#placeNext.at(at)
      end = putVarint(bytes, end, (place - last) * 2 + (next === 0 ? 0 : 1))
      last = place
      at = next
    }
    return end
  }

  /** At the most. */
  #placeBytes(): number {
    let size = 0
    for (let at = 0; at < this.#place.length; at++) size += varintSize(this.#place.at(at) * 2 + 1)
    return size
  }
}

/** Adds one, and gives what was there. */
function bump(counts: Uint32Array, index: number): number {
  const before = counts[index] ?? 0
  counts[index] = before + 1
  return before
}

const byteOf = (weight: number) => Math.max(1, Math.min(255, Math.round((255 * weight) / (weight + saturation))))
