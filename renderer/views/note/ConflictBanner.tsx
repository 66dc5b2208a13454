import { Button } from '@mantine/core'
import type { NoteView } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { conflictOfNote } from '#shared/notes/relation-types.ts'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { useOpenApart } from '#ui/notes/open-apart.ts'

/** Over a conflict copy: what it is, and the way to compare it with its note. */
export function ConflictBanner({ note }: { readonly note: NoteView['note'] }) {
  const openApart = useOpenApart()
  const original = conflictOfNote(note)
  if (original === null || note.trashedAt !== null) return null
  return (
    <p className="banner">
      {say('conflict.words')}{' '}
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => openApart(comparisonOf({ note: original, time: null }, { note: note.id, time: null }))}
      >
        {say('conflict.compare')}
      </Button>
    </p>
  )
}
