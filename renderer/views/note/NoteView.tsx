import './note.css'
import './reading.css'
import './inspector.css'
import './writing.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import type { NoteView as View } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { useDraft } from '#ui/data/use-draft.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { MarksContext } from '#ui/notes/marks-context.ts'
import { RefTargets } from '#ui/notes/RefTargets.tsx'
import { Inspector } from './Inspector.tsx'
import { MarksBar } from './MarksBar.tsx'
import { NoteForm } from './NoteForm.tsx'
import { NoteHead } from './NoteHead.tsx'
import { Reading } from './Reading.tsx'
import { useFoundMarks, useMarkedReading } from './use-found-marks.ts'

interface Props {
  readonly id: NoteId
  readonly isEditing: boolean
  /** The query it was found by, whose words are marked in it. */
  readonly found: string | null
  readonly onUnmark: () => void
  /** Stands between the note and what is round it. */
  readonly divider: ReactNode
}

interface OpenProps extends Omit<Props, 'id'> {
  readonly view: View
  /** Why it is not there any more. */
  readonly gone: Message | null
}

/** One note: to read, or to write in. */
export function NoteView({ id, ...rest }: Props) {
  const note = useQuery(api.notes.get.queryOptions({ input: { id } }))
  // A draft knows the fields of one kind.
  // A note that went elsewhere stays shown as it was last, so that nothing of it is lost to whoever reads or writes in it.
  if (note.data) return <OpenNote key={note.data.note.kind} view={note.data} gone={note.error ? messageOf(note.error) : null} {...rest} />
  if (note.error) return <Failed message={messageOf(note.error)} onAgain={() => void note.refetch()} />
  return <Waiting />
}

function OpenNote({ view, gone, isEditing, found, onUnmark, divider }: OpenProps) {
  const draft = useDraft(view)
  const targets = useMemo(() => new Map(view.refs.map(({ note, target }) => [note, target])), [view.refs])
  const isWriting = isEditing && view.note.trashedAt === null
  const place = useRef<HTMLDivElement>(null)
  const marks = useFoundMarks(found)
  useMarkedReading(marks, place, !isWriting)
  return (
    <RefTargets value={targets}>
      <div className="note">
        <article className="note-scroll" aria-label={say('window.note')}>
          {gone && (
            <p className="banner" role="alert">
              {sayMessage(gone)} {say('note.gone-kept')}
            </p>
          )}
          <MarksBar marks={marks} onClose={onUnmark} />
          <div ref={place} className="note-main">
            <NoteHead view={view} draft={draft} isEditing={isWriting} />
            <MarksContext value={marks}>{isWriting ? <NoteForm view={view} draft={draft} /> : <Reading view={view} />}</MarksContext>
          </div>
        </article>
        {divider}
        <Inspector view={view} isEditing={isEditing} />
      </div>
    </RefTargets>
  )
}
