import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { moveToTrash } from '#ui/commands/move-to-trash.ts'
import { api } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'

/** So many of the notes that link here are named. */
const mostNamed = 8

/** Says what links to a note before it goes into the trash. */
export function TrashDialog({ id, onClose }: { readonly id: NoteId; readonly onClose: () => void }) {
  const title = useQuery(api.notes.get.queryOptions({ input: { id } })).data?.note.title ?? ''
  const asked = useQuery(api.links.backlinks.queryOptions({ input: { id, offset: 0, limit: mostNamed } }))
  const move = () => {
    onClose()
    moveToTrash({ id, title }).catch((error: unknown) => tellFailure(messageOf(error)))
  }
  return (
    <Modal opened onClose={onClose} title={say('trash.title', { title })} closeButtonProps={{ 'aria-label': say('window.close') }}>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && (
        <>
          <p>{say('trash.linked', { count: asked.data.total })}</p>
          <ul className="linked-from">
            {asked.data.rows.map(({ from }) => (
              <li key={from.id}>
                <NoteLink id={from.id} kind={from.kind}>
                  {from.short}
                </NoteLink>
              </li>
            ))}
            {asked.data.total > asked.data.rows.length && (
              <li className="dim">{say('inspector.more-mentions', { count: asked.data.total - asked.data.rows.length })}</li>
            )}
          </ul>
          <div className="dialog-acts">
            <Button variant="default" onClick={onClose}>
              {say('window.cancel')}
            </Button>
            <Button data-autofocus onClick={move}>
              {say('trash.do')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}
