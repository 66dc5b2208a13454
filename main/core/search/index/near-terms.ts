import type { TermList } from './term-list.ts'

/** Slips of the keyboard that are forgiven in a word: a short one is near to too much. */
export const slipsFor = (letters: number): number => (letters >= 8 ? 2 : letters >= 4 ? 1 : 0)

/** Steps in the list after which no more is looked for, so that it never takes long. */
const mostSteps = 20_000

/** Takes the words from `from` to `to`, exclusive: so many slips lie between each and what was typed. */
export type TakeNear = (from: number, to: number, slips: number) => void

/**
 * Finds words that what was typed was meant for: a letter more, less or another, or two neighbours exchanged, each is a slip. The first letter
 * is right, or has changed places with the second. With `prefix`, a word may go on after what was typed.
 */
export function nearTerms(terms: TermList, typed: string, prefix: boolean, take: TakeNear): void {
  const most = slipsFor(typed.length)
  if (most > 0) new NearSearch(terms, typed, prefix, most, take).run()
}

class NearSearch {
  readonly #terms: TermList
  readonly #typed: string
  readonly #prefix: boolean
  readonly #most: number
  readonly #take: TakeNear
  /** For each depth, the slips between the beginning of that length and each beginning of what was typed. */
  readonly #rows: Uint8Array[]
  /** The least of each row. */
  readonly #least: Uint8Array
  #steps = 0

  constructor(terms: TermList, typed: string, prefix: boolean, most: number, take: TakeNear) {
    this.#terms = terms
    this.#typed = typed
    this.#prefix = prefix
    this.#most = most
    this.#take = take
    this.#rows = Array.from({ length: typed.length + most + 2 }, () => new Uint8Array(typed.length + 1))
    this.#least = new Uint8Array(this.#rows.length)
    this.#rows[0]?.forEach((_, column, row) => {
      row[column] = column
    })
  }

  run(): void {
    for (const first of new Set([this.#typed[0] ?? '', this.#typed[1] ?? ''])) {
      const [from, to] = this.#terms.begun(first)
      if (first !== '' && from < to) this.#go(from, to, 1, 0)
    }
  }

  /** The words from `from` to `to` begin with the same `depth` letters; `before` is the last but one of these. */
  #go(from: number, to: number, depth: number, before: number): void {
    if (++this.#steps > mostSteps || depth >= this.#rows.length) return
    const { units } = this.#terms
    const letter = units[this.#terms.start(from) + depth - 1] ?? 0
    const { least, slips } = this.#fill(depth, letter, before)
    const isWhole = this.#terms.length(from) === depth
    if (slips <= this.#most) {
      if (this.#prefix) {
        this.#take(from, to, slips)
        return
      }
      if (isWhole) this.#take(from, from + 1, slips)
    }
    // An exchange looks back two rows, so that both must be past hope.
    if (least > this.#most && (this.#least[depth - 1] ?? 0) > this.#most) return
    for (let next = isWhole ? from + 1 : from; next < to; ) {
      const end = this.#terms.sameUntil(next, to, depth)
      this.#go(next, end, depth + 1, letter)
      next = end
    }
  }

  #fill(depth: number, letter: number, before: number): { readonly least: number; readonly slips: number } {
    const row = this.#rows[depth]
    const above = this.#rows[depth - 1]
    const above2 = this.#rows[depth - 2]
    if (!row || !above) return { least: this.#most + 1, slips: this.#most + 1 }
    row[0] = depth
    let least = depth
    for (let column = 1; column < row.length; column++) {
      const typed = this.#typed.charCodeAt(column - 1)
      let slips = Math.min((above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (typed === letter ? 0 : 1))
      const isExchanged = above2 && column > 1 && typed === before && this.#typed.charCodeAt(column - 2) === letter
      if (isExchanged) slips = Math.min(slips, (above2[column - 2] ?? 0) + 1)
      row[column] = slips
      if (slips < least) least = slips
    }
    this.#least[depth] = least
    return { least, slips: row[row.length - 1] ?? 0 }
  }
}
