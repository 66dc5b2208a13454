import { Growing } from './growing.ts'
import { TermList } from './term-list.ts'

/** Gives each new word the next number, without making a string of any: texts have millions. */
export class TermTable {
  readonly #units = new Growing(Uint16Array)
  readonly #starts = new Growing(Uint32Array)
  readonly #hashes = new Growing(Int32Array)
  /** Numbers, one more than they are, by hash; 0 is none. */
  #slots = new Int32Array(4096)
  #mask = 4095

  constructor() {
    this.#starts.push(0)
  }

  get count(): number {
    return this.#hashes.length
  }

  /** The number of the word whose units are the first `length`. */
  number(letters: Uint16Array, length: number): number {
    const hash = hashOf(letters, length)
    let slot = hash & this.#mask
    for (let known = this.#slots[slot] ?? 0; known !== 0; known = this.#slots[slot] ?? 0) {
      if (this.#hashes.at(known - 1) === hash && this.#is(known - 1, letters, length)) return known - 1
      slot = (slot + 1) & this.#mask
    }
    for (let at = 0; at < length; at++) this.#units.push(letters[at] ?? 0)
    this.#starts.push(this.#units.length)
    const number = this.#hashes.push(hash)
    this.#slots[slot] = number + 1
    if (this.count * 2 > this.#slots.length) this.#spread()
    return number
  }

  /** All words in order, and for each of them the number it had here. */
  sorted(): { readonly terms: TermList; readonly numbers: Uint32Array } {
    const numbers = new Uint32Array(this.count)
    for (let number = 0; number < numbers.length; number++) numbers[number] = number
    numbers.sort((one, other) => this.#compare(one, other))
    const units = new Uint16Array(this.#units.length)
    const starts = new Uint32Array(this.count + 1)
    let end = 0
    for (let term = 0; term < numbers.length; term++) {
      const number = numbers[term] ?? 0
      const word = this.#units.array.subarray(this.#starts.at(number), this.#starts.at(number + 1))
      units.set(word, end)
      end += word.length
      starts[term + 1] = end
    }
    return { terms: new TermList(units, starts), numbers }
  }

  #is(number: number, letters: Uint16Array, length: number): boolean {
    const start = this.#starts.at(number)
    if (this.#starts.at(number + 1) - start !== length) return false
    const units = this.#units.array
    for (let at = 0; at < length; at++) if (units[start + at] !== letters[at]) return false
    return true
  }

  #compare(one: number, other: number): number {
    const units = this.#units.array
    const oneStart = this.#starts.at(one)
    const otherStart = this.#starts.at(other)
    const oneLength = this.#starts.at(one + 1) - oneStart
    const otherLength = this.#starts.at(other + 1) - otherStart
    const most = Math.min(oneLength, otherLength)
    for (let at = 0; at < most; at++) {
      const difference = (units[oneStart + at] ?? 0) - (units[otherStart + at] ?? 0)
      if (difference !== 0) return difference
    }
    return oneLength - otherLength
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    this.#mask = slots.length - 1
    for (let number = 0; number < this.count; number++) {
      let slot = this.#hashes.at(number) & this.#mask
      while (slots[slot] !== 0) slot = (slot + 1) & this.#mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** FNV-1a, mixed once more: the lowest bits choose the slot. */
function hashOf(letters: Uint16Array, length: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}
