import type { Alignment, Cell, TableGrid } from './table-grid.ts'

/** A table after something was done to it, and the cell to be in; null where nothing is left of it. */
export type Edited = { readonly grid: TableGrid; readonly cell: Cell } | null

/** Does something to a table at a cell. */
export type TableEdit = (grid: TableGrid, cell: Cell) => Edited

/** @param by 0 puts it before the row of the cell, 1 behind it; before the head there is no row, so it comes behind. */
export const insertRow =
  (by: 0 | 1): TableEdit =>
  ({ columns, rows }, { row, column }) => {
    const at = Math.max(1, row + by)
    return {
      grid: {
        columns,
        rows: rows.toSpliced(
          at,
          0,
          columns.map(() => ''),
        ),
      },
      cell: { row: at, column },
    }
  }

/** Takes the row of the cell; with the head gone the next row is the head. */
export const deleteRow: TableEdit = ({ columns, rows }, { row, column }) => {
  const left = rows.toSpliced(row, 1)
  return left.length === 0 ? null : { grid: { columns, rows: left }, cell: { row: Math.min(row, left.length - 1), column } }
}

export const moveRow =
  (by: 1 | -1): TableEdit =>
  (grid, { row, column }) => {
    const to = row + by
    return grid.rows[to]
      ? { grid: { ...grid, rows: swapped(grid.rows, row, to) }, cell: { row: to, column } }
      : { grid, cell: { row, column } }
  }

export const insertColumn =
  (by: 0 | 1): TableEdit =>
  ({ columns, rows }, { row, column }) => {
    const at = column + by
    const grid = { columns: columns.toSpliced(at, 0, 'none' as const), rows: rows.map((cells) => cells.toSpliced(at, 0, '')) }
    return { grid, cell: { row, column: at } }
  }

export const deleteColumn: TableEdit = ({ columns, rows }, { row, column }) => {
  if (column >= columns.length)
    return {
      grid: { columns, rows: rows.map((cells, at) => (at === row ? cells.toSpliced(column, 1) : cells)) },
      cell: { row, column: column - 1 },
    }
  const grid = { columns: columns.toSpliced(column, 1), rows: rows.map((cells) => cells.toSpliced(column, 1)) }
  return grid.columns.length === 0 ? null : { grid, cell: { row, column: Math.min(column, grid.columns.length - 1) } }
}

export const moveColumn =
  (by: 1 | -1): TableEdit =>
  (grid, { row, column }) => {
    const to = column + by
    const { columns, rows } = grid
    if (!(to in columns && column in columns)) return { grid, cell: { row, column } }
    return {
      grid: { columns: swapped(columns, column, to), rows: rows.map((cells) => swapped(cells, column, to)) },
      cell: { row, column: to },
    }
  }

export const alignColumn =
  (alignment: Alignment): TableEdit =>
  (grid, cell) =>
    cell.column in grid.columns ? { grid: { ...grid, columns: grid.columns.with(cell.column, alignment) }, cell } : { grid, cell }

function swapped<T>(list: readonly T[], one: number, other: number): readonly T[] {
  return list.map((item, at) => (at === one ? (list[other] ?? item) : at === other ? (list[one] ?? item) : item))
}
