import { useSyncExternalStore } from 'react'
import type { Which } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Kind } from '#shared/notes/note.ts'
import type { AskedNotes } from '#ui/data/asked-notes.ts'

/** What somebody asked to export; the dialog offers the whole vault and the kinds besides. */
export type ToExport =
  | { readonly of: 'note'; readonly id: NoteId }
  | { readonly of: 'chosen'; readonly which: Which; readonly count: number }

/** The one dialog that is open, if any. */
export type Dialog =
  | { readonly is: 'new-note'; readonly kind: Kind }
  | { readonly is: 'merge'; readonly survivor: NoteId }
  | { readonly is: 'compare'; readonly note: NoteId }
  | { readonly is: 'rename'; readonly note: NoteId }
  | { readonly is: 'kind'; readonly note: NoteId }
  | { readonly is: 'export'; readonly what: ToExport | null }
  | { readonly is: 'trash'; readonly note: NoteId }
  | { readonly is: 'empty-trash' }
  /** `asked` null: in all notes. */
  | { readonly is: 'replace'; readonly asked: AskedNotes | null }
  | { readonly is: 'steps' }
  | { readonly is: 'capture' }
  | { readonly is: 'about' }
  | { readonly is: 'keys' }
  | { readonly is: 'palette'; readonly kind: Kind }
  | null

let current: Dialog = null
const listeners = new Set<() => void>()

export function openDialog(dialog: Dialog): void {
  current = dialog
  for (const listener of listeners) listener()
}

export function useDialogs(): { readonly dialog: Dialog; readonly open: (dialog: Dialog) => void } {
  const dialog = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => current,
  )
  return { dialog, open: openDialog }
}
