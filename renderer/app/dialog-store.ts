import { useSyncExternalStore } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import type { Kind } from '#shared/notes/note.ts'

/** The one dialog that is open, if any. */
export type Dialog =
  | { readonly is: 'new-note'; readonly kind: Kind }
  | { readonly is: 'merge'; readonly survivor: NoteId }
  | { readonly is: 'rename'; readonly note: NoteId }
  | { readonly is: 'kind'; readonly note: NoteId }
  | { readonly is: 'export'; readonly note: NoteId | null }
  | { readonly is: 'empty-trash' }
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
