import { printTable } from './print-table.ts'
import { cellPlaces, readTable } from './table-grid.ts'

/** A change within one line of a table. */
export interface LineChange {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** What makes a table's columns even. Only the blanks, pipes and dashes between the cells change, so that whoever stands in a text stays there. */
export function alignTable(lines: readonly string[]): readonly LineChange[] {
  const grid = readTable(lines)
  if (!grid) return []
  return printTable(grid).flatMap((after, line) => {
    const before = lines[line] ?? ''
    return line === 1 ? change(line, before, 0, before.length, after) : between(line, before, after)
  })
}

function between(line: number, before: string, after: string): readonly LineChange[] {
  const old = cellPlaces(before)
  const made = cellPlaces(after)
  return Array.from({ length: old.length + 1 }, (_, at) => {
    const isLast = at === old.length
    const from = old[at - 1]?.[1] ?? 0
    const to = isLast ? before.length : (old[at]?.[0] ?? before.length)
    return change(line, before, from, to, after.slice(at === 0 ? 0 : made[at - 1]?.[1], isLast ? after.length : made[at]?.[0]))
  }).flat()
}

const change = (line: number, text: string, from: number, to: number, insert: string): readonly LineChange[] =>
  text.slice(from, to) === insert ? [] : [{ line, from, to, insert }]
