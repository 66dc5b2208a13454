/**
 * One change of a text: at `at` (UTF-16 units in the text as it was before the whole set), `cut` went and `put` came.
 * A set of splices is sorted by `at`, its cuts do not overlap, and all count in the old text.
 */
export interface Splice {
  readonly at: number
  readonly cut: string
  readonly put: string
}

/** Whether each cut stands where the splice says, in order and without overlap. */
export function spliceFits(text: string, splices: readonly Splice[]): boolean {
  let end = 0
  return splices.every(({ at, cut }) => {
    const fits = at >= end && text.startsWith(cut, at) && at + cut.length <= text.length
    end = at + cut.length
    return fits
  })
}

/** The text after the splices. Throws RangeError where one does not fit: a caller checks first with `spliceFits`. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  if (!spliceFits(text, splices)) throw new RangeError('a splice does not fit the text')
  let end = 0
  let out = ''
  for (const { at, cut, put } of splices) {
    out += text.slice(end, at) + put
    end = at + cut.length
  }
  return out + text.slice(end)
}

/** The splices that lead back. */
export function invertSplices(splices: readonly Splice[]): Splice[] {
  let shift = 0
  return splices.map(({ at, cut, put }) => {
    const back = { at: at + shift, cut: put, put: cut }
    shift += put.length - cut.length
    return back
  })
}

/** The smallest single splice that leads from one text to the other; none where they are equal. Never cuts a surrogate pair. */
export function diffText(from: string, to: string): Splice[] {
  if (from === to) return []
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let tail = 0
  while (tail < most - start && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++
  if (tail > 0 && isLowSurrogate(from.charCodeAt(from.length - tail))) tail--
  return [{ at: start, cut: from.slice(start, from.length - tail), put: to.slice(start, to.length - tail) }]
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
