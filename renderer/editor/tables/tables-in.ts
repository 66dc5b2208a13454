import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { isWithin } from '../within.ts'
import { type Cell, cellPlaces } from './table-grid.ts'

/** A longer table is shown and written as any text. UTF-16 units. */
const longest = 50_000

/** What a table can stand in. */
const holders = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem'])

/** A table of the document. */
export interface TextTable {
  /** Where the text of its first line begins, behind what it stands in. */
  readonly from: number
  readonly to: number
  /** Whether it stands by itself, in no list and no quote. */
  readonly isAlone: boolean
  /** Its lines, the delimiter row second: where each begins, and its text from there. */
  readonly lines: readonly { readonly from: number; readonly text: string }[]
}

/** The table at a place, its ends included. */
export function tableAt(state: EditorState, place: number): TextTable | null {
  const tree = syntaxTree(state)
  for (const side of [1, -1] as const) {
    for (let node: SyntaxNode | null = tree.resolveInner(place, side); node; node = node.parent) {
      if (node.name === 'Table') return readNode(state, node)
    }
  }
  return null
}

/** Whether a place is within a table, however long. */
export const isInTable = (state: EditorState, place: number): boolean =>
  isWithin(state, place, /^Table$/, 1) || isWithin(state, place, /^Table$/, -1)

/** The tables that begin or end in a stretch of the document. */
export function tablesIn(state: EditorState, from: number, to: number): readonly TextTable[] {
  const found: TextTable[] = []
  syntaxTree(state).iterate({
    from,
    to,
    enter: ({ name, node }) => {
      if (name !== 'Table') return holders.has(name)
      const table = readNode(state, node)
      if (table) found.push(table)
      return false
    },
  })
  return found
}

/** The cell at a place; of what stands between two the one before it. The delimiter row counts as the head. */
export function cellAt({ lines }: TextTable, place: number): Cell {
  const line = Math.max(
    0,
    lines.findLastIndex(({ from }) => from <= place),
  )
  const { from, text } = lines[line] ?? { from: 0, text: '' }
  const before = text.slice(0, place - from)
  const pipes = (before.match(/(?<!\\)\|/g)?.length ?? 0) - (/^[ \t]*\|/.test(text) ? 1 : 0)
  const cells = cellPlaces(text).length
  return { row: Math.max(0, line - 1), column: Math.max(0, Math.min(pipes, cells - 1)) }
}

/** The line of a row: the delimiter row stands behind the head. */
export const lineOf = (row: number): number => (row === 0 ? 0 : row + 1)

/** Where the text of a cell stands in the document; null where its row is shorter. */
export function placeOf({ lines }: TextTable, { row, column }: Cell): readonly [from: number, to: number] | null {
  const line = lines[lineOf(row)]
  const place = line && cellPlaces(line.text)[column]
  return line && place ? [line.from + place[0], line.from + place[1]] : null
}

function readNode(state: EditorState, node: SyntaxNode): TextTable | null {
  if (node.to - node.from > longest) return null
  const lines: { from: number; text: string }[] = []
  for (let row = node.firstChild; row; row = row.nextSibling) {
    if (row.name === 'QuoteMark') continue
    const line = state.doc.lineAt(row.from)
    const first = lines[0]?.from ?? row.from
    const indent = row.from - line.from - (first - state.doc.lineAt(first).from)
    const text = state.sliceDoc(row.from, line.to)
    // What the reader's grammar takes for something else: code, and the text of a footnote.
    if (indent > 3 || state.sliceDoc(line.from, row.from).includes('\t') || /^\[\^[^\s\]]+\]:/.test(text)) break
    lines.push({ from: row.from, text })
  }
  const last = lines.at(-1)
  if (lines.length < 2 || !last) return null
  return { from: node.from, to: last.from + last.text.length, isAlone: node.parent?.name === 'Document', lines }
}
