import { describe, expect, it } from 'vitest'
import { alignColumn, deleteColumn, deleteRow, insertColumn, insertRow, moveColumn, moveRow, type TableEdit } from './edit-table.ts'
import { printTable } from './print-table.ts'
import { type Cell, readTable } from './table-grid.ts'

const lines = ['|a|b|', '|-|:-:|', '|c|d|', '|e|f|g|']
/** The table with an edit done, in short, and the cell one is in. */
function done(edit: TableEdit, row: number, column: number): readonly [string, Cell] | null {
  const grid = readTable(lines)
  const edited = grid && edit(grid, { row, column })
  return (
    edited && [
      printTable(edited.grid)
        .map((line) => line.replaceAll(/ +|--+/g, (some) => some[0]?.trim() ?? ''))
        .join('\n'),
      edited.cell,
    ]
  )
}

describe('in a table', () => {
  it('a row comes before or behind that of the cell, and never before the head', () => {
    expect(done(insertRow(0), 2, 1)).toEqual(['|a|b|\n|-|:-:|\n|c|d|\n|||\n|e|f|g|', { row: 2, column: 1 }])
    expect(done(insertRow(1), 2, 1)).toEqual(['|a|b|\n|-|:-:|\n|c|d|\n|e|f|g|\n|||', { row: 3, column: 1 }])
    expect(done(insertRow(0), 0, 0)).toEqual(['|a|b|\n|-|:-:|\n|||\n|c|d|\n|e|f|g|', { row: 1, column: 0 }])
  })

  it('a row goes, the head too, and with the last one the table', () => {
    expect(done(deleteRow, 0, 1)).toEqual(['|c|d|\n|-|:-:|\n|e|f|g|', { row: 0, column: 1 }])
    expect(done(deleteRow, 2, 0)).toEqual(['|a|b|\n|-|:-:|\n|c|d|', { row: 1, column: 0 }])
    expect(deleteRow({ columns: ['none'], rows: [['a']] }, { row: 0, column: 0 })).toBeNull()
  })

  it('a row moves, but not over an edge', () => {
    expect(done(moveRow(-1), 1, 0)).toEqual(['|c|d|\n|-|:-:|\n|a|b|\n|e|f|g|', { row: 0, column: 0 }])
    expect(done(moveRow(1), 2, 0)?.[1]).toEqual({ row: 2, column: 0 })
  })

  it('a column comes, goes and moves with how it stands', () => {
    expect(done(insertColumn(1), 1, 0)).toEqual(['|a||b|\n|-|-|:-:|\n|c||d|\n|e||f|g|', { row: 1, column: 1 }])
    expect(done(deleteColumn, 1, 0)).toEqual(['|b|\n|:-:|\n|d|\n|f|g|', { row: 1, column: 0 }])
    expect(done(deleteColumn, 2, 2)).toEqual(['|a|b|\n|-|:-:|\n|c|d|\n|e|f|', { row: 2, column: 1 }])
    expect(done(moveColumn(1), 1, 0)).toEqual(['|b|a|\n|:-:|-|\n|d|c|\n|f|e|g|', { row: 1, column: 1 }])
    expect(done(moveColumn(-1), 1, 0)?.[1]).toEqual({ row: 1, column: 0 })
    expect(deleteColumn({ columns: ['none'], rows: [['a']] }, { row: 0, column: 0 })).toBeNull()
  })

  it('a column is aligned', () => {
    expect(done(alignColumn('right'), 1, 1)?.[0]).toContain('|-|-:|')
    expect(done(alignColumn('none'), 1, 1)?.[0]).toContain('|-|-|')
  })
})
