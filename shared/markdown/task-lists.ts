import type { MarkdownIt, Token } from 'markdown-it'
import { escapeHtml } from './escape-html.ts'
import { plainText } from './plain-text.ts'

const BOX = /^\[([ xX])\](?=[ \t\n\u00a0])/

/** GFM's task lists: `- [x] words` shows a ticked box that cannot be changed here and is named by the item's words. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', ({ tokens, Token: Make }) => {
    for (let i = 2; i < tokens.length; i++) {
      const [item, paragraph, inline] = [tokens[i - 2], tokens[i - 1], tokens[i]]
      if (item?.type !== 'list_item_open' || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') continue
      const first = inline.children?.[0]
      const box = first?.type === 'text' ? BOX.exec(`${first.content}${next(inline)}`) : null
      if (!first || !box) continue
      first.content = first.content.slice(box[0].length)
      const token = new Make('task_box', 'input', 0)
      token.meta = { ticked: box[1] !== ' ', words: plainText(inline.children ?? []).trim() }
      inline.children?.unshift(token)
      item.attrJoin('class', 'task')
    }
  })
  md.renderer.rules.task_box = (tokens, index) => {
    const { ticked, words } = tokens[index]?.meta ?? {}
    return `<input type="checkbox" disabled${ticked ? ' checked' : ''} aria-label="${escapeHtml(String(words ?? ''))}">`
  }
}

/** What follows the first text: a line end counts as the space the box needs. */
function next(inline: Token): string {
  const second = inline.children?.[1]
  return second?.type === 'softbreak' || second?.type === 'hardbreak' ? '\n' : ''
}
