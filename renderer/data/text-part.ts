/** A stretch of a text, in UTF-16 units. */
export interface TextPart {
  readonly from: number
  readonly to: number
}

/** A field of a browser that holds more than this freezes with each key. */
export const mostInField = 150_000
const partLength = 100_000
/** How far back from the end of a part a line's end is looked for. */
const looking = 20_000

/** The part of a text that begins there; all of it where it is short. Ends at a line's end if one is near, never within a character. */
export function partFrom(text: string, from: number): TextPart {
  if (text.length <= mostInField) return { from: 0, to: text.length }
  const start = Math.min(Math.max(0, from), text.length)
  const most = start + partLength
  if (most >= text.length) return { from: start, to: text.length }
  const line = text.lastIndexOf('\n', most - 1) + 1
  return { from: start, to: line > most - looking ? line : whole(text, most) }
}

/** The part before a part; null before the first. */
export function partBefore(text: string, { from }: TextPart): TextPart | null {
  if (from === 0) return null
  const most = Math.max(0, from - partLength)
  const line = most === 0 ? 0 : text.indexOf('\n', most) + 1
  return { from: line > 0 && line < Math.min(from, most + looking) ? line : whole(text, most), to: from }
}

/** The part after a part; null after the last. */
export function partAfter(text: string, { to }: TextPart): TextPart | null {
  return to >= text.length ? null : partFrom(text, to)
}

function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
