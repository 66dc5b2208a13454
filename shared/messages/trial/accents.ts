import type { Parts } from '../catalogue.ts'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'áƀçđéƒğĥíĵķłɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓƤɊŔŠŢÚṼŴẊÝŽ'
const letters = new Map([...plain].map((letter, at) => [letter, [...accented][at] ?? letter]))

/** Latin letters with accents: read as easily, and told from words that are not in the catalogue. */
export const accent = (text: string): string => [...text].map((letter) => letters.get(letter) ?? letter).join('')

/** The same message with other text; data, plurals and choices stay. */
export function withText(parts: Parts, change: (text: string) => string): Parts {
  return parts.map((part) => {
    if ('options' in part) {
      const options = Object.entries(part.options).map(([name, option]) => [name, { ...option, value: withText(option.value, change) }])
      return { ...part, options: Object.fromEntries(options) }
    }
    // 0 is plain text (icu-messageformat-parser, TYPE).
    return part.type === 0 ? { ...part, value: change(part.value) } : part
  })
}
