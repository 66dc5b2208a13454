import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import type { Json } from '#shared/base/json.ts'
import { drafts, type Saving } from './drafts.ts'
import type { NoteDraft } from './note-draft.ts'

/** The draft of the note shown, kept up with what is stored. The component is keyed by the note's id. */
export function useDraft(view: NoteView): NoteDraft {
  const [draft] = useState(() => drafts.of(view))
  useEffect(() => drafts.hold(draft), [draft])
  useEffect(() => draft.receive(view), [draft, view])
  return draft
}

/** What a form shows of one field. It is drawn again only when that changes, so that a letter in one field costs nothing in the others. */
export function useDraftField(draft: NoteDraft, name: string): { readonly value: Json; readonly problem: string | undefined } {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(listener), [draft])
  // What is drawn is asked of the draft: an empty value is made anew each time and would never be the same.
  useSyncExternalStore(subscribe, () => draft.state.values[name])
  const problem = useSyncExternalStore(subscribe, () => draft.state.problems[name])
  return { value: draft.value(name), problem }
}

export function useSaving(): Saving {
  return useSyncExternalStore(
    (listener) => drafts.subscribe(listener),
    () => drafts.saving,
  )
}
