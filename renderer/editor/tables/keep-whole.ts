import { EditorState, type TransactionSpec } from '@codemirror/state'
import { escapePipes } from './fit-for-place.ts'
import { isInTable } from './tables-in.ts'

/** What is pasted or dropped into a cell comes as the one line that a cell has; whole rows come as they are. */
export const keepTablesWhole = EditorState.transactionFilter.of((transaction) => {
  const { startState, changes, docChanged } = transaction
  if (!docChanged || !(transaction.isUserEvent('input.paste') || transaction.isUserEvent('input.drop'))) return transaction
  const fits: TransactionSpec[] = []
  let grown = 0
  changes.iterChanges((from, to, at, end, inserted) => {
    const line = startState.doc.lineAt(from)
    const isWholeLine = from === line.from && to === line.to
    if (isWholeLine || to > line.to || !isInTable(startState, from)) return
    const text = inserted.toString()
    const words = isRows(text) ? text : asCell(text)
    if (words === text) return
    fits.push({ changes: { from: at + grown, to: end + grown, insert: words }, sequential: true })
    grown += words.length - text.length
  })
  return fits.length === 0 ? transaction : [transaction, ...fits]
})

const isRows = (text: string): boolean =>
  text
    .trim()
    .split('\n')
    .every((line) => /^\s*\|.*\|\s*$/.test(line))

const asCell = (text: string): string => escapePipes(text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s*\n\s*/g, ' '))
