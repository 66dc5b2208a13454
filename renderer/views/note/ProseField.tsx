import { lazy, Suspense } from 'react'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { UnderWay } from './UnderWay.tsx'

const TextEditor = lazy(async () => ({ default: (await import('#ui/editor/TextEditor.tsx')).TextEditor }))

/** A long text of a note's fields to write in, kept as it is typed. */
export function ProseField({ name, draft, label }: { readonly name: string; readonly draft: NoteDraft; readonly label: string }) {
  return (
    <Suspense fallback={<UnderWay label={label} text={String(draft.value(name) ?? '')} />}>
      <TextEditor name={name} draft={draft} label={label} />
    </Suspense>
  )
}
