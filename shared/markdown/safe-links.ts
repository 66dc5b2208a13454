import type { MarkdownIt } from 'markdown-it'
import { wrapInlineRule } from './wrap-rule.ts'

const LINK = /^(?:https?:|mailto:|#)/i
// No way up and no other folder: an attachment's name follows at once.
const IMAGE = /^files\/[^/\\?#]+$/

/**
 * Lets stand as links only https, http, mailto and places in the same note, as images only attachments (`files/…`); all else is shown as the
 * text it was typed as, so that nothing is fetched and nobody is led astray.
 */
export function safeLinks(md: MarkdownIt): void {
  md.validateLink = (url) => LINK.test(url) || IMAGE.test(url)
  wrapInlineRule(md, 'link', (rule) => (state, silent) => {
    const start = state.pos
    const made = state.tokens.length
    const pending = state.pending
    if (!rule(state, silent)) return false
    if (silent) return true
    // Before it stands at most the text that was pending.
    const open = state.tokens[made]?.type === 'link_open' ? state.tokens[made] : state.tokens[made + 1]
    const href = String(open?.attrGet('href') ?? '')
    // `[words]()` is a link to nowhere by the book: words.
    if (open && href === '') open.attrs = []
    else if (!LINK.test(href)) {
      state.tokens.length = made
      state.tokens_meta.length = made
      state.pending = pending + state.src.slice(start, state.pos)
    }
    return true
  })
  wrapInlineRule(md, 'image', (rule) => (state, silent) => {
    const start = state.pos
    if (!rule(state, silent)) return false
    // A refused image takes up the same place as text, so asking silently needs no look at the address.
    if (silent) return true
    const image = state.tokens.at(-1)
    if (IMAGE.test(String(image?.attrGet('src') ?? ''))) return true
    state.tokens.pop()
    state.tokens_meta.pop()
    state.pending += state.src.slice(start, state.pos)
    return true
  })
}
