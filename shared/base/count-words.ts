/** Of a longer text, in UTF-16 units, what stands between blanks is counted: words by a dictionary take a second a megabyte. */
const mostSegmented = 100_000

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** How many words a text has, in any script. */
export function countWords(text: string): number {
  if (text.length > mostSegmented) return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++
  return count
}
