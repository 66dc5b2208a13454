import { cutAtWord } from '#shared/base/cut-at-word.ts'

/** The longest title, alias or tag, in characters (code points) after trimming. */
export const longestName = 500
/** A short form is this many characters at the most unless a person writes another. */
export const shortForm = 60

// Control characters as Unicode has them (Cc), and the two line separators, which break "one line".
const CONTROL = /[\p{Cc}\u2028\u2029]/u

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
