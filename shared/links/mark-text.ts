import type { Link } from './link.ts'
import { linkAt } from './link-at.ts'
import { type Run, textRuns } from './text-runs.ts'

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly at: number
  readonly end: number
}

/** What is what in a Markdown text: its runs of text, and in them, in order, links, code between backticks, and comments. */
export interface Marks {
  readonly runs: readonly Run[]
  readonly links: readonly Link[]
  readonly code: readonly Stretch[]
  readonly comments: readonly Stretch[]
}

/**
 * Reads a text from left to right; what begins first wins. A comment (`%% … %%`, `<!-- … -->`) may go over paragraphs; one that never ends
 * is text, so that a stray `%%` silences nothing. A backslash before a mark makes it text. Time is linear in the text.
 */
export function markText(body: string): Marks {
  const marks = { runs: textRuns(body), links: [] as Link[], code: [] as Stretch[], comments: [] as Stretch[] }
  const closers = { percent: 0, html: 0 }
  let done = 0
  for (const run of marks.runs) {
    let ticks: Ticks | null = null
    for (let part = 0; part < run.length; part += 2) {
      const end = run[part + 1] ?? 0
      for (let at = Math.max(run[part] ?? 0, done); at < end; ) {
        const unit = body.charCodeAt(at)
        if (unit === 0x5c) at += ASCII_PUNCTUATION.test(body[at + 1] ?? '') ? 2 : 1
        else if (unit === 0x60) {
          ticks ??= new Ticks(body, run)
          const length = ticksAt(body, at, end)
          const close = ticks.closing(at + length, length)
          if (close !== null) marks.code.push({ at, end: close + length })
          at = close === null ? at + length : close + length
        } else if (unit === 0x5b || unit === 0x21) {
          const embed = unit === 0x21
          const open = embed ? at + 1 : at
          const link = body.startsWith('[[', open) ? linkAt(body, open, end, embed) : null
          if (link) marks.links.push(link)
          at += link ? link.length : 1
        } else if (unit === 0x25 || unit === 0x3c) {
          const comment = commentAt(body, at, closers)
          if (comment) marks.comments.push(comment)
          at = comment ? comment.end : at + 1
        } else at++
        done = at
      }
    }
  }
  return marks
}

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/

/** @param closers where the next end of each sort of comment was last found; Infinity: there is none any more. */
function commentAt(body: string, at: number, closers: { percent: number; html: number }): Stretch | null {
  const sort = body.startsWith('%%', at) ? 'percent' : body.startsWith('<!--', at) ? 'html' : null
  if (sort === null) return null
  const [from, close] = sort === 'percent' ? [at + 2, '%%'] : [at + 4, '-->']
  if (closers[sort] < from) {
    const found = body.indexOf(close, from)
    closers[sort] = found < 0 ? Number.POSITIVE_INFINITY : found
  }
  const end = closers[sort]
  return end === Number.POSITIVE_INFINITY ? null : { at, end: end + close.length }
}

function ticksAt(body: string, at: number, end: number): number {
  let to = at
  while (to < end && body.charCodeAt(to) === 0x60) to++
  return to - at
}

/** The runs of backticks of one run of text by their length, so that a closing one is found without reading on and on. */
class Ticks {
  readonly #places = new Map<number, { readonly at: number[]; next: number }>()

  constructor(body: string, run: Run) {
    for (let part = 0; part < run.length; part += 2) {
      const end = run[part + 1] ?? 0
      for (let at = run[part] ?? 0; at < end; ) {
        const length = ticksAt(body, at, end)
        if (length > 0) {
          const same = this.#places.get(length)
          if (same) same.at.push(at)
          else this.#places.set(length, { at: [at], next: 0 })
        }
        at += length || 1
      }
    }
  }

  /** The first backticks of that length from `from` on; `from` only ever grows. */
  closing(from: number, length: number): number | null {
    const same = this.#places.get(length)
    if (!same) return null
    while ((same.at[same.next] ?? Number.POSITIVE_INFINITY) < from) same.next++
    return same.at[same.next] ?? null
  }
}
