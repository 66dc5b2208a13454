import type { MarkdownIt, Token } from 'markdown-it'
import { heldIn } from './env.ts'
import type { HeldText } from './held-text.ts'

const kept = new Set(['code_inline', 'code_block', 'fence', 'text'])

/** Puts back, where the parser saw code, what had been taken out of the text as a link or comment. */
export function typedCode(md: MarkdownIt): void {
  md.core.ruler.push('typed_code', (state) => {
    restore(state.tokens, heldIn(state.env))
  })
}

function restore(tokens: readonly Token[], held: HeldText): void {
  for (const token of tokens) {
    if (kept.has(token.type)) token.content = held.restore(token.content)
    if (token.children) restore(token.children, held)
  }
}
