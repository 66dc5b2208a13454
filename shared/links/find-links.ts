import type { Link } from './link.ts'
import { linkAt } from './link-at.ts'
import { markText } from './mark-text.ts'

/**
 * The links of a Markdown text in their order: `[[Note]]`, `[[Note#Heading|label]]`, `![[image.png|300]]`. None in code, in comments, after a
 * backslash, nor over a line end; `[[]]` and template text (`[[{{title}}]]`) are none. Time is linear in the text, whatever it holds.
 */
export function findLinks(body: string): readonly Link[] {
  if (!body.includes('[[')) return []
  return mayHide(body) ? markText(body).links : plainLinks(body)
}

const HIDING = ['`', '\\', '\t', '~~~', '%%', '<!--', '    ']
const TABLE = /-[ :]*\||\|[ :]*-|(?:^|[>*+.)-]) {0,3}\||\| *$/m

/**
 * Whether anything may hide a link from view: code, comments, a backslash, indentation, a table. Most notes hold none of it, and then every
 * `[[` counts; opening a vault of 100,000 notes lives on that, and looking for each sign apart is several times quicker than one pattern.
 */
function mayHide(body: string): boolean {
  return HIDING.some((sign) => body.includes(sign)) || (body.includes('|') && TABLE.test(body))
}

function plainLinks(body: string): Link[] {
  const links: Link[] = []
  let lineEnd = 0
  for (let open = body.indexOf('[['); open >= 0; ) {
    if (lineEnd <= open) lineEnd = endOfLine(body, open)
    const link = linkAt(body, open, lineEnd, body[open - 1] === '!')
    if (link) links.push(link)
    open = body.indexOf('[[', link ? link.at + link.length : open + 1)
  }
  return links
}

function endOfLine(body: string, from: number): number {
  const feed = body.indexOf('\n', from)
  const end = feed < 0 ? body.length : feed
  const bare = body.slice(from, end).indexOf('\r')
  return bare < 0 ? end : from + bare
}
