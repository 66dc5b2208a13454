import './note.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { NoteView as View } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useDraft } from '#ui/data/use-draft.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { RefTargets } from '#ui/notes/RefTargets.tsx'
import { Inspector } from './Inspector.tsx'
import { NoteForm } from './NoteForm.tsx'
import { NoteHead } from './NoteHead.tsx'
import { Reading } from './Reading.tsx'

interface Props {
  readonly id: NoteId
  readonly isEditing: boolean
  /** Stands between the note and what is round it. */
  readonly divider: ReactNode
}

/** One note: to read, or to write in. */
export function NoteView({ id, isEditing, divider }: Props) {
  const note = useQuery(api.notes.get.queryOptions({ input: { id } }))
  // A draft knows the fields of one kind.
  if (note.data) return <OpenNote key={note.data.note.kind} view={note.data} isEditing={isEditing} divider={divider} />
  if (note.error) return <Failed message={messageOf(note.error)} onAgain={() => void note.refetch()} />
  return <Waiting />
}

function OpenNote({ view, isEditing, divider }: Omit<Props, 'id'> & { readonly view: View }) {
  const draft = useDraft(view)
  const targets = useMemo(() => new Map(view.refs.map(({ note, target }) => [note, target])), [view.refs])
  const isTrashed = view.note.trashedAt !== null
  return (
    <RefTargets value={targets}>
      <div className="note">
        <article className="note-scroll" aria-label={say('window.note')}>
          <div className="note-main">
            <NoteHead view={view} draft={draft} isEditing={isEditing && !isTrashed} />
            {isEditing && !isTrashed ? <NoteForm view={view} draft={draft} /> : <Reading view={view} />}
          </div>
        </article>
        {divider}
        <Inspector view={view} isEditing={isEditing} />
      </div>
    </RefTargets>
  )
}
