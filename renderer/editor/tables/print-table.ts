import { displayWidth } from './display-width.ts'
import type { Alignment, TableGrid } from './table-grid.ts'

/** A column is made even up to this width; one long cell does not blow up the source of all others. */
const widest = 60

/** The lines of a table, each column as wide as its widest cell, the delimiter row second. */
export function printTable({ columns, rows }: TableGrid): readonly string[] {
  const most = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: most }, (_, column) =>
    Math.max(3, ...rows.map((row) => Math.min(widest, displayWidth(row[column] ?? '')))),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = '', ...others] = rows.map((row) => line(row.map((cell, column) => padded(cell, widths[column] ?? 0, columns[column]))))
  return [head, line(columns.map((alignment, column) => delimiter(alignment, widths[column] ?? 0))), ...others]
}

function padded(text: string, width: number, alignment: Alignment = 'none'): string {
  const room = Math.max(0, width - displayWidth(text))
  const before = alignment === 'right' ? room : alignment === 'center' ? room >> 1 : 0
  return ' '.repeat(before) + text + ' '.repeat(room - before)
}

function delimiter(alignment: Alignment, width: number): string {
  const [left, right] = [
    alignment === 'left' || alignment === 'center' ? ':' : '',
    alignment === 'right' || alignment === 'center' ? ':' : '',
  ]
  return left + '-'.repeat(width - left.length - right.length) + right
}
