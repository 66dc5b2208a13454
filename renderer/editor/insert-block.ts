import { type Annotation, EditorSelection } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { tableAt } from './tables/tables-in.ts'

/** A stretch that gives way. */
export interface Cut {
  readonly from: number
  readonly to: number
}

/**
 * Puts a block of its own at the cursor: in a blank line, else behind the line or the table one is in.
 * @param at where in the block the cursor shall be
 * @param needsRoom whether it is a block only with a blank line above, as a table is
 * @param asked what stands in that line and is no text: what asked for the block
 */
export function insertBlock(
  view: EditorView,
  block: string,
  at: number,
  needsRoom: boolean,
  asked: Cut = nothing(view),
  mark?: Annotation<unknown>,
): void {
  const { doc } = view.state
  const tableEnd = tableAt(view.state, asked.from)?.to
  const cut = tableEnd === undefined ? asked : { from: tableEnd, to: tableEnd }
  const line = doc.lineAt(cut.from)
  const before = doc.sliceString(line.from, cut.from)
  const after = doc.sliceString(cut.to, line.to)
  const isBlank = `${before}${after}`.trim() === ''
  const isBehindText = line.number > 1 && doc.line(line.number - 1).text.trim() !== ''
  const above = isBlank ? (needsRoom && isBehindText ? '\n' : '') : '\n\n'
  const next = line.number < doc.lines ? doc.line(line.number + 1) : null
  const below = (needsRoom || !isBlank) && (next === null || next.text.trim() !== '') ? '\n' : ''
  const from = isBlank ? cut.from : line.to
  const insert = above + block + below
  view.dispatch({
    changes: isBlank ? { from, to: line.to, insert } : [cut, { from, insert }],
    selection: EditorSelection.cursor(from - (isBlank ? 0 : cut.to - cut.from) + above.length + at),
    scrollIntoView: true,
    ...(mark ? { annotations: mark } : {}),
    userEvent: 'input.complete',
  })
}

/** Puts words where something was asked for. */
export function replaceCut(view: EditorView, words: string, cut: Cut, mark: Annotation<unknown>): void {
  view.dispatch({
    changes: { ...cut, insert: words },
    selection: EditorSelection.cursor(cut.from + words.length),
    annotations: mark,
    scrollIntoView: true,
    userEvent: 'input.complete',
  })
}

function nothing({ state }: EditorView): Cut {
  const { head } = state.selection.main
  return { from: head, to: head }
}
