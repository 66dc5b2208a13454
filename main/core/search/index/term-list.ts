/** Words in the order of their UTF-16 units, one behind the other in one array; a word is known by its number in that order. */
export class TermList {
  readonly units: Uint16Array
  /** Where each word begins; one more than there are words. */
  readonly starts: Uint32Array

  constructor(units: Uint16Array, starts: Uint32Array) {
    this.units = units
    this.starts = starts
  }

  get count(): number {
    return this.starts.length - 1
  }

  word(term: number): string {
    return this.beginning(term, this.length(term))
  }

  beginning(term: number, length: number): string {
    const start = this.start(term)
    let letters = ''
    for (let at = start; at < start + length; at++) letters += String.fromCharCode(this.units[at] ?? 0)
    return letters
  }

  start(term: number): number {
    return this.starts[term] ?? 0
  }

  length(term: number): number {
    return this.start(term + 1) - this.start(term)
  }

  /** -1 where it is not among them. */
  find(word: string): number {
    const at = this.#first(word, false)
    return at < this.count && this.length(at) === word.length && this.#compare(at, word) === 0 ? at : -1
  }

  /** The words that begin so: from, and to, exclusive. */
  begun(beginning: string): readonly [from: number, to: number] {
    return [this.#first(beginning, false), this.#first(beginning, true)]
  }

  /** Of the words from `from` to `to`, all alike up to `depth`, the end of those whose next unit is the same as the first one's. */
  sameUntil(from: number, to: number, depth: number): number {
    const unit = this.units[this.start(from) + depth] ?? 0
    // Mostly few are: so the end is looked for near the beginning first.
    let step = 1
    let low = from
    while (low + step < to && this.#unitAt(low + step, depth) === unit) {
      low += step
      step *= 2
    }
    let high = Math.min(to, low + step)
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (this.#unitAt(middle, depth) === unit) low = middle
      else high = middle
    }
    return high
  }

  #unitAt(term: number, depth: number): number {
    return this.units[this.start(term) + depth] ?? 0
  }

  /** The first word not before `word`; with `past`, the first after all that begin so. */
  #first(word: string, past: boolean): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = this.#compare(middle, word)
      if (order < 0 || (past && order === 0)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Compares as far as `word` goes: 0 where the term begins so. */
  #compare(term: number, word: string): number {
    const start = this.start(term)
    const length = this.start(term + 1) - start
    const most = Math.min(length, word.length)
    for (let at = 0; at < most; at++) {
      const difference = (this.units[start + at] ?? 0) - word.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length < word.length ? -1 : 0
  }
}
