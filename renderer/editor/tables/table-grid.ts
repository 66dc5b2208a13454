import { splitRow, tableColumns } from '#shared/links/table-cells.ts'

/** How a column stands; `none` where nothing is said. */
export type Alignment = 'none' | 'left' | 'center' | 'right'

/** What a table says, however its source is laid out. */
export interface TableGrid {
  readonly columns: readonly Alignment[]
  /** The texts of the cells, the head first. A row has a cell for every column, and may have more. */
  readonly rows: readonly (readonly string[])[]
}

/** A cell by the place of its row, the head being 0, and of its column. */
export interface Cell {
  readonly row: number
  readonly column: number
}

type Place = readonly [from: number, to: number]

/**
 * Reads the lines of a table, the delimiter row second, without what they stand in. Null where they are none, and where a row has blanks at its
 * edge that are neither spaces nor tabs: they would be lost.
 */
export function readTable(lines: readonly string[]): TableGrid | null {
  const delimiters = (lines[1] ?? '').trim()
  const count = tableColumns(delimiters, 0, delimiters.length)
  const written = lines.filter((_, index) => index !== 1)
  if (count === 0 || cellPlaces(lines[0] ?? '').length !== count || !written.every(keepsAll)) return null
  const columns = delimiters
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .map(alignmentOf)
  const rows = written.map((line) => {
    const cells = cellPlaces(line).map(([from, to]) => line.slice(from, to))
    return [...cells, ...columns.slice(cells.length).map(() => '')]
  })
  return { columns, rows }
}

/** Where the texts of a row's cells stand in its line, without the blanks round them. */
export function cellPlaces(line: string): readonly Place[] {
  return splitRow(line, 0, line.length).map(([from = 0, to = 0]) => {
    const text = line.slice(from, to)
    const before = text.length - text.replace(/^[ \t]+/, '').length
    const after = text.length - text.replace(/[ \t]+$/, '').length
    // In an empty cell one writes behind the first blank.
    return before === text.length ? [Math.min(from + 1, to), Math.min(from + 1, to)] : [from + before, to - after]
  })
}

/** Whether all that stands outside the cells are pipes, spaces and tabs. */
function keepsAll(line: string): boolean {
  const cells = splitRow(line, 0, line.length)
  const edges = [line.slice(0, cells[0]?.[0] ?? line.length), line.slice(cells.at(-1)?.[1] ?? line.length)]
  return edges.every((edge) => /^[ \t|]*$/.test(edge))
}

function alignmentOf(delimiter: string): Alignment {
  const [isLeft, isRight] = [delimiter.startsWith(':'), delimiter.endsWith(':')]
  return isLeft && isRight ? 'center' : isLeft ? 'left' : isRight ? 'right' : 'none'
}
