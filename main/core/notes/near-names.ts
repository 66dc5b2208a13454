import type { NoteId } from '#shared/base/ids.ts'
import { Int32List } from './int32-list.ts'
import { queryWords } from './rows.ts'
import { bitsOf, far, firstBitsOf, slipsIn, type TypedWord, typedWords, wordsOf } from './slips.ts'

/** Notes and their folded names, as they are now. */
export interface Named {
  names(id: NoteId): readonly string[]
  all(): Iterable<readonly [id: NoteId, names: readonly string[]]>
}

/** A note by its name that fits best. */
export interface NearName {
  readonly id: NoteId
  readonly name: string
  /** 0: it is what is typed; 1: it begins so; 2: a word of it begins as the first one typed; 3: it holds every word; one more for each slip. */
  readonly rank: number
}

const holding = 3

/** A word that is looked for, and by number the slips of the words measured so far. */
interface Sought {
  readonly word: TypedWord
  readonly known: Uint8Array
}

/** What one search is for and what it found. */
interface Hunt {
  /** All that is typed, and its first word. */
  readonly whole: string
  readonly first: string
  /** The longest first. */
  readonly typed: readonly Sought[]
  /** By number: whether a word begins as `first`, or `unknown`. */
  readonly begun: Uint8Array
  readonly best: BestNames
  readonly isWanted: (id: NoteId) => boolean
}

