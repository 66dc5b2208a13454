import { EditorSelection, type Extension, Prec, StateField, type Transaction } from '@codemirror/state'
import { type EditorView, keymap, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { editTable } from './do-table-edit.ts'
import { insertRow } from './edit-table.ts'
import { evenTable, goTo, madeEven } from './go-to-cell.ts'
import { type Cell, readTable } from './table-grid.ts'
import { cellAt, placeOf, type TextTable, tableAt } from './tables-in.ts'

interface Here {
  readonly table: TextTable
  readonly cell: Cell
}

/** The cell somebody writes in, by its table's place; null where none was written in, or the table is even since. */
const writtenIn = StateField.define<string | null>({
  create: () => null,
  update: (before, transaction) => {
    if (!transaction.docChanged) return before
    const isTyped = transaction.isUserEvent('input') || transaction.isUserEvent('delete')
    return isTyped && !transaction.annotation(madeEven) ? nameOf(transaction) : null
  },
})

/** In a table Tab and Enter go from cell to cell. Who wrote in a cell and leaves it leaves even columns; not a letter moves under the fingers. */
export const tableKeys: Extension = [
  writtenIn,
  ViewPlugin.define((view) => new EvenOnLeaving(view)),
  Prec.high(
    keymap.of([
      { key: 'Tab', run: (view) => step(view, 1), shift: (view) => step(view, -1) },
      { key: 'Enter', run: down },
      { key: 'Escape', run: leave },
      { key: 'ArrowDown', run: (view) => isInLastLine(view) && leave(view) },
    ]),
  ),
]

class EvenOnLeaving implements PluginValue {
  readonly #view: EditorView
  #isAlive = true

  constructor(view: EditorView) {
    this.#view = view
  }

  update({ selectionSet, docChanged, state }: ViewUpdate): void {
    const written = state.field(writtenIn)
    if (!selectionSet || docChanged || written === null || nameOf({ state }) === written) return
    const [from = ''] = written.split(' ')
    queueMicrotask(() => {
      const view = this.#view
      if (!this.#isAlive || view.composing || view.state.readOnly || view.state.field(writtenIn) !== written) return
      const table = tableAt(view.state, Number(from))
      const even = table && evenTable(view.state, table)
      view.dispatch(even ?? { annotations: madeEven.of(true) })
    })
  }

  destroy(): void {
    this.#isAlive = false
  }
}

function here({ state }: Pick<EditorView, 'state'>): Here | null {
  const { main, ranges } = state.selection
  const table = ranges.length > 1 ? null : tableAt(state, main.head)
  return table && readTable(table.lines.map(({ text }) => text)) ? { table, cell: cellAt(table, main.head) } : null
}

function nameOf({ state }: Pick<Transaction, 'state'>): string | null {
  const at = here({ state })
  return at && `${at.table.from} ${at.cell.row} ${at.cell.column}`
}

/** To the next cell or the one before; behind the last there comes a row, before the first one leaves the text. */
function step(view: EditorView, by: 1 | -1): boolean {
  const at = here(view)
  if (!at || view.state.readOnly) return false
  const { table, cell } = at
  const rows = table.lines.length - 1
  const columns = Math.max(columnsOf(table), cell.column + 1)
  const next = cell.row * columns + cell.column + by
  if (next < 0) return false
  const [row, column] = [Math.floor(next / columns), next % columns]
  if (row >= rows) return editTable(view, (grid, { row }) => insertRow(1)(grid, { row, column: 0 }))
  return goInto(view, table, { row, column })
}

function down(view: EditorView): boolean {
  const at = here(view)
  if (!at || view.state.readOnly || !view.state.selection.main.empty) return false
  const { table, cell } = at
  if (cell.row + 1 >= table.lines.length - 1) return editTable(view, insertRow(1))
  return goInto(view, table, { row: cell.row + 1, column: Math.min(cell.column, columnsOf(table) - 1) })
}

/** A row may be written with fewer cells than the table has; who goes into one that is missing has it written. */
const goInto = (view: EditorView, table: TextTable, cell: Cell): boolean =>
  placeOf(table, cell) ? goTo(view, table, cell) : editTable(view, (grid) => ({ grid, cell }))

const columnsOf = ({ lines }: TextTable): number => readTable(lines.map(({ text }) => text))?.columns.length ?? 0

function isInLastLine(view: EditorView): boolean {
  const at = here(view)
  return at?.table.isAlone === true && view.state.selection.main.head >= (at.table.lines.at(-1)?.from ?? 0)
}

/** Behind the table, where one can write: the line right below would be one more row, so there is a blank one between. */
function leave(view: EditorView): boolean {
  const at = here(view)
  if (!at) return false
  const { doc } = view.state
  const last = doc.lineAt(at.table.to)
  const blank = last.number < doc.lines ? doc.line(last.number + 1) : null
  const place = blank && (blank.text.trim() !== '' ? blank.from : blank.number < doc.lines ? doc.line(blank.number + 1).from : null)
  if (place !== null) {
    view.dispatch({ selection: EditorSelection.cursor(place), scrollIntoView: true, userEvent: 'select' })
    return true
  }
  if (view.state.readOnly) return false
  const even = evenTable(view.state, at.table)
  if (even && view.state.field(writtenIn) !== null) view.dispatch(even)
  const insert = blank ? '\n' : '\n\n'
  const end = view.state.doc.length
  view.dispatch({
    changes: { from: end, insert },
    selection: EditorSelection.cursor(end + insert.length),
    scrollIntoView: true,
    userEvent: 'input.table',
  })
  return true
}
