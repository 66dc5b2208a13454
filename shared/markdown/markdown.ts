import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { autoLinks } from './auto-links.ts'
import { callouts } from './callouts.ts'
import { deepBlocks } from './deep-blocks.ts'
import { footnoteTail } from './footnote-tail.ts'
import { lazyLines } from './lazy-lines.ts'
import { safeLinks } from './safe-links.ts'
import { tables } from './tables.ts'
import { taskLists } from './task-lists.ts'
import { typedCode } from './typed-code.ts'
import { wikiLinks } from './wiki-links.ts'

/**
 * What we read as Markdown: CommonMark with GFM's tables, strikethrough, task lists and autolinks, footnotes, callouts, and our links. HTML is text.
 * Parse with `env.held` (held-text.ts).
 */
export function grammar(): Parser {
  return new MarkdownIt({ html: false, linkify: true, maxNesting: 100 })
    .use(footnotes)
    .use(footnoteTail)
    .use(autoLinks)
    .use(tables)
    .use(taskLists)
    .use(callouts)
    .use(deepBlocks)
    .use(wikiLinks)
    .use(lazyLines)
    .use(typedCode)
}

/** The one parser: the grammar, and of all addresses those that may stand. */
export const markdown = grammar().use(safeLinks)
