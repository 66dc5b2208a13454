import { skipToken, useQuery } from '@tanstack/react-query'
import type { Difference } from '#shared/api/backups.ts'
import { say } from '#shared/messages/index.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { NoteAsItWas } from '#ui/notes/NoteAsItWas.tsx'
import { NoteChanges } from '#ui/notes/NoteChanges.tsx'

/** A note of a backup: what changed since by words or, where it is gone now, what it said. */
export function BackupNote({ backup, difference: { id, change } }: { readonly backup: string; readonly difference: Difference }) {
  const there = useQuery(api.backups.note.queryOptions({ input: { name: backup, id } }))
  const now = useQuery(api.notes.get.queryOptions({ input: change === 'differs' ? { id } : skipToken }))
  const failed = there.error ?? now.error
  if (failed) return <Failed message={messageOf(failed)} onAgain={() => void Promise.all([there.refetch(), now.refetch()])} />
  if (!there.data || (change === 'differs' && !now.data)) return <Waiting />
  return (
    <div className="backup-note">
      {now.data ? (
        <>
          <h3 className="section-title">{say('version.changed-since')}</h3>
          <NoteChanges before={there.data} after={now.data} />
        </>
      ) : (
        <NoteAsItWas content={there.data} />
      )}
    </div>
  )
}
