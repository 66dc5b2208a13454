import type { NoteId } from '#shared/base/ids.ts'

/** Letters of an id. */
export const idLength = 26

/** Ids as an index keeps them: one behind the other, a byte a letter. */
export function lettersOf(ids: readonly NoteId[]): Uint8Array {
  return new TextEncoder().encode(ids.join(''))
}

/**
 * Ids, and the number of each in the order in which they came. A map of a hundred thousand strings takes 12 MB, their letters and a table of
 * numbers 4; the string itself is whoever's that asked by it, who has it anyway.
 */
export class NoteIds {
  #letters: Uint8Array
  /** As somebody gave them; what nobody did is made when it is asked for. */
  readonly #strings: (NoteId | undefined)[]
  /** Numbers, one more than they are, by hash; 0 is none. At most half are taken. */
  #slots = new Int32Array(0)

  /** @param letters of the ids to begin with; used where they lie, and not changed */
  constructor(letters: Uint8Array = new Uint8Array(0)) {
    this.#letters = letters
    this.#strings = new Array<NoteId | undefined>(letters.length / idLength)
    this.#spread()
  }

  get count(): number {
    return this.#strings.length
  }

  /** The letters of all of them. */
  get letters(): Uint8Array {
    return this.#letters.slice(0, this.count * idLength)
  }

  id(number: number): NoteId | undefined {
    if (number < 0 || number >= this.count) return undefined
    this.#strings[number] ??= this.#read(number)
    return this.#strings[number]
  }

  /** Undefined where it is not among them. */
  known(id: NoteId): number | undefined {
    const number = (this.#slots[this.#slotOf(id)] ?? 0) - 1
    if (number < 0) return undefined
    this.#strings[number] ??= id
    return number
  }

  /** Gives it the next number where it has none. */
  of(id: NoteId): number {
    const known = this.known(id)
    if (known !== undefined) return known
    const number = this.#strings.push(id) - 1
    const end = this.count * idLength
    if (end > this.#letters.length) {
      const larger = new Uint8Array(end + (end >> 2) + 1024)
      larger.set(this.#letters)
      this.#letters = larger
    }
    for (let at = 0; at < idLength; at++) this.#letters[number * idLength + at] = id.charCodeAt(at)
    if (this.count * 2 > this.#slots.length) this.#spread()
    else this.#slots[this.#slotOf(id)] = number + 1
    return number
  }

  /** Where its number stands, or would. */
  #slotOf(id: NoteId): number {
    const mask = this.#slots.length - 1
    let hash = seed
    for (let at = 0; at < idLength; at += 2) hash = mix(hash, id.charCodeAt(at) | (id.charCodeAt(at + 1) << 8))
    let slot = spread(hash) & mask
    for (let taken = this.#slots[slot] ?? 0; taken !== 0 && !this.#is(taken - 1, id); taken = this.#slots[slot] ?? 0)
      slot = (slot + 1) & mask
    return slot
  }

  #is(number: number, id: NoteId): boolean {
    const start = number * idLength
    for (let at = 0; at < idLength; at++) if (this.#letters[start + at] !== id.charCodeAt(at)) return false
    return true
  }

  /** Makes the table anew, with room for as many again. */
  #spread(): void {
    let room = 1024
    while (room < this.count * 3) room *= 2
    const slots = new Int32Array(room)
    const letters = this.#letters
    for (let number = 0; number < this.count; number++) {
      let hash = seed
      const end = (number + 1) * idLength
      for (let at = number * idLength; at < end; at += 2) hash = mix(hash, (letters[at] ?? 0) | ((letters[at + 1] ?? 0) << 8))
      let slot = spread(hash) & (room - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (room - 1)
      slots[slot] = number + 1
    }
    this.#slots = slots
  }

  #read(number: number): NoteId {
    return String.fromCharCode(...this.#letters.subarray(number * idLength, (number + 1) * idLength)) as NoteId // the letters of one
  }
}

/** FNV-1a, of two letters at a time; its lowest bits, which choose the slot, are mixed once more. */
const seed = 0x811c9dc5
const mix = (hash: number, letters: number) => Math.imul(hash ^ letters, 0x01000193)
const spread = (hash: number) => hash ^ (hash >>> 15)
