import type { MarkdownIt } from 'markdown-it'
import { calloutHead } from './callout.ts'

/**
 * Shows a quote that begins with `[!note] Title` as a callout: `<blockquote class="callout" data-tone="note">` with a paragraph
 * `callout-title`, which has the kind as it was typed and the title, and with what is quoted.
 */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'callouts', (state) => {
    const { tokens, Token } = state
    for (let at = tokens.length - 3; at >= 0; at--) {
      const [quote, open, inline, close] = tokens.slice(at, at + 4)
      if (quote?.type !== 'blockquote_open' || open?.type !== 'paragraph_open' || !inline?.children || !close) continue
      const first = inline.children[0]
      const head = first?.type === 'text' ? calloutHead(first.content) : null
      if (!first || !head) continue
      quote.attrSet('class', 'callout')
      quote.attrSet('data-tone', head.tone)
      open.attrSet('class', 'callout-title')
      first.content = first.content.slice(head.length)
      const end = inline.children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak')
      const rest = end < 0 ? [] : inline.children.splice(end).slice(1)
      const kind = new Token('callout_kind', 'span', 0)
      kind.content = head.kind
      inline.children.unshift(kind)
      if (rest.length === 0) continue
      const body = new Token('inline', '', 0)
      body.children = rest
      body.block = true
      const [before, after] = [new Token('paragraph_open', 'p', 1), new Token('paragraph_close', 'p', -1)]
      before.block = true
      after.block = true
      tokens.splice(at + 4, 0, before, body, after)
    }
  })
  md.renderer.rules.callout_kind = (tokens, index) =>
    `<span class="callout-kind">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</span> `
}
