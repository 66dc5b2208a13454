import { gfm } from '@joplin/turndown-plugin-gfm'
import Turndown from 'turndown'
import { inertHtml } from '#ui/kit/inert-html.ts'

/** Longer HTML, in UTF-16 units, is pasted as its plain text: reading it would hold up the window. */
export const longestHtml = 500_000

const turndown = new Turndown({ headingStyle: 'atx', hr: '---', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' })
turndown.use(gfm)
turndown.addRule('pictures', {
  filter: 'img',
  replacement: (_content, node) => (node instanceof Element ? (node.getAttribute('alt') ?? '') : ''),
})

/** Pasted HTML as Markdown. A picture of the web is its words: nothing of a note is fetched from elsewhere. */
export async function htmlToMarkdown(html: string): Promise<string> {
  return turndown.turndown(await inertHtml(html)).trim()
}
