import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useState } from 'react'
import { tableAt } from './tables-in.ts'

/** Whether the cursor of an editor that has the extension is in a table. */
export function useInTable(): { readonly isInTable: boolean; readonly extension: Extension } {
  const [isInTable, setInTable] = useState(false)
  const [extension] = useState(() =>
    EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      if (docChanged || selectionSet) setInTable(tableAt(state, state.selection.main.head) !== null)
    }),
  )
  return { isInTable, extension }
}
