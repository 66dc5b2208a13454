const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** How many columns a table's delimiter row (`--- | :--:`) makes; 0 where the line is none. */
export function tableColumns(body: string, start: number, end: number): number {
  const first = body.charCodeAt(start)
  if (first !== 0x7c && first !== 0x2d && first !== 0x3a) return 0
  if (end - start < 2 || (first === 0x2d && /[ \t]/.test(body[start + 1] ?? ''))) return 0
  for (let at = start; at < end; at++) {
    const unit = body.charCodeAt(at)
    if (unit !== 0x7c && unit !== 0x2d && unit !== 0x3a && unit !== 0x20 && unit !== 0x09) return 0
  }
  const line = body.slice(start, end)
  if (!DELIMITERS.test(line)) return 0
  return line.split('|').filter((cell) => cell.trim() !== '').length
}

/** Whether the line above a delimiter row of so many columns makes a table with it. */
export function isTableHead(body: string, start: number, end: number, columns: number): boolean {
  return /(?:^|[^\\])\|/.test(body.slice(start, end)) && splitRow(body, start, end).length === columns
}

/** The cells of a table's row, each as a run of its own; every pipe without a backslash parts cells, in links and code too. */
export function splitRow(body: string, start: number, end: number): number[][] {
  const cells: number[][] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (body.charCodeAt(at) === 0x7c && (at === start || body.charCodeAt(at - 1) !== 0x5c)) {
      cells.push([from, at])
      from = at + 1
    }
  }
  cells.push([from, end])
  const empty = (cell: number[] | undefined) => cell !== undefined && body.slice(cell[0], cell[1]).trim() === ''
  if (empty(cells[0])) cells.shift()
  if (empty(cells.at(-1))) cells.pop()
  return cells
}
