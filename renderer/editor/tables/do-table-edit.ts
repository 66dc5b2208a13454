import { EditorSelection } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { TableEdit } from './edit-table.ts'
import { madeEven, tellCell } from './go-to-cell.ts'
import { printTable } from './print-table.ts'
import { cellPlaces, readTable } from './table-grid.ts'
import { cellAt, lineOf, tableAt } from './tables-in.ts'

/** Does something to the table that the cursor is in. @returns whether there is one */
export function editTable(view: EditorView, edit: TableEdit): boolean {
  const { state } = view
  const table = tableAt(state, state.selection.main.head)
  const grid = table && readTable(table.lines.map(({ text }) => text))
  if (!table || !grid || state.readOnly) return false
  const edited = edit(grid, cellAt(table, state.selection.main.head))
  if (!edited) {
    view.dispatch({ changes: { from: table.from, to: table.to }, selection: EditorSelection.cursor(table.from), userEvent: 'delete.table' })
    return true
  }
  // Each line stands in what it stood in: a quote, a list. Only the first has the list's own sign.
  const before = (at: number) => state.sliceDoc(state.doc.lineAt(at).from, at)
  const prefix = (line: number) => before((table.lines[line] ?? table.lines[1] ?? table).from)
  const lines = printTable(edited.grid)
  const starts: number[] = []
  let text = ''
  for (const [line, words] of lines.entries()) {
    if (line > 0) text += `\n${prefix(line)}`
    starts.push(table.from + text.length)
    text += words
  }
  const line = lineOf(edited.cell.row)
  const place = (starts[line] ?? table.from) + (cellPlaces(lines[line] ?? '')[edited.cell.column]?.[1] ?? 0)
  view.dispatch({
    changes: { from: table.from, to: table.to, insert: text },
    selection: EditorSelection.cursor(place),
    effects: tellCell(lines, edited.cell),
    annotations: madeEven.of(true),
    scrollIntoView: true,
    userEvent: 'input.table',
  })
  return true
}
