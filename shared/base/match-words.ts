import { foldName } from './fold-name.ts'

/** How well words fit a name: 0 the name itself, 1 it begins so, 2 each begins a word of it, 3 it holds them; and where, in UTF-16 units. */
export interface WordMatch {
  readonly rank: 0 | 1 | 2 | 3
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}

/** Finds each word of a query in a name, by letter and not by case; null where one is missing. Marks are in order and apart. */
export function matchWords(name: string, query: string): WordMatch | null {
  const whole = foldName(query).replace(/\s+/gu, ' ')
  const words = [...new Set(whole.split(' ').filter(Boolean))]
  const { text, places } = folded(name)
  const found = words.map((word) => placeOf(text, word))
  if (found.some((at) => at < 0)) return null
  const marks = found.map((at, index) => ({
    from: places[at] ?? 0,
    to: places[at + (words[index]?.length ?? 0)] ?? name.length,
  }))
  const rank = text.trim() === whole ? 0 : text.startsWith(whole) ? 1 : found.every((at) => isWordStart(text, at)) ? 2 : 3
  return { rank, marks: joined(marks) }
}

/** The folded name, and where in the name each of its units comes from. */
function folded(name: string): { readonly text: string; readonly places: readonly number[] } {
  let text = ''
  const places: number[] = []
  for (const { segment, index } of letters.segment(name)) {
    const one = /^\s+$/u.test(segment) ? ' ' : foldName(segment)
    for (let unit = 0; unit < one.length; unit++) places.push(index)
    text += one
  }
  places.push(name.length)
  return { text, places }
}

/** Letters as people count them, so that an accent is not parted from what it stands on. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** At the beginning of a word if it can be. */
function placeOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isWordStart(text, at)) return at
  return text.indexOf(word)
}

const isWordStart = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]$/u.test(text.slice(0, at))

function joined(marks: readonly { readonly from: number; readonly to: number }[]): WordMatch['marks'] {
  const out: { from: number; to: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to)
    else out.push({ ...mark })
  }
  return out
}
