import { cyrillic, hear, isCyrillic, isLatin, latin, soundOf } from '../text/romanise.ts'
import type { TermList } from './term-list.ts'

/**
 * Finds Cyrillic words that sound as a Latin one, and the other way round, and takes them from, to, exclusive. With `prefix`, a word may go on
 * after it.
 * @param word folded
 */
export function soundingTerms(terms: TermList, word: string, prefix: boolean, take: (from: number, to: number) => void): void {
  const first = word.charCodeAt(0)
  const others = isLatin(first) ? cyrillic : isCyrillic(first) ? latin : null
  const sound = soundOf(word)
  if (!others || sound.length < 2) return

  /** The words from `from` to `to` begin with the same `depth` letters; `heard` is how much of the sound these may have made up. */
  const go = (from: number, to: number, depth: number, heard: readonly number[]): void => {
    const isWhole = terms.length(from) === depth
    if (heard.includes(sound.length)) {
      const sounds = soundOf(terms.beginning(from, depth))
      if (prefix && sounds.startsWith(sound)) {
        take(from, to)
        return
      }
      if (isWhole && sounds === sound) take(from, from + 1)
    }
    for (let next = isWhole ? from + 1 : from; next < to; ) {
      const end = terms.sameUntil(next, to, depth)
      const more = hear(sound, heard, terms.units[terms.start(next) + depth] ?? 0)
      if (more.length > 0) go(next, end, depth + 1, more)
      next = end
    }
  }
  const [from] = terms.begun(others.first)
  const [, to] = terms.begun(others.last)
  for (let next = from; next < to; ) {
    const end = terms.sameUntil(next, to, 0)
    const heard = hear(sound, [0], terms.units[terms.start(next)] ?? 0)
    if (heard.length > 0) go(next, end, 1, heard)
    next = end
  }
}
