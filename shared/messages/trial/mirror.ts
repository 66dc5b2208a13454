import type { Parts } from '../catalogue.ts'
import { accent, withText } from './accents.ts'

/** English with accents, each word of it written from right to left. */
export function mirror(parts: Parts): Parts {
  return withText(parts, (text) => accent(text).replace(/\p{L}+/gu, (word) => `${rightToLeft}${word}${end}`))
}

/** “Right-to-left override” and “pop directional formatting” (Unicode Annex 9). */
const rightToLeft = '\u202e'
const end = '\u202c'
