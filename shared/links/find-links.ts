import type { Link } from './link.ts'
import { markText } from './mark-text.ts'

/**
 * The links of a Markdown text in their order: `[[Note]]`, `[[Note#Heading|label]]`, `![[image.png|300]]`. None in code, in comments, after a
 * backslash, nor over a line end; `[[]]` and template text (`[[{{title}}]]`) are none. Time is linear in the text, whatever it holds.
 */
export function findLinks(body: string): readonly Link[] {
  return body.includes('[[') ? markText(body).links : []
}
