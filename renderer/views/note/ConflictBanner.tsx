import { Button } from '@mantine/core'
import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { hasKeptSides } from '#shared/base/kept-sides.ts'
import { say } from '#shared/messages/index.ts'
import { conflictOfNote } from '#shared/notes/relation-types.ts'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { useOpenApart } from '#ui/notes/open-apart.ts'

/** Over a conflict copy, and over a note that keeps words of two sides: what it is, and the way to compare them. */
export function ConflictBanner({ view: { note, body, text } }: { readonly view: NoteView }) {
  const original = conflictOfNote(note)
  if (note.trashedAt !== null) return null
  return (
    <>
      {original !== null && <Banner words={say('conflict.words')} left={original} right={note.id} />}
      {(hasKeptSides(body) || hasKeptSides(text)) && (
        <Banner words={say('conflict.kept', { mark: '{++…++}' })} left={note.id} right={note.id} />
      )}
    </>
  )
}

function Banner({ words, left, right }: { readonly words: string; readonly left: NoteId; readonly right: NoteId }) {
  const openApart = useOpenApart()
  return (
    <p className="banner">
      {words}{' '}
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => openApart(comparisonOf({ note: left, time: null }, { note: right, time: null }))}
      >
        {say('conflict.compare')}
      </Button>
    </p>
  )
}
