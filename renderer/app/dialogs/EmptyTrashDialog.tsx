import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { endOf } from '#ui/data/use-task.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { instantWords } from '#ui/notes/instant-words.ts'

/** The one thing that cannot be undone: says so, with the count, and which backups still hold the text. */
export function EmptyTrashDialog({ onClose }: { readonly onClose: () => void }) {
  const count = useQuery(api.vault.state.queryOptions({ input: {} })).data?.trashed ?? 0
  const backups = useQuery(api.backups.list.queryOptions({ input: {} })).data?.rows ?? []
  const empty = async () => {
    onClose()
    try {
      const { task } = await client.notes.emptyTrash({})
      const end = await endOf(task)
      if (end.state === 'done') tell({ code: 'emptyTrash.done', data: { count } })
      else if (end.error) tellFailure(end.error)
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title={say('emptyTrash.title', { count })} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <p>{say('emptyTrash.words', { count })}</p>
      {backups.length > 0 && (
        <>
          <p className="dim">{say('emptyTrash.backups')}</p>
          <ul className="plain-list">
            {backups.slice(0, 8).map(({ name, at, place }) => (
              <li key={`${place} ${name}`}>{instantWords(at)}</li>
            ))}
          </ul>
        </>
      )}
      <div className="dialog-acts">
        <Button data-autofocus variant="default" onClick={onClose}>
          {say('window.cancel')}
        </Button>
        <Button color="red" disabled={count === 0} onClick={() => void empty()}>
          {say('emptyTrash.do', { count })}
        </Button>
      </div>
    </Modal>
  )
}
