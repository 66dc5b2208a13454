import type { EditorView } from '@codemirror/view'
import { insertBlock } from '../insert-block.ts'
import { printTable } from './print-table.ts'

/** Puts a table of two columns, a head and a row at the cursor, to be written in its first cell. */
export function insertTable(view: EditorView): void {
  const rows = [1, 2].map(() => ['', ''])
  const text = printTable({ columns: ['none', 'none'], rows }).join('\n')
  insertBlock(view, text, 2)
  setTimeout(() => view.focus())
}
