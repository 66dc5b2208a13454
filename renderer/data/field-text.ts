import { diffText, type Splice } from '#shared/base/splice.ts'

/**
 * A browser's field shows every line end as one `\n` and gives it back so. These carry what was typed in it over to the text as it is
 * stored, whose line ends stay as they are (writing.md 1).
 */
export function shownText(stored: string): string {
  return stored.includes('\r') ? stored.replace(/\r\n?/g, '\n') : stored
}

/** The stored text after somebody made `after` of what was shown of it. */
export function storedAfter(stored: string, after: string): string {
  const shown = shownText(stored)
  if (shown === stored) return after
  const [change] = diffText(shown, after)
  if (!change) return stored
  const made = spliced(stored, change)
  // A line end typed behind a lone `\r` would be swallowed by it: then those give way.
  return shownText(made) === after ? made : spliced(stored.replace(/\r(?!\n)/g, '\n'), change)
}

function spliced(stored: string, { at, cut, put }: Splice): string {
  return stored.slice(0, storedPlace(stored, at)) + put + stored.slice(storedPlace(stored, at + cut.length))
}

/** Where a place of the shown text stands in the stored one. */
export function storedPlace(stored: string, shown: number): number {
  if (!stored.includes('\r\n')) return Math.min(shown, stored.length)
  let place = 0
  for (let left = shown; left > 0 && place < stored.length; left--) place += stored.startsWith('\r\n', place) ? 2 : 1
  return place
}

/** Where a place of the stored text stands in the shown one. */
export function shownPlace(stored: string, place: number): number {
  return shownText(stored.slice(0, place)).length
}
