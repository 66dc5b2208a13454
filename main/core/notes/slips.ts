import { queryWords } from './rows.ts'

/** One word of what is typed, made ready to be looked for among many. */
export interface TypedWord {
  readonly word: string
  readonly letters: readonly string[]
  /** The bits of all its letters. */
  readonly all: number
  /** Of its first letters, one more than slips are forgiven: one of them stands among the first of the word that is meant. */
  readonly first: number
  /** Slips that are forgiven in it. */
  readonly most: number
}

/** The words that are looked for, the longest first: fewest names have it. */
export function typedWords(text: string): readonly TypedWord[] {
  const words = new Set(queryWords(text).flatMap(wordsOf))
  return [...words].map(typedWord).sort((a, b) => b.letters.length - a.letters.length)
}

function typedWord(word: string): TypedWord {
  const letters = [...word]
  const most = slipsFor(letters.length)
  return { word, letters, all: bitsOf(word), first: bitsOf(letters.slice(0, most + 1).join('')), most }
}

/** Slips that are forgiven in a word: a short one is near to too much. */
export const slipsFor = (length: number) => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

/**
 * Runs of letters, digits and marks: what stands between them parts words and is never mistyped.
 * @param name folded
 */
export const wordsOf = (name: string): readonly string[] => name.match(PLAIN.test(name) ? plainWords : anyWords) ?? []

// Sets of ASCII are read several times as fast as properties of Unicode.
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a whole is meant
const PLAIN = /^[\x00-\x7f]*$/
const plainWords = /[a-z0-9]+/g
const anyWords = /[\p{L}\p{N}\p{M}]+/gu

/** Which letters there are, a bit for each 32nd; one slip takes away one letter at most, so one bit at most. */
export function bitsOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    // The first half of a pair is no letter of its own.
    if (code < 0xd800 || code > 0xdbff) bits |= 1 << (code & 31)
  }
  return bits
}

/** The bits of the first letters, as far as two slips reach. */
export const firstBitsOf = (word: string) => bitsOf([...word.slice(0, 6)].slice(0, 3).join(''))

/** No slips are that many. */
export const far = 255

/**
 * The slips by which a word was meant: none where the typed one stands in it; `far` where it is not near. Nearly all words are passed over by
 * their bits alone, before anything is taken apart.
 */
export function slipsIn(word: string, bits: number, firstBits: number, typed: TypedWord): number {
  const { letters, all, first, most } = typed
  const missing = all & ~bits
  if (missing === 0 && word.includes(typed.word)) return 0
  if (most === 0 || (firstBits & first) === 0 || countBits(missing) > most) return far
  // So many of its first letters are meant at the least, and nearly all of them were typed.
  if (countBits(bitsOf(word.slice(0, letters.length - most)) & ~all) > most) return far
  return slipsToBeginning(letters, [...word.slice(0, 2 * (letters.length + most))], most) ?? far
}

/**
 * The least edits (a letter more, less, another, or two neighbours exchanged) that make of `typed` a beginning of `word`, or all of it.
 * @returns null where more than `most` are needed
 */
export function slipsToBeginning(typed: readonly string[], word: readonly string[], most: number): number | null {
  const rows = typed.length
  if (word.length < rows - most) return null
  const columns = Math.min(word.length, rows + most)
  const never = most + 1
  let before: number[] = []
  let last = Array.from({ length: columns + 1 }, (_, column) => Math.min(column, never))
  for (let row = 1; row <= rows; row++) {
    const now = new Array<number>(columns + 1).fill(never)
    if (row <= most) now[0] = row
    let best = now[0] ?? never
    // Further from the diagonal more letters are missing than are forgiven.
    for (let column = Math.max(1, row - most); column <= Math.min(columns, row + most); column++) {
      const isSame = typed[row - 1] === word[column - 1]
      let least = Math.min(at(last, column) + 1, at(now, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1))
      const isExchanged = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (isExchanged) least = Math.min(least, at(before, column - 2) + 1)
      now[column] = least
      best = Math.min(best, least)
    }
    // An exchange looks back two rows, so that both must be past hope.
    if (best > most && Math.min(...last) > most) return null
    before = last
    last = now
  }
  const slips = Math.min(...last)
  return slips <= most ? slips : null
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
