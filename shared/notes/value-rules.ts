import { cutAtWord } from '#shared/base/cut-at-word.ts'

/** The longest title, alias or tag, in characters (code points) after trimming. */
export const longestName = 500
/** A short form is this many characters at the most unless a person writes another. */
export const shortForm = 60
/** The longest text that can be looked for to be replaced, and be put in its place, in UTF-16 units. */
export const longestReplaced = 10_000

// Control characters as Unicode has them (Cc), and the two line separators, which break "one line".
const CONTROL = /[\p{Cc}\u2028\u2029]/u

// Half of a pair that is one character only together. No file can hold it, and nobody can read it.
const HALF = /\p{Cs}/u

/** Whether a text can be written: it holds no half characters. */
export const isWritable = (text: string): boolean => !HALF.test(text)

/** What is wrong with a title, alias or tag, as the last part of a message code; null when it may stand. */
export function nameProblem(name: string): 'empty' | 'long' | 'control' | null {
  const trimmed = name.trim()
  if (trimmed === '') return 'empty'
  if (CONTROL.test(trimmed)) return 'control'
  return trimmed.length > longestName && [...trimmed].length > longestName ? 'long' : null
}

/** The short form of a title: what the person wrote for it, else its first 60 characters at a word. */
export function shortTitle(note: { readonly title: string; readonly short: string }): string {
  return note.short === '' ? cutAtWord(note.title, shortForm) : note.short
}
