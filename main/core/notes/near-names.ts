import { queryWords } from './rows.ts'

/** The name that what was typed was likely meant for, of a note's folded ones, and how many slips lie between; null: none is near. */
export type Nearest = (names: readonly string[]) => { readonly name: string; readonly slips: number } | null

/**
 * Finds names that nearly hold what is typed: each word must stand in the name, or lie within a slip of the whole or of the beginning of one of
 * its words (one slip from 4 letters, two from 8; neighbours that changed places are one). Letters are code points of any script.
 */
export function nearTo(text: string): Nearest {
  const wanted = queryWords(text).flatMap(wordsOf).map(wantedOf)
  if (!wanted.some(({ most }) => most > 0)) return () => null
  return (names) => {
    const signs = signsOf(names)
    for (const word of wanted) if (!mayHold(signs, word)) return null
    let best: ReturnType<Nearest> = null
    for (const name of names) {
      const slips = slipsIn(name, wanted)
      if (slips !== null && (best === null || slips < best.slips)) best = { name, slips }
    }
    return best
  }
}

/** Slips that are forgiven in a word: a short one is near to too much. */
export const slipsFor = (length: number) => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

interface Wanted {
  readonly word: string
  readonly letters: readonly string[]
  readonly all: number
  /** Of its first letters, one more than slips are forgiven: one of them stands among the first of the word that is meant. */
  readonly first: number
  readonly most: number
}

function wantedOf(word: string): Wanted {
  const letters = [...word]
  const most = slipsFor(letters.length)
  return { word, letters, all: bitsOf(word), first: bitsOf(letters.slice(0, most + 1).join('')), most }
}

function slipsIn(name: string, wanted: readonly Wanted[]): number | null {
  const words = wordsOf(name)
  let slips = 0
  for (const { word, letters, all, most } of wanted) {
    if (name.includes(word)) continue
    let least: number | null = null
    const likely = words.filter((one) => one.length >= letters.length - most && countBits(all & ~bitsOf(one)) <= most)
    for (const one of likely) least = slipsToBeginning(letters, [...one], least === null ? most : least - 1) ?? least
    if (least === null) return null
    slips += least
  }
  return slips
}

/** Whether some word has nearly all the letters: nearly all notes are passed over here, before anything is taken apart. */
function mayHold(signs: readonly number[], { all, first, most }: Wanted): boolean {
  for (let index = 0; index < signs.length; index += 2) {
    const missing = all & ~(signs[index] ?? 0)
    // What stands inside a word has all its letters there, but need not begin it.
    if (missing === 0 || (((signs[index + 1] ?? 0) & first) !== 0 && countBits(missing) <= most)) return true
  }
  return false
}

/** Of each word of some names the bits of all its letters, and of the first as far as two slips reach. Made once: renamed notes have a new list. */
const known = new WeakMap<readonly string[], readonly number[]>()

function signsOf(names: readonly string[]): readonly number[] {
  const had = known.get(names)
  if (had) return had
  const signs: number[] = []
  for (const name of names) for (const word of wordsOf(name)) signs.push(bitsOf(word), bitsOf([...word.slice(0, 6)].slice(0, 3).join('')))
  known.set(names, signs)
  return signs
}

/**
 * The least edits (a letter more, less, another, or two neighbours exchanged) that make of `typed` a beginning of `word`, or all of it.
 * @returns null where more than `most` are needed
 */
export function slipsToBeginning(typed: readonly string[], word: readonly string[], most: number): number | null {
  // Of a longer word only as much can be meant as was typed, and the letters left out.
  const length = Math.min(word.length, typed.length + most)
  let before: number[] = []
  let last = Array.from({ length: length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const now = [row]
    for (let column = 1; column <= length; column++) {
      const isSame = typed[row - 1] === word[column - 1]
      let least = Math.min(at(last, column) + 1, at(now, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1))
      const isExchanged = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (isExchanged) least = Math.min(least, at(before, column - 2) + 1)
      now.push(least)
    }
    // An exchange looks back two rows, so that both must be past hope.
    if (Math.min(...now) > most && Math.min(...last) > most) return null
    before = last
    last = now
  }
  const slips = Math.min(...last)
  return slips <= most ? slips : null
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY

const wordsOf = (name: string): readonly string[] => name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Which letters there are, a bit for each 32nd; one slip takes away one letter at most, so one bit at most. */
function bitsOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    // The first half of a pair is no letter of its own.
    if (code < 0xd800 || code > 0xdbff) bits |= 1 << (code & 31)
  }
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
