import { beginningsOf, isFormOf, stemsOf } from '../text/stem.ts'
import { nearTerms } from './near-terms.ts'
import { soundingTerms } from './sounding-terms.ts'
import type { TermList } from './term-list.ts'

/** What counts as a word that is asked for, beside itself. */
export interface Lenience {
  /** What goes on after it. */
  readonly prefix: boolean
  /** Forms of the word, in the languages whose endings are known. */
  readonly forms: boolean
  /** The same sounds in Latin and Cyrillic. */
  readonly sounds: boolean
}

/** How well words of a text fit one that is asked for, from 1. */
export const fit = { same: 1, form: 0.85, begun: 0.7, sound: 0.7, soundForm: 0.6, slips: [1, 0.5, 0.3] } as const
/** Shorter words have no forms; shorter beginnings too many words that might be some. */
export const leastLetters = 3
const leastBegun = 5
/** A form is not much longer than the word. */
const longestEnding = 6
/** Names that sound alike whose forms are looked for. */
const mostSounds = 20

/** Words of a segment from `from` to `to`, exclusive, and how well they fit. */
export interface TermRange {
  readonly from: number
  readonly to: number
  readonly fit: number
}

/** The words of a list that count as the one asked for; some may be there twice, in the better place first. */
export function findTerms(terms: TermList, word: string, { prefix, forms, sounds }: Lenience): TermRange[] {
  const found: TermRange[] = []
  const same = terms.find(word)
  if (same >= 0) found.push({ from: same, to: same + 1, fit: fit.same })
  // Nearly all forms of what is begun begin so themselves.
  if (forms && word.length >= (prefix ? leastBegun : leastLetters)) addForms(found, terms, word, fit.form)
  if (prefix) {
    const [from, to] = terms.begun(word)
    if (from < to) found.push({ from, to, fit: fit.begun })
  }
  if (sounds) soundingTerms(terms, word, prefix, (from, to) => found.push({ from, to, fit: fit.sound }))
  return found
}

/** The names of a list that sound as the word and are written in the other letters. */
export function soundingWords(terms: TermList, word: string): string[] {
  const found: string[] = []
  soundingTerms(terms, word, false, (from, to) => {
    for (let term = from; term < to && found.length < mostSounds; term++) found.push(terms.word(term))
  })
  return found
}

/** Forms of words that sound as the one asked for: Харкова of Kharkiv. */
export function findForms(terms: TermList, words: Iterable<string>): TermRange[] {
  const found: TermRange[] = []
  for (const word of words) addForms(found, terms, word, fit.soundForm)
  return found
}

/** Words that the one asked for was likely meant for. */
export function findNear(terms: TermList, word: string, prefix: boolean): TermRange[] {
  const found: TermRange[] = []
  nearTerms(terms, word, prefix, (from, to, slips) => found.push({ from, to, fit: fit.slips[slips] ?? 0 }))
  return found
}

function addForms(found: TermRange[], terms: TermList, word: string, howWell: number): void {
  const asked = stemsOf(word)
  const longest = Math.max(asked.main.length, word.length) + longestEnding
  for (const beginning of beginningsOf(asked)) {
    if (beginning.length < 2) continue
    const [from, to] = terms.begun(beginning)
    for (let term = from; term < to; term++) {
      if (terms.length(term) <= longest && isFormOf(stemsOf(terms.word(term)), asked))
        found.push({ from: term, to: term + 1, fit: howWell })
    }
  }
}
