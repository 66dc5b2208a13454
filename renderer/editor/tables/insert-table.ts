import type { EditorView } from '@codemirror/view'
import { insertBlock } from '../insert-block.ts'
import { printTable } from './print-table.ts'

/** An empty table of two columns, a head and a row. */
export const newTable = (): string => printTable({ columns: ['none', 'none'], rows: [1, 2].map(() => ['', '']) }).join('\n')

/** Puts an empty table at the cursor, to be written in its first cell. */
export function insertTable(view: EditorView): void {
  insertBlock(view, newTable(), 2, true)
  setTimeout(() => view.focus())
}
