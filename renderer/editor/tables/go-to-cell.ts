import { isolateHistory } from '@codemirror/commands'
import { Annotation, type ChangeSpec, EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { say } from '#shared/messages/index.ts'
import { alignTable } from './align-table.ts'
import { printTable } from './print-table.ts'
import { type Cell, cellPlaces, readTable } from './table-grid.ts'
import { cellAt, lineOf, placeOf, type TextTable } from './tables-in.ts'

/** Marks what leaves a table even. */
export const madeEven = Annotation.define<true>()

/** Sets the cursor behind the words of a cell and tells which it is. @returns whether there is such a cell */
export function goTo(view: EditorView, table: TextTable, cell: Cell): boolean {
  const place = placeOf(table, cell)
  if (!place) return false
  view.dispatch({
    selection: EditorSelection.cursor(place[1]),
    effects: tellCell(
      table.lines.map(({ text }) => text),
      cell,
    ),
    scrollIntoView: true,
    userEvent: 'select',
  })
  return true
}

/**
 * What makes a table even and keeps the cursor at its letter. It belongs to the typing before it: who undoes that undoes both. History joins
 * nothing but what a composition wrote to what came before whatever time has passed, so it goes by that name.
 */
export function evenTable(state: EditorState, table: TextTable): TransactionSpec | null {
  const changes = evenChanges(table)
  if (changes.length === 0) return null
  const { head } = state.selection.main
  const isWithin = head >= table.from && head <= table.to
  return {
    changes,
    ...(isWithin ? { selection: EditorSelection.cursor(placeWhenEven(state, table, head, changes)) } : {}),
    annotations: [madeEven.of(true), isolateHistory.of('after')],
    userEvent: 'input.type.compose',
  }
}

/** Tells the cell to who does not see it. */
export function tellCell(lines: readonly string[], { row, column }: Cell) {
  const cells = cellPlaces(lines[lineOf(row)] ?? '').map(([from, to]) => (lines[lineOf(row)] ?? '').slice(from, to))
  const words = { row: row + 1, rows: lines.length - 1, column: column + 1, columns: cells.length, words: cells[column] ?? '' }
  return EditorView.announce.of(say('table.cell', words))
}

const evenChanges = ({ lines }: TextTable): ChangeSpec[] =>
  alignTable(lines.map(({ text }) => text)).map(({ line, from, to, insert }) => {
    const start = lines[line]?.from ?? 0
    return { from: start + from, to: start + to, insert }
  })

function placeWhenEven(state: EditorState, table: TextTable, head: number, changes: ChangeSpec[]): number {
  const cell = cellAt(table, head)
  const line = lineOf(cell.row)
  const grid = readTable(table.lines.map(({ text }) => text))
  const before = placeOf(table, cell)
  const after = cellPlaces((grid && printTable(grid)[line]) ?? '')[cell.column]
  if (!before || !after) return head
  const start = state.changes(changes).mapPos(table.lines[line]?.from ?? 0, -1)
  return start + after[0] + Math.max(0, Math.min(head - before[0], after[1] - after[0]))
}
