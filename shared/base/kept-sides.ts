import { wordsAndSigns } from './diff-words.ts'

const opening = '{++'
const closing = '++}'

/** Whether words of two sides are kept beside each other in a text, as `mergeSplices` keeps them. */
export const hasKeptSides = (text: string): boolean => markFrom(text, 0) !== null

/**
 * The two texts that were merged into one: without what is marked as `{++…++}`, and with it in place of the words it is kept beside. Which
 * those are is not written down: they are the words before it that it is most like, and as many as it has where it is like none.
 */
export const keptSides = (text: string): { readonly others: string; readonly own: string } => ({
  others: settled(text, (before) => before),
  own: settled(text, (before, version) => before.slice(0, before.length - replacedBy(version, before)) + version),
})

/** @param settle what becomes of a version and all that stands before it */
function settled(text: string, settle: (before: string, version: string) => string): string {
  let now = text
  for (let mark = markFrom(now, 0); mark; ) {
    const [from, to] = mark
    const before = settle(now.slice(0, from), now.slice(from + opening.length, to - closing.length))
    now = before + now.slice(to)
    mark = markFrom(now, before.length)
  }
  return now
}

/** The first mark that ends behind a place; of one in another the inner one. */
function markFrom(text: string, place: number): readonly [from: number, to: number] | null {
  for (let end = text.indexOf(closing, place); end >= 0; end = text.indexOf(closing, end + 1)) {
    const from = text.lastIndexOf(opening, end - opening.length)
    if (from >= 0 && from + opening.length <= end) return [from, end + closing.length]
  }
  return null
}

/** Of longer versions nothing is found: they are taken for additions. */
const mostWords = 500

/** How many units at the end of a text are what a version of them would be least different from, by words. */
function replacedBy(version: string, text: string): number {
  const mine = wordsAndSigns(version).toReversed()
  if (mine.length > mostWords) return 0
  // What was written in one line is a version of words of one.
  const near = version.includes('\n') ? text : text.slice(text.lastIndexOf('\n') + 1)
  const theirs = wordsAndSigns(near.slice(-2 * version.length - 100)).toReversed()
  // What it costs to make so many of the words before the mark of those of the version: first of none.
  let costs = [...theirs.keys(), theirs.length]
  for (const [done, word] of mine.entries()) {
    let least = done + 1
    const next = [least]
    for (const [at, other] of theirs.entries()) {
      least = Math.min(least + 1, (costs[at + 1] ?? 0) + 1, (costs[at] ?? 0) + costOf(word, other))
      next.push(least)
    }
    costs = next
  }
  const strange = (count: number) => (costs[count] ?? 0) * (mine.length + theirs.length + 1) + Math.abs(count - mine.length)
  const best = costs.reduce((known, _, count) => (strange(count) < strange(known) ? count : known), 0)
  return theirs.slice(0, best).join('').length
}

const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token)
/** A word gives way to a word; for a space or a sign it would be taken out and put in. */
const costOf = (a: string, b: string): number => (a === b ? 0 : isWord(a) && isWord(b) ? 1 : 2)
