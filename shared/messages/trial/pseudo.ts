import type { Parts } from '../catalogue.ts'
import { accent, withText } from './accents.ts'

/** English with accents, twice as long, between brackets: what is cut lacks one, what has none is not from the catalogue. */
export function pseudo(parts: Parts): Parts {
  return [{ type: 0, value: '⟦' }, ...withText(parts, (text) => accent(text.replace(/\p{L}+/gu, doubled))), { type: 0, value: '⟧' }]
}

/** Short words become long ones and long ones two, as in languages that are longer than English. */
const doubled = (word: string): string => (word.length <= 5 ? word + word : `${word} ${word}`)
