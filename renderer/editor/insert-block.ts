import { EditorSelection } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/**
 * Puts a block of its own at the cursor: in place of a blank line, else behind the line one is in, with a blank line between it and other text.
 * @param at where in the block the cursor shall be
 */
export function insertBlock(view: EditorView, block: string, at: number): void {
  const { doc, selection } = view.state
  const line = doc.lineAt(selection.main.head)
  const isBlank = line.text.trim() === ''
  const before = isBlank ? (line.number > 1 && doc.line(line.number - 1).text.trim() !== '' ? '\n' : '') : '\n\n'
  const next = line.number < doc.lines ? doc.line(line.number + 1) : null
  const after = next === null ? '\n' : next.text.trim() === '' ? '' : '\n'
  const from = isBlank ? line.from : line.to
  view.dispatch({
    changes: { from, to: line.to, insert: before + block + after },
    selection: EditorSelection.cursor(from + before.length + at),
    scrollIntoView: true,
    userEvent: 'input.block',
  })
}
