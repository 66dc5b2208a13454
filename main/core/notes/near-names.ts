import type { NoteId } from '#shared/base/ids.ts'
import { Int32List } from './int32-list.ts'
import { bitsOf, far, firstBitsOf, slipsIn, type TypedWord, typedWords, wordsOf } from './slips.ts'

/** Notes and their folded names, as they are now. */
export interface Named {
  names(id: NoteId): readonly string[]
  all(): Iterable<readonly [id: NoteId, names: readonly string[]]>
}

/** A note by the name that was likely meant, and how many slips lie between: none where it holds every word. */
export interface NearName {
  readonly id: NoteId
  readonly name: string
  readonly slips: number
}

/** A name by its place among all, and the slips counted in it. */
interface Candidate {
  readonly at: number
  readonly slips: number
}

/** Slips of a word that was not yet looked at. */
const unknown = 254

/**
 * Finds names that hold what is typed, or nearly: each word must stand in the name, or lie within a slip of the whole or of the beginning of one
 * of its words (one slip from 4 letters, two from 8; neighbours that changed places are one). Letters are code points of any script.
 *
 * Every word of all names is kept once, with two numbers that say which letters it has; a name is a list of words. So a word is measured once
 * however many names have it. New names are put at the end; whether an old one still holds is asked of the notes when it is found.
 */
export class NearNames {
  readonly #named: Named
  readonly #number = new Map<string, number>()
  readonly #words: string[] = []
  readonly #bits = new Int32List()
  readonly #firstBits = new Int32List()
  /** The words of all names one after the other, by number; where those of the n-th name begin, and the last end. */
  readonly #text = new Int32List()
  readonly #starts = new Int32List()
  readonly #names: string[] = []
  readonly #ids: NoteId[] = []
  /** What is still to be read when it is made; null: nothing. */
  #rest: Iterator<readonly [NoteId, readonly string[]]> | null
  /** Names when all had been read. */
  #first = 0

  constructor(named: Named) {
    this.#named = named
    this.#rest = named.all()[Symbol.iterator]()
    this.#starts.push(0)
  }

  /** Whether so many names were added to those it was made of that a new one should be made. */
  get isWorn(): boolean {
    return this.#rest === null && this.#names.length > 2 * this.#first + 1_000
  }

  /** Reads the names of so many notes more; says whether any are left. */
  read(notes: number): boolean {
    for (let count = 0; count < notes && this.#rest; count++) {
      const next = this.#rest.next()
      if (next.done) {
        this.#rest = null
        this.#first = this.#names.length
      } else this.add(...next.value)
    }
    return this.#rest !== null
  }

  /** Names that a note did not have before. */
  add(id: NoteId, names: readonly string[]): void {
    for (const name of names) {
      for (const word of wordsOf(name)) this.#text.push(this.#numberOf(word))
      this.#starts.push(this.#text.length)
      this.#names.push(name)
      this.#ids.push(id)
    }
  }

  /** Of each note that has one its nearest name, in no order that means anything; null where no word is long enough for a slip. */
  find(text: string): readonly NearName[] | null {
    this.read(Number.POSITIVE_INFINITY)
    const [first, ...others] = typedWords(text)
    if (first === undefined || first.most === 0) return null
    let found = this.#holding(first)
    for (const typed of others) {
      const known = this.#unknownSlips()
      found = found.map(({ at, slips }) => ({ at, slips: slips + this.#least(at, typed, known) })).filter(({ slips }) => slips < far)
    }
    const nearest = new Map<NoteId, NearName>()
    for (const { at, slips } of found) {
      const id = this.#ids[at]
      const name = this.#names[at]
      if (id === undefined || name === undefined || slips >= (nearest.get(id)?.slips ?? far)) continue
      if (this.#named.names(id).includes(name)) nearest.set(id, { id, name, slips })
    }
    return [...nearest.values()]
  }

  #holding(typed: TypedWord): Candidate[] {
    const known = this.#unknownSlips()
    const found: Candidate[] = []
    for (let at = 0; at < this.#names.length; at++) {
      const slips = this.#least(at, typed, known)
      if (slips < far) found.push({ at, slips })
    }
    return found
  }

  /** The slips of the word of a name that is nearest to the typed one. */
  #least(at: number, typed: TypedWord, known: Uint8Array): number {
    const words = this.#text.values
    const end = this.#starts.values[at + 1] ?? 0
    let least = far
    for (let place = this.#starts.values[at] ?? 0; place < end; place++) {
      const word = words[place] ?? 0
      let slips = known[word] ?? far
      if (slips === unknown) {
        slips = slipsIn(this.#words[word] ?? '', this.#bits.values[word] ?? 0, this.#firstBits.values[word] ?? 0, typed)
        known[word] = slips
      }
      if (slips < least) least = slips
    }
    return least
  }

  #unknownSlips(): Uint8Array {
    return new Uint8Array(this.#words.length).fill(unknown)
  }

  #numberOf(word: string): number {
    const known = this.#number.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#number.set(word, number)
    this.#words.push(word)
    this.#bits.push(bitsOf(word))
    this.#firstBits.push(firstBitsOf(word))
    return number
  }
}
