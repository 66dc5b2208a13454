import { useEffect, useState, useSyncExternalStore } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import { drafts, type Saving } from './drafts.ts'
import type { DraftState, NoteDraft } from './note-draft.ts'

/** The draft of the note shown, kept up with what is stored. The component is keyed by the note's id. */
export function useDraft(view: NoteView): NoteDraft {
  const [draft] = useState(() => drafts.of(view))
  useEffect(() => drafts.hold(draft), [draft])
  useEffect(() => draft.receive(view), [draft, view])
  return draft
}

export function useDraftState(draft: NoteDraft): DraftState {
  return useSyncExternalStore(
    (listener) => draft.subscribe(listener),
    () => draft.state,
  )
}

export function useSaving(): Saving {
  return useSyncExternalStore(
    (listener) => drafts.subscribe(listener),
    () => drafts.saving,
  )
}
