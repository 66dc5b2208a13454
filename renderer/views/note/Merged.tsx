import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { fieldNames } from '#shared/notes/field-words.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { dayWords } from '#ui/notes/instant-words.ts'
import { NoteChanges } from '#ui/notes/NoteChanges.tsx'

type One = NoteView['merged'][number]

/** The notes this one took in, each with the way back. */
export function Merged({ merged }: { readonly merged: NoteView['merged'] }) {
  const [shown, setShown] = useState<One | null>(null)
  return (
    <section className="section">
      <h2 className="section-title">{say('inspector.merged')}</h2>
      {merged.map((one) => (
        <p key={one.id} className="merged">
          <span>
            <span dir="auto">{one.title}</span> <span className="dim">{dayWords(one.at)}</span>
          </span>
          <Button
            variant="default"
            size="compact-xs"
            aria-label={say('merge.take-out-what', { title: one.title })}
            onClick={() => setShown(one)}
          >
            {say('merge.take-out')}
          </Button>
        </p>
      ))}
      {shown && <TakeOut id={shown.id} title={shown.title} onClose={() => setShown(null)} />}
    </section>
  )
}

/** Says what comes apart, and takes the note out. */
function TakeOut({ id, title, onClose }: { readonly id: NoteId; readonly title: string; readonly onClose: () => void }) {
  const asked = useQuery(api.notes.previewUnmerge.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }))
  const takeOut = async () => {
    onClose()
    try {
      await drafts.flush()
      const { kept } = await client.notes.unmerge({ id })
      tell(
        kept.length === 0
          ? { code: 'merge.taken-out', data: { title } }
          : { code: 'merge.taken-out-but', data: { title, kept: fieldNames(kept) } },
      )
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('merge.apart', { title })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && (
        <div className="dialog-form">
          <p>{say('merge.apart-words', { title, from: asked.data.before.note.title })}</p>
          <h2 className="section-title">{say('merge.leaves', { title: asked.data.before.note.title })}</h2>
          <NoteChanges before={asked.data.before} after={asked.data.after} />
          {asked.data.kept.length > 0 && <p className="banner">{say('merge.kept', { fields: fieldNames(asked.data.kept) })}</p>}
          <div className="dialog-acts">
            <Button variant="default" onClick={onClose}>
              {say('window.cancel')}
            </Button>
            <Button data-autofocus onClick={() => void takeOut()}>
              {say('merge.take-out')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}
