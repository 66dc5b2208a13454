import { isObject } from '#shared/base/json.ts'
import { idLength } from './note-ids.ts'
import type { Segment } from './segment.ts'
import { TermList } from './term-list.ts'

/**
 * Grows with every change of what words are, how they are folded or weighed, or how the index lies in its file: an index of another version is
 * made anew.
 */
export const indexVersion = 5

/** Which vault an index is of, and the last change it can know of. */
export interface IndexOrigin {
  readonly vault: string
  readonly sequence: number
}

/** All that an index holds: notes by their numbers, and for each the segment that knows it (its place among them, and one more; 0: none). */
export interface IndexContent {
  /** Their ids, one behind the other. */
  readonly letters: Uint8Array
  readonly owners: Uint32Array
  readonly stamps: Uint32Array
  readonly trashed: Uint8Array
  readonly segments: readonly Segment[]
}

/** What lies in a file of its own: the index, and what the files of the notes held that it was made of (`Storage.sums`). */
export interface KeptContent extends IndexContent {
  readonly sums: Uint32Array
}

type Numbers = Uint8Array | Uint16Array | Uint32Array
/** Numbers lie as the computer has them; every section begins at a multiple of this, so that they are used where they lie. */
const step = 4
const mostHeader = 1 << 20

/** The index as it is written: a length, a header in JSON, then the arrays. The pieces are parts of the index, not copies. */
export function printIndex(
  { vault, sequence }: IndexOrigin,
  { letters, owners, stamps, trashed, segments, sums }: KeptContent,
): Uint8Array[] {
  const sections: Numbers[] = [sums, letters, owners, stamps, trashed, ...segments.flatMap(sectionsOf)]
  const lengths = sections.map(({ length }) => length)
  const json = JSON.stringify({ version: indexVersion, vault, sequence, notes: owners.length, segments: segments.length, lengths })
  const header = new TextEncoder().encode(json.padEnd(padded(json.length)))
  const length = new Uint8Array(Uint32Array.of(header.length).buffer)
  return [
    length,
    header,
    ...sections.flatMap((section) => [bytesOf(section), new Uint8Array(padded(section.byteLength) - section.byteLength)]),
  ]
}

/** Null where the bytes are no index, one of another version or vault, or of changes that the vault does not know. */
export function parseIndex(bytes: Uint8Array, { vault, sequence }: IndexOrigin): KeptContent | null {
  // Where it does not lie on a boundary the arrays could not be used in place.
  const whole = bytes.byteOffset % step === 0 ? bytes : bytes.slice()
  const length = whole.length < step ? 0 : (new Uint32Array(whole.buffer, whole.byteOffset, 1)[0] ?? 0)
  if (length === 0 || length > mostHeader || length % step !== 0 || step + length > whole.length) return null
  const header = headerOf(whole.subarray(step, step + length))
  if (!header || header.version !== indexVersion || header.vault !== vault || !(header.sequence <= sequence)) return null
  if (header.lengths.length !== fixed + header.segments * perSegment) return null
  const reader = new SectionReader(whole, step + length, header.lengths)
  const sums = reader.words()
  const content = { letters: reader.bytes(), owners: reader.words(), stamps: reader.words(), trashed: reader.bytes() }
  const segments = Array.from({ length: header.segments }, () => reader.segment())
  const { letters, owners, stamps, trashed } = content
  const counts = [letters.length / idLength, owners.length, stamps.length, trashed.length]
  if (!reader.isWhole || counts.some((count) => count !== header.notes) || !areIdLetters(letters)) return null
  return owners.every((owner) => owner <= segments.length) ? { ...content, segments, sums } : null
}

const fixed = 5
const perSegment = 7

function sectionsOf({ terms, notes, finds, findStarts, places, placeStarts }: Segment): Numbers[] {
  return [terms.units, terms.starts, notes, finds, findStarts, places, placeStarts]
}

interface Header {
  readonly version: number
  readonly vault: string
  readonly sequence: number
  readonly notes: number
  readonly segments: number
  readonly lengths: readonly number[]
}

function headerOf(bytes: Uint8Array): Header | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isObject(value) || !Array.isArray(value.lengths) || typeof value.vault !== 'string') return null
    const counts: readonly unknown[] = [value.version, value.sequence, value.notes, value.segments, ...value.lengths]
    return counts.every((count) => Number.isSafeInteger(count) && Number(count) >= 0) ? (value as unknown as Header) : null // every key was looked at
  } catch {
    return null // no JSON: no index of ours
  }
}

/** Reads the arrays one after the other, in place. */
class SectionReader {
  readonly #bytes: Uint8Array
  readonly #lengths: readonly number[]
  #at: number
  #next = 0
  #isShort = false

  constructor(bytes: Uint8Array, at: number, lengths: readonly number[]) {
    this.#bytes = bytes
    this.#at = at
    this.#lengths = lengths
  }

  /** Whether all was there, and nothing else. */
  get isWhole(): boolean {
    return !this.#isShort && this.#at === this.#bytes.length
  }

  bytes(): Uint8Array {
    const [at, length] = this.#take(1)
    return new Uint8Array(this.#bytes.buffer, at, length)
  }

  words(): Uint32Array {
    const [at, length] = this.#take(4)
    return new Uint32Array(this.#bytes.buffer, at, length)
  }

  segment(): Segment {
    const [at, length] = this.#take(2)
    const terms = new TermList(new Uint16Array(this.#bytes.buffer, at, length), this.words())
    return { terms, notes: this.words(), finds: this.bytes(), findStarts: this.words(), places: this.bytes(), placeStarts: this.words() }
  }

  #take(width: number): readonly [at: number, length: number] {
    const length = this.#lengths[this.#next++] ?? 0
    const at = this.#at
    const end = at + padded(length * width)
    if (this.#isShort || end > this.#bytes.length) {
      this.#isShort = true
      return [this.#bytes.byteOffset, 0]
    }
    this.#at = end
    return [this.#bytes.byteOffset + at, length]
  }
}

/** Digits and capitals. */
function areIdLetters(letters: Uint8Array): boolean {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? 0
    if (letter < 0x30 || letter > 0x5a || (letter > 0x39 && letter < 0x41)) return false
  }
  return true
}

const padded = (length: number) => Math.ceil(length / step) * step
const bytesOf = (numbers: Numbers) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
