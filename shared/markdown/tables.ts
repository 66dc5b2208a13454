import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { isTableHead, splitRow, tableColumns } from '#shared/links/table-cells.ts'
import { heldIn } from './env.ts'
import { wrapBlockRule } from './wrap-rule.ts'

/**
 * GFM's tables with small changes: a cell past the last column is shown too, where GFM drops what stands in it; and columns are aligned by the classes
 * `align-left`, `align-center`, `align-right`, since the page's policy refuses styles in the text.
 */
export function tables(md: MarkdownIt): void {
  wrapBlockRule(md, 'table', (rule) => (state, startLine, endLine, silent) => {
    const made = state.tokens.length
    if (!hasHead(state, startLine, endLine)) return false
    if (!rule(state, startLine, endLine, silent)) return false
    if (silent) return true
    const whole: Token[] = []
    let columns = 0
    let cells = 0
    for (const token of state.tokens.splice(made)) {
      if (token.type === 'th_open') columns++
      if (token.type === 'tr_open') cells = 0
      if (token.type === 'td_open') cells++
      if (token.type === 'tr_close' && cells > 0) whole.push(...cellsPast(state, columns, whole))
      align(token)
      whole.push(token)
    }
    for (const token of whole) state.tokens.push(token)
    return true
  })
}

/** As `findLinks` sees it: a head is a head by the pipes that were typed, those of links too. */
function hasHead(state: StateBlock, startLine: number, endLine: number): boolean {
  if (startLine + 1 >= endLine) return false
  const start = (state.bMarks[startLine + 1] ?? 0) + (state.tShift[startLine + 1] ?? 0)
  const columns = tableColumns(state.src, start, state.eMarks[startLine + 1] ?? 0)
  if (columns === 0) return false
  const head = heldIn(state.env).restore(
    state.src.slice((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0), state.eMarks[startLine]),
  )
  return isTableHead(head, 0, head.length, columns)
}

function align(token: Token): void {
  const style = token.attrGet('style')
  if (style !== null) token.attrs = [['class', String(style).replace('text-align:', 'align-')]]
}

/** The cells of the row that is being read beyond its columns. */
function cellsPast(state: StateBlock, columns: number, before: readonly Token[]): Token[] {
  const line = before.findLast(({ type }) => type === 'tr_open')?.map?.[0]
  if (line === undefined) return []
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  return splitRow(state.src, start, state.eMarks[line] ?? start)
    .slice(columns)
    .flatMap(([from, to]) => {
      const open = new state.Token('td_open', 'td', 1)
      const inline = new state.Token('inline', '', 0)
      inline.content = state.src.slice(from, to).trim().replaceAll('\\|', '|')
      inline.children = []
      const close = new state.Token('td_close', 'td', -1)
      open.block = true
      inline.block = true
      close.block = true
      return [open, inline, close]
    })
}
