import type { DateValue } from '#shared/notes/field.ts'

// One EDTF date or interval, by its look alone, so that what a file means never depends on a parser's version. Sets, times and long years
// look like other things and are always written out.
const ONE = '[?~%]?-?[\\dX]{4}(?:[?~%]?-[?~%]?[\\dX]{2}){0,2}[?~%]?'
const EDTF = new RegExp(`^(?:${ONE}|(?:${ONE}|\\.\\.)?/(?:${ONE}|\\.\\.)?)$`)

/** The EDTF that words alone stand for in a file: themselves where they look like one date or interval, else null. */
export function edtfOfWords(words: string): string | null {
  return words !== '/' && EDTF.test(words) ? words : null
}

/** A date in one string: the words, and in braces the EDTF (nothing: not understood) and the span where the words do not say it alone. */
export function printDate({ words, edtf, span }: DateValue): string {
  if (span === undefined && edtf === edtfOfWords(words) && words !== '' && !words.endsWith('}')) return words
  return `${words}${words === '' ? '' : ' '}{${edtf ?? ''}${span === undefined ? '' : `, ${span}`}}`
}

/** The inverse of `printDate`; null for an empty text. */
export function parseDate(text: string): DateValue | null {
  if (text === '') return null
  const open = text.endsWith('}') ? openingBrace(text) : -1
  if (open < 0 || (open > 0 && text[open - 1] !== ' ')) return { edtf: edtfOfWords(text), words: text }
  const words = open === 0 ? '' : text.slice(0, open - 1)
  const [, edtf = '', span] = /^(.*?)(?:, (within|throughout))?$/s.exec(text.slice(open + 1, -1)) ?? []
  const value = { edtf: edtf === '' ? null : edtf, words }
  return span === 'within' || span === 'throughout' ? { ...value, span } : value
}

/** EDTF has braces of its own (`{1990,1991}`), so the pair is counted from the end. */
function openingBrace(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === '}') depth++
    else if (text[at] === '{' && --depth === 0) return at
  }
  return -1
}
