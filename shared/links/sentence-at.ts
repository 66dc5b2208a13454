/** A sentence holds this many UTF-16 units at the most, unless the link alone is longer. */
const longest = 300
// Where a script without spaces leaves no word end to cut at, we do not look further than this for one.
const farthestWordEnd = 40

// Ends of sentences that need a space behind them, and those that need none.
const ENDS_BEFORE_SPACE = new Set(['.', '!', '?', '…', '؟', '۔', '।', '॥', '։', '።', '။', '៕'])
const ENDS_ALONE = new Set(['。', '！', '？', '｡'])
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '」', '』', '*', '_'])
const BLOCK_MARKS = /^(?:\s|>|[-*+](?=\s)|#{1,6}(?=\s)|\d{1,9}[.)](?=\s))*/

/**
 * The sentence that holds what stands at `at`, for a list of places; `at` in the answer counts in its `text`. A line end ends a sentence;
 * a longer one is cut at words, with an ellipsis, with the place well inside. Reads only the surroundings, so that a list of them for
 * a text of any size costs little.
 */
export function sentenceAt(
  body: string,
  at: number,
  length: number,
): { readonly text: string; readonly at: number; readonly length: number } {
  const room = Math.max(0, longest - length)
  const start = Math.max(startOf(body, at, room), at - room)
  const end = Math.min(endOf(body, at + length, room), at + length + room)
  const before = at - start
  const after = end - at - length
  const half = room >> 1
  const mostBefore = Math.max(half, room - after)
  const mostAfter = Math.max(half, room - before)
  const from = before > mostBefore || isCut(body, start, 'back') ? wordStart(body, Math.max(start, at - mostBefore), at) : start
  const to = after > mostAfter || isCut(body, end, 'on') ? wordEnd(body, Math.min(end, at + length + mostAfter), at + length) : end
  const lead = from > start || isCut(body, start, 'back') ? '…' : ''
  const tail = to < end || isCut(body, end, 'on') ? '…' : ''
  return { text: lead + body.slice(from, to) + tail, at: at - from + lead.length, length }
}

/** Whether the sentence goes on beyond a limit that was set only by room. */
function isCut(body: string, limit: number, way: 'back' | 'on'): boolean {
  if (way === 'on') return limit < body.length && !isLineEnd(body[limit]) && !endsAt(body, limit)
  if (limit === 0 || isLineEnd(body[limit - 1])) return false
  const before = body.slice(Math.max(0, limit - farthestWordEnd), limit)
  return !endsAt(body, before.trimEnd().length + limit - before.length) && !isOnlyMarks(before)
}

const isOnlyMarks = (before: string) =>
  BLOCK_MARKS.exec(before.slice(lastLineEnd(before) + 1))?.[0].length === before.length - lastLineEnd(before) - 1
const lastLineEnd = (text: string) => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r'

function startOf(body: string, at: number, room: number): number {
  const least = Math.max(0, at - room)
  let start = at
  while (start > least && !isLineEnd(body[start - 1]) && !(start < at && endsAt(body, start))) start--
  const whole = start === 0 || isLineEnd(body[start - 1])
  const skipped = whole ? (BLOCK_MARKS.exec(body.slice(start, at))?.[0].length ?? 0) : 0
  start += skipped
  while (start < at && /\s/.test(body[start] ?? '')) start++
  return start
}

function endOf(body: string, at: number, room: number): number {
  const most = Math.min(body.length, at + room)
  let end = at
  while (end < most && !isLineEnd(body[end])) {
    end++
    if (endsAt(body, end)) return end
  }
  return end
}

/** Whether a sentence ends right before `at`. */
function endsAt(body: string, at: number): boolean {
  let last = at - 1
  while (last > 0 && at - last < 4 && CLOSERS.has(body[last] ?? '')) last--
  const mark = body[last] ?? ''
  if (ENDS_ALONE.has(mark)) return at >= body.length || !CLOSERS.has(body[at] ?? '')
  if (!ENDS_BEFORE_SPACE.has(mark)) return false
  if (at < body.length && !/\s/.test(body[at] ?? '')) return false
  if (mark !== '.') return true
  // “J. Smith” and “approx. 5” go on: an initial before it, or a small letter behind it, and the point ends no sentence.
  if (/(?:^|[^\p{L}\p{N}])\p{Lu}$/u.test(body.slice(Math.max(0, last - 3), last))) return false
  return !/^\s*\p{Ll}/u.test(body.slice(at, at + 4))
}

function wordStart(body: string, from: number, at: number): number {
  for (let i = from; i < Math.min(at, from + farthestWordEnd); i++) if (/\s/.test(body[i] ?? '')) return i + 1
  return from < at && !isWhole(body, from) ? from + 1 : from
}

function wordEnd(body: string, to: number, at: number): number {
  for (let i = to; i > Math.max(at, to - farthestWordEnd); i--) if (/\s/.test(body[i] ?? '')) return i
  return to > at && !isWhole(body, to) ? to - 1 : to
}

/** Whether a text may be cut here: not within a surrogate pair. */
function isWhole(body: string, at: number): boolean {
  const unit = body.charCodeAt(at)
  return !(unit >= 0xdc00 && unit <= 0xdfff)
}
