import type { MarkdownIt } from 'markdown-it'
import { wrapBlockRule } from './wrap-rule.ts'

/**
 * A line that goes on a quote's paragraph without its mark goes on the quotes within it too: markdown-it marks it by a negative indent, but asks
 * again in the inner quote whether a list or rule begins there, so that `> > a` and `    * b` below it became code, against CommonMark.
 */
export function lazyLines(md: MarkdownIt): void {
  for (const name of ['fence', 'hr', 'list', 'heading', 'footnote_def']) {
    wrapBlockRule(md, name, (rule) => (state, startLine, endLine, silent) => {
      if (silent && (state.sCount[startLine] ?? 0) < 0) return false
      return rule(state, startLine, endLine, silent)
    })
  }
}
