import { lazy, Suspense } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { UnderWay } from './UnderWay.tsx'

const BodyEditor = lazy(async () => ({ default: (await import('#ui/editor/BodyEditor.tsx')).BodyEditor }))

/** A note's text to write in. The editor comes when somebody writes; who only reads does not wait for it. */
export function BodyField({ draft, note }: { readonly draft: NoteDraft; readonly note: NoteView }) {
  const label = say('field.body')
  return (
    <Suspense fallback={<UnderWay label={label} text={String(draft.value('body') ?? '')} />}>
      <BodyEditor draft={draft} note={note} label={label} />
    </Suspense>
  )
}
