import type { Which } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Kind } from '#shared/notes/note.ts'
import type { AskedNotes } from '#ui/data/asked-notes.ts'
import { focusBack } from '#ui/kit/focus-back.ts'
import { windowStore } from '#ui/kit/window-store.ts'

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

const dialogs = windowStore<Dialog>(() => null)

const back = windowStore(() => () => {})

/** Opens one in place of another, or none: then the focus goes back to where it was before the first. */
export function openDialog(dialog: Dialog): void {
  const before = dialogs.now()
  if (before === null && dialog !== null) back.set(focusBack())
  dialogs.set(dialog)
  if (before !== null && dialog === null) back.now()()
}

export const useDialogs = (): { readonly dialog: Dialog; readonly open: (dialog: Dialog) => void } => ({
  dialog: dialogs.useNow(),
  open: openDialog,
})
