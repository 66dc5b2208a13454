import type { TermList } from './term-list.ts'

/**
 * Where the words of some notes stand; never changed once made. Notes are numbers (`note-numbers.ts`).
 *
 * - `finds`: a word's notes, in order, each as its number less the one before (a varint) and a byte for how much the word weighs in it
 * - `places`: where in each of those notes the word stands, counted in words, each less the one before: varints of twice that, and one more
 *   where another follows in the same note
 */
export interface Segment {
  readonly terms: TermList
  /** The notes it has read, in order; those without a word too. */
  readonly notes: Uint32Array
  readonly finds: Uint8Array
  /** Where in `finds` each word's notes begin; one more than there are words. */
  readonly findStarts: Uint32Array
  readonly places: Uint8Array
  readonly placeStarts: Uint32Array
}

/** Goes through the notes of a word; begins before the first. */
export class FindReader {
  readonly #bytes: Uint8Array
  readonly #end: number
  #at: number
  note = 0
  weight = 0

  constructor({ finds, findStarts }: Segment, term: number) {
    this.#bytes = finds
    this.#at = findStarts[term] ?? 0
    this.#end = findStarts[term + 1] ?? 0
  }

  next(): boolean {
    if (this.#at >= this.#end) return false
    const bytes = this.#bytes
    let byte = bytes[this.#at++] ?? 0
    let more = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.#at++] ?? 0
      more |= (byte & 0x7f) << shift
    }
    this.note += more
    this.weight = bytes[this.#at++] ?? 0
    return true
  }
}

/** Goes through the places of a word, note by note, beside a `FindReader`. */
export class PlaceReader {
  readonly #bytes: Uint8Array
  /** Where it stands in the bytes. */
  at: number

  constructor({ places, placeStarts }: Segment, term: number) {
    this.#bytes = places
    this.at = placeStarts[term] ?? 0
  }

  /** Goes over the places in one note; calls `take` with each, if it is given. */
  note(take?: (place: number) => void): void {
    const bytes = this.#bytes
    let place = 0
    for (let more = true; more; ) {
      let byte = bytes[this.at++] ?? 0
      let value = byte & 0x7f
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[this.at++] ?? 0
        value |= (byte & 0x7f) << shift
      }
      more = (value & 1) === 1
      place += value >>> 1
      take?.(place)
    }
  }
}

/** Writes `value` as a varint; gives where the next byte goes. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let next = at
  let rest = value
  for (; rest >= 0x80; rest >>>= 7) bytes[next++] = (rest & 0x7f) | 0x80
  bytes[next++] = rest
  return next
}

export function varintSize(value: number): number {
  let size = 1
  for (let rest = value; rest >= 0x80; rest >>>= 7) size++
  return size
}
