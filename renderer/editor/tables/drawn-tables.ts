import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, Prec, type Range, StateEffect, StateField, type Transaction } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { foundMarksOf } from '../found-words.ts'
import { targetsOf } from '../link-chips.ts'
import { goTo } from './go-to-cell.ts'
import { type Cell, cellPlaces } from './table-grid.ts'
import { TableWidget } from './table-widget.ts'
import { cellAt, type TextTable, tableAt, tablesIn } from './tables-in.ts'

/** UTF-16 units before and behind what is in view in which tables are drawn; what is far stays source until one comes near. */
const margin = 6000

interface Near {
  readonly from: number
  readonly to: number
}

interface Drawn {
  readonly near: Near
  readonly shown: DecorationSet
}

const setNear = StateEffect.define<Near>()
const evenLine = Decoration.line({ class: 'md-table-line' })

const drawn = StateField.define<Drawn>({
  create: (state) => drawnIn(state, { near: { from: 0, to: Math.min(margin, state.doc.length) }, shown: Decoration.none }),
  update: (before, transaction) => {
    const mapped = mappedBy(before, transaction)
    return isOther(transaction) || mapped.near !== before.near ? drawnIn(transaction.state, mapped) : mapped
  },
  provide: (field) => EditorView.decorations.from(field, ({ shown }) => shown),
})

/**
 * Shows tables as they will be read, but for the one the cursor is in: that is source, in letters of one width. They take up lines, so that
 * they are known before lines are measured; which ones are near is told by the view.
 */
export const drawnTables: Extension = [
  drawn,
  ViewPlugin.define((view) => new Watch(view), {
    eventHandlers: {
      mousedown(event, view) {
        const box = event.target instanceof Element ? event.target.closest('.md-table') : null
        if (!box || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false
        const pressed = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('th, td') : null
        const row = pressed?.parentElement instanceof HTMLTableRowElement ? pressed.parentElement.rowIndex : 0
        event.preventDefault()
        view.focus()
        return enter(view, tableFrom(view.state, view.posAtDOM(box)), { row, column: pressed?.cellIndex ?? 0 })
      },
    },
  }),
  Prec.high(
    keymap.of([
      { key: 'ArrowDown', run: (view) => enterFrom(view, 1) },
      { key: 'ArrowUp', run: (view) => enterFrom(view, -1) },
    ]),
  ),
]

/** Where in the document a link of a drawn table stands. */
export const placeOfDrawn = (view: EditorView, chip: HTMLElement, table: Element): number =>
  (tableFrom(view.state, view.posAtDOM(table))?.from ?? 0) + Number(chip.dataset.at)

/** What shows what is near to the tables. A view cannot be changed while it is updated, so it is told right behind. */
class Watch implements PluginValue {
  #isAlive = true

  constructor(view: EditorView) {
    this.#tell(view)
  }

  update({ viewportChanged, view }: ViewUpdate): void {
    if (viewportChanged) this.#tell(view)
  }

  destroy(): void {
    this.#isAlive = false
  }

  #tell(view: EditorView): void {
    const { from, to } = view.viewport
    const { near } = view.state.field(drawn)
    if (near.from <= from && near.to >= to) return
    queueMicrotask(() => {
      if (!this.#isAlive) return
      const { length } = view.state.doc
      const { viewport } = view
      view.dispatch({ effects: setNear.of({ from: Math.max(0, viewport.from - margin), to: Math.min(length, viewport.to + margin) }) })
    })
  }
}

function mappedBy({ near, shown }: Drawn, { changes, docChanged, effects }: Transaction): Drawn {
  const told = effects.find((effect) => effect.is(setNear))?.value
  if (!docChanged) return { near: told ?? near, shown }
  return { near: told ?? { from: changes.mapPos(near.from, -1), to: changes.mapPos(near.to, 1) }, shown: shown.map(changes) }
}

function isOther({ docChanged, selection, startState, state }: Transaction): boolean {
  const of = [syntaxTree, targetsOf, foundMarksOf]
  return docChanged || selection !== undefined || of.some((one) => one(startState) !== one(state))
}

/** What is near is looked at anew; what is far stays as it was, but where the cursor is. */
function drawnIn(state: EditorState, { near, shown }: Drawn): Drawn {
  const tables = tablesIn(state, near.from, near.to)
  const from = Math.min(near.from, tables[0]?.from ?? near.from)
  const to = Math.min(state.doc.length, Math.max(near.to, tables.at(-1)?.to ?? near.to))
  let next = shown.update({ filterFrom: state.doc.lineAt(from).from, filterTo: to, filter: () => false })
  for (const range of state.selection.ranges) {
    next = next.update({ filterFrom: range.from, filterTo: range.to, filter: (start, end) => end < range.from || start > range.to })
  }
  return { near, shown: next.update({ add: tables.flatMap((table) => lookOf(state, table)) }) }
}

function lookOf(state: EditorState, table: TextTable): Range<Decoration>[] {
  const isOpen = state.selection.ranges.some(({ from, to }) => from <= table.to && to >= state.doc.lineAt(table.from).from)
  if (isOpen || !table.isAlone) return table.lines.map(({ from }) => evenLine.range(state.doc.lineAt(from).from))
  const widget = new TableWidget(state.sliceDoc(table.from, table.to), targetsOf(state), foundIn(state, table))
  return [Decoration.replace({ widget, block: true }).range(state.doc.lineAt(table.from).from, table.to)]
}

function foundIn(state: EditorState, table: TextTable): readonly Cell[] {
  const found: Cell[] = []
  foundMarksOf(state)?.between(table.from, table.to, (from) => void found.push(cellAt(table, from)))
  return found
}

function tableFrom(state: EditorState, place: number): TextTable | null {
  const line = state.doc.lineAt(place)
  return tableAt(state, line.from + line.text.length - line.text.trimStart().length)
}

function enter(view: EditorView, table: TextTable | null, cell: Cell): boolean {
  if (!table) return false
  const { lines } = table
  const line = lines[cell.row === 0 ? 0 : cell.row + 1]
  const column = Math.min(cell.column, cellPlaces(line?.text ?? '').length - 1)
  return goTo(view, table, { ...cell, column })
}

/** An arrow from the line above or below goes into a drawn table, which else would be stepped over. */
function enterFrom(view: EditorView, step: 1 | -1): boolean {
  const { main, ranges } = view.state.selection
  const { doc } = view.state
  const line = doc.lineAt(main.head)
  const next = line.number + step
  if (!main.empty || ranges.length > 1 || next < 1 || next > doc.lines) return false
  const table = tableFrom(view.state, doc.line(next).from)
  const isWithin = table !== null && main.head >= table.from && main.head <= table.to
  if (!table?.isAlone || isWithin) return false
  // In a long line that goes over several it is a step within.
  const moved = view.moveVertically(main, step > 0)
  if (moved.head >= line.from && moved.head <= line.to && moved.head !== (step > 0 ? line.to : line.from)) return false
  return enter(view, table, { row: step > 0 ? 0 : table.lines.length - 2, column: 0 })
}
