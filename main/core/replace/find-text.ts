import { withoutSpaces } from '#core/mentions/name-words.ts'
import { foldCase } from '#shared/base/fold-name.ts'

/** What somebody looks for in texts, letter by letter. */
export interface Wanted {
  readonly find: string
  readonly matchCase: boolean
  /** Not within a longer word. Where a script puts no spaces between words, every place counts. */
  readonly wholeWords: boolean
}

/** A place of a text in UTF-16 units. */
export interface Place {
  readonly at: number
  readonly length: number
}

/**
 * Finds the places of a text that read as what is wanted, from left to right and apart from one another. Letters written in one piece or with
 * their marks apart are the same (NFC), and unless case counts so are those that fold alike. A place begins and ends between characters as
 * one sees them (grapheme clusters), so that none is ever torn.
 */
export function textFinder({ find, matchCase, wholeWords }: Wanted): (text: string) => Place[] {
  const fold = matchCase ? (text: string) => text.normalize('NFC') : foldCase
  const wanted = fold(find)
  const isOverLines = /[\r\n]/.test(wanted)
  return (text) => {
    // Most texts do not hold it at all, and folding a text as a whole is quick.
    if (wanted === '' || !fold(text).includes(wanted)) return []
    const places: Place[] = []
    for (const line of isOverLines ? [{ at: 0, length: text.length }] : linesOf(text)) {
      for (const place of placesIn(text.slice(line.at, line.at + line.length), wanted, fold)) {
        const at = line.at + place.at
        if (!wholeWords || !(isWithinWord(text, at) || isWithinWord(text, at + place.length))) places.push({ at, length: place.length })
      }
    }
    return places
  }
}

function* linesOf(text: string): IterableIterator<Place> {
  for (let at = 0; at <= text.length; ) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    yield { at, length: (text[end - 1] === '\r' ? end - 1 : end) - at }
    at = end + 1
  }
}

function placesIn(text: string, wanted: string, fold: (text: string) => string): Place[] {
  const { folded, origin } = foldedOf(text, fold)
  const places: Place[] = []
  for (let from = folded.indexOf(wanted); from >= 0; ) {
    const at = origin(from)
    const end = origin(from + wanted.length)
    const isWhole = at !== undefined && end !== undefined
    if (isWhole) places.push({ at, length: end - at })
    from = folded.indexOf(wanted, isWhole ? from + wanted.length : from + 1)
  }
  return places
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
// Every character of ASCII stands for itself, but for a line end of two.
const PLAIN = /^[^\r\u0080-\uffff]*$/

/** A text as it is compared, and where in the text itself a place of that is; undefined within a character. */
function foldedOf(text: string, fold: (text: string) => string) {
  if (PLAIN.test(text)) return { folded: fold(text), origin: (at: number): number | undefined => at }
  let folded = ''
  const origins = new Map<number, number>()
  for (const { segment, index } of segmenter.segment(text)) {
    origins.set(folded.length, index)
    folded += fold(segment)
  }
  origins.set(folded.length, text.length)
  return { folded, origin: (at: number) => origins.get(at) }
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u

/** Whether a place stands between two letters of one word. */
function isWithinWord(text: string, at: number): boolean {
  const before = characterBefore(text, at)
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
  return LETTER.test(before) && LETTER.test(after) && !withoutSpaces.test(before) && !withoutSpaces.test(after)
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ''
  const pair = text.slice(Math.max(0, at - 2), at)
  return [...pair].at(-1) ?? ''
}
