import type { Link } from './link.ts'

/** What stands between the brackets is this many UTF-16 units at the most; longer is text. Pins are refused above it too. */
export const longestLink = 2000

// Query and template languages write their own things between the brackets (Templater, Handlebars): those name no note.
const TEMPLATE = /\{\{|<%/

/**
 * The link whose `[[` stands at `open`; null where it is none. Never looks past `end` nor past the next `[[`, so that trying every `[[` of a
 * line in turn costs no more than reading it twice. `[[[a]]]` is a link to `a` between two brackets.
 */
export function linkAt(body: string, open: number, end: number, embed: boolean): Link | null {
  const close = closingAt(body, open, Math.min(end, open + 4 + longestLink))
  if (close < 0) return null
  const inner = body.slice(open + 2, close)
  if (TEMPLATE.test(inner)) return null
  const pipe = inner.indexOf('|')
  // In a table the pipe is written `\|`; the backslash is no part of the name. It is read the same everywhere.
  const name = pipe < 0 ? inner : inner.slice(0, inner[pipe - 1] === '\\' ? pipe - 1 : pipe)
  const hash = name.indexOf('#')
  const target = (hash < 0 ? name : name.slice(0, hash)).trim()
  const heading = hash < 0 ? null : name.slice(hash + 1).trim() || null
  if (target === '' && heading === null) return null
  const label =
    pipe < 0
      ? null
      : inner
          .slice(pipe + 1)
          .replaceAll('\\|', '|')
          .trim() || null
  const at = embed ? open - 1 : open
  return { at, length: close + 2 - at, embed, target, heading, label }
}

function closingAt(body: string, open: number, end: number): number {
  let before = 0x5b
  for (let i = open + 2; i < end; i++) {
    const unit = body.charCodeAt(i)
    if (unit === 0x5b && before === 0x5b) return -1
    if (unit === 0x5d && i + 1 < end && body.charCodeAt(i + 1) === 0x5d) return i
    before = unit
  }
  return -1
}
