import { isCyrillic, isLatin, maySound, soundOf } from '../text/romanise.ts'
import type { TermList } from './term-list.ts'

/** Steps in the list after which no more is looked for. */
const mostSteps = 5_000

/**
 * Finds Cyrillic words that sound as a Latin one, and the other way round, and takes them from, to, exclusive. With `prefix`, a word may go on
 * after it.
 * @param word folded
 */
export function soundingTerms(terms: TermList, word: string, prefix: boolean, take: (from: number, to: number) => void): void {
  const first = word.charCodeAt(0)
  const isOther = isLatin(first) ? isCyrillic : isCyrillic(first) ? isLatin : null
  const sound = soundOf(word)
  if (!isOther || sound.length < 2) return
  let steps = 0
  const go = (from: number, to: number, depth: number): void => {
    if (++steps > mostSteps) return
    const beginning = terms.word(from).slice(0, depth)
    const heard = soundOf(beginning)
    const isWhole = terms.length(from) === depth
    if (prefix && heard.startsWith(sound)) {
      take(from, to)
      return
    }
    if (isWhole && heard === sound) take(from, from + 1)
    if (!maySound(beginning, sound)) return
    eachNext(isWhole ? from + 1 : from, to, depth, go)
  }
  const eachNext = (from: number, to: number, depth: number, visit: typeof go) => {
    for (let next = from; next < to; ) {
      const end = terms.sameUntil(next, to, depth)
      visit(next, end, depth + 1)
      next = end
    }
  }
  eachNext(0, terms.count, 0, (from, to, depth) => {
    if (isOther(terms.units[terms.start(from)] ?? 0)) go(from, to, depth)
  })
}
