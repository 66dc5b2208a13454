import type { MarkdownIt } from 'markdown-it'
import { heldIn } from './env.ts'
import { escapeHtml } from './escape-html.ts'
import { heldHtml } from './wiki-links.ts'

/** Blocks within blocks are drawn to this level (a list takes two); the parser drops what is deeper than its own limit, which is higher. */
const deepest = 90

/** Shows what is nested too deeply as plain text, as it was typed, with its links. */
export function deepBlocks(md: MarkdownIt): void {
  md.block.ruler.before('table', 'deep', (state, startLine, endLine, silent) => {
    if (silent || state.level < deepest) return false
    let line = startLine + 1
    while (line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line++
    const token = state.push('deep', 'pre', 0)
    token.content = state.getLines(startLine, line, state.blkIndent, false)
    token.map = [startLine, line]
    state.line = line
    return true
  })
  md.renderer.rules.deep = (tokens, index, _options, env) => {
    const parts = heldIn(env).split(tokens[index]?.content ?? '')
    return `<pre class="deep">${parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : heldHtml(part))).join('')}</pre>\n`
  }
}