/** Slips of a word that was not yet looked at. */
const unknown = 254
/** No place. */
const none = -1

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
  /** By place in `#text`: the name it is in, and the place before it of the same word; by word, its last place. */
  readonly #nameOf = new Int32List()
  readonly #before = new Int32List()
  readonly #last = new Int32List()
  /** By name: the name before it that begins with the same word; by word, the last name that does. */
  readonly #beforeFirst = new Int32List()
  readonly #lastFirst = new Int32List()
  readonly #lengths = new Int32List()
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
      this.#lengths.push(name.length)
      this.#beforeFirst.push(none)
      for (const word of wordsOf(name)) this.#put(this.#numberOf(word))
      this.#starts.push(this.#text.length)
      this.#names.push(name)
      this.#ids.push(id)
    }
  }

  /** Puts a word at the end of the name that is being added. */
  #put(word: number): void {
    if (this.#text.length === this.#starts.values[this.#names.length]) {
      this.#beforeFirst.values[this.#names.length] = this.#lastFirst.values[word] ?? none
      this.#lastFirst.values[word] = this.#names.length
    }
    this.#before.push(this.#last.values[word] ?? none)
    this.#last.values[word] = this.#text.length
    this.#nameOf.push(this.#names.length)
    this.#text.push(word)
  }

  /** Of each note that has one the name that fits best, and of these the first `limit`; of equals the shorter. */
  find(text: string, limit: number, isWanted: (id: NoteId) => boolean = () => true): readonly NearName[] {
    this.read(Number.POSITIVE_INFINITY)
    const whole = queryWords(text).join(' ')
    const typed = typedWords(text).map((word) => ({ word, known: this.#unknownSlips() }))
    const best = new BestNames(limit)
    const hunt: Hunt = { whole, typed, first: wordsOf(whole)[0] ?? '', begun: this.#unknownSlips(), best, isWanted }
    const [longest] = typed
    if (!longest) this.#considerAll(0, hunt)
    else {
      const begun = this.#wordsBegun(hunt)
      for (const word of begun) this.#considerBegun(word, hunt)
      // None of the others can be better; nor can the rest, once those are looked at that have such a word.
      if (best.mayTake(2, 0)) for (const word of begun) this.#considerWith(word, 2, hunt)
      if (best.mayTake(holding, 0)) this.#considerNear(longest, hunt)
    }
    return best.names
  }

  /** @param rank the best that any could have */
  #considerAll(rank: number, hunt: Hunt): void {
    for (let at = 0; at < this.#names.length; at++) if (hunt.best.mayTake(rank, this.#lengths.values[at] ?? 0)) this.#consider(at, hunt)
  }

  /** Names whose first word that is. */
  #considerBegun(word: number, hunt: Hunt): void {
    for (let at = this.#lastFirst.values[word] ?? none; at !== none; at = this.#beforeFirst.values[at] ?? none) {
      const length = this.#lengths.values[at] ?? 0
      // As long as what is typed is what may be just that.
      if (length === hunt.whole.length || hunt.best.mayTake(1, length)) this.#consider(at, hunt)
    }
  }

  /** @param rank the best that a name with that word could have */
  #considerWith(word: number, rank: number, hunt: Hunt): void {
    for (let place = this.#last.values[word] ?? none; place !== none; place = this.#before.values[place] ?? none) {
      const at = this.#nameOf.values[place] ?? 0
      if (hunt.best.mayTake(rank, this.#lengths.values[at] ?? 0)) this.#consider(at, hunt)
    }
  }

  /** Names of whose words one is nearly the longest that is typed. */
  #considerNear({ word: typed, known }: Sought, hunt: Hunt): void {
    // A few letters stand in most names, and then only their lengths tell which is better.
    if (typed.most === 0) this.#considerAll(holding, hunt)
    else {
      for (let word = 0; word < this.#words.length; word++) {
        if (this.#slips(word, typed, known) < far) this.#considerWith(word, holding, hunt)
      }
    }
  }

  #consider(at: number, { typed, whole, first, begun, best, isWanted }: Hunt): void {
    let slips = 0
    for (const { word, known } of typed) {
      slips += this.#least(at, word, known)
      if (slips >= far) return
    }
    // Whether all of it begins so is seen by its letters, which most names need not be asked for.
    const rank = slips > 0 ? holding + slips : this.#beginningOf(at, first, begun)
    if (!best.mayTake(rank, this.#lengths.values[at] ?? 0)) return
    const id = this.#ids[at]
    const name = this.#names[at]
    if (id === undefined || name === undefined || !this.#named.names(id).includes(name) || !isWanted(id)) return
    // Signs alone are no words.
    if (typed.length === 0 && !name.includes(whole)) return
    best.take({ id, name, rank: rank > 1 ? rank : name === whole ? 0 : name.startsWith(whole) ? 1 : 2 })
  }

  /** Words that begin as the first one typed. */
  #wordsBegun({ first, begun }: Hunt): readonly number[] {
    const bits = bitsOf(first.slice(0, 1))
    const words: number[] = []
    for (let word = 0; word < this.#words.length; word++) {
      if (((this.#firstBits.values[word] ?? 0) & bits) === bits && this.#isBegun(word, first, begun)) words.push(word)
    }
    return words
  }

  #isBegun(word: number, letters: string, known: Uint8Array): boolean {
    if (known[word] === unknown) known[word] = this.#words[word]?.startsWith(letters) ? 1 : 0
    return known[word] === 1
  }

  /** The rank of a name that holds every word, but that 1 may be 0 or 2. */
  #beginningOf(at: number, letters: string, known: Uint8Array): number {
    const begin = this.#starts.values[at] ?? 0
    const end = this.#starts.values[at + 1] ?? 0
    for (let place = begin; place < end; place++) {
      if (this.#isBegun(this.#text.values[place] ?? 0, letters, known)) return place === begin ? 1 : 2
    }
    return begin === end ? 1 : holding
  }

  /** The slips of the word of a name that is nearest to the typed one. */
  #least(at: number, typed: TypedWord, known: Uint8Array): number {
    const words = this.#text.values
    const end = this.#starts.values[at + 1] ?? 0
    let least = far
    for (let place = this.#starts.values[at] ?? 0; place < end; place++)
      least = Math.min(least, this.#slips(words[place] ?? 0, typed, known))
    return least
  }

  #slips(word: number, typed: TypedWord, known: Uint8Array): number {
    let slips = known[word] ?? far
    if (slips === unknown) {
      slips = slipsIn(this.#words[word] ?? '', this.#bits.values[word] ?? 0, this.#firstBits.values[word] ?? 0, typed)
      known[word] = slips
    }
    return slips
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
    this.#last.push(none)
    this.#lastFirst.push(none)
    return number
  }
}

/** The best names of as many notes, one of each. */
class BestNames {
  readonly #limit: number
  readonly names: NearName[] = []
  /** Of the last, where there are as many as wanted. */
  #rank = Number.POSITIVE_INFINITY
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether a name of that rank and length could be among them. */
  mayTake(rank: number, length: number): boolean {
    return rank < this.#rank || (rank === this.#rank && length <= this.#length)
  }

  take(one: NearName): void {
    const { names } = this
    const same = names.findIndex(({ id }) => id === one.id)
    const other = names[same]
    if (other && bestFirst(other, one) <= 0) return
    if (other) names.splice(same, 1)
    const place = names.findIndex((later) => bestFirst(one, later) < 0)
    names.splice(place < 0 ? names.length : place, 0, one)
    if (names.length > this.#limit) names.pop()
    const last = names[this.#limit - 1]
    if (!last) return
    this.#rank = last.rank
    this.#length = last.name.length
  }
}

const bestFirst = (a: NearName, b: NearName) =>
  a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)
