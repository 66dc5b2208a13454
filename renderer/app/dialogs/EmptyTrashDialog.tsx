import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TrashEmptied } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { useTaskRun } from '#ui/data/use-task-run.ts'
import { Running } from '#ui/kit/Running.tsx'
import { Failed } from '#ui/kit/Standing.tsx'
import { takeFocus } from '#ui/kit/take-focus.ts'
import { instantWords } from '#ui/notes/instant-words.ts'

/** The one thing that cannot be undone: says so, with the count, and afterwards which backups still hold some of the text. */
export function EmptyTrashDialog({ onClose }: { readonly onClose: () => void }) {
  const count = useQuery(api.vault.state.queryOptions({ input: {} })).data?.trashed ?? 0
  const emptying = useTaskRun(false)
  const empty = () => void emptying.run(() => client.notes.emptyTrash({}))
  const done = emptying.task?.state === 'done' ? (emptying.task.result as unknown as TrashEmptied) : null
  return (
    <Modal
      opened
      onClose={onClose}
      title={done ? say('emptyTrash.done', { count: done.count }) : say('emptyTrash.title', { count })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {done ? (
        <StillHolding names={done.backups} onClose={onClose} />
      ) : emptying.isRunning ? (
        <Running label={say('task.empty-trash')} done={emptying.task?.done ?? 0} total={emptying.task?.total ?? null} />
      ) : emptying.task?.state === 'failed' ? (
        <Failed message={emptying.task.error} onAgain={empty} />
      ) : (
        <>
          <p>{say('emptyTrash.words', { count })}</p>
          <div className="dialog-acts">
            <Button data-autofocus variant="default" onClick={onClose}>
              {say('window.cancel')}
            </Button>
            <Button color="red" disabled={count === 0} onClick={empty}>
              {say('emptyTrash.do', { count })}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}

function StillHolding({ names, onClose }: { readonly names: readonly string[]; readonly onClose: () => void }) {
  const backups = useQuery(api.backups.list.queryOptions({ input: {} })).data?.rows ?? []
  const holding = backups.filter(({ name }) => names.includes(name))
  return (
    <>
      <p>{names.length === 0 ? say('emptyTrash.not-held') : say('emptyTrash.holding', { count: names.length })}</p>
      {holding.length > 0 && (
        <ul className="plain-list">
          {holding.map(({ name, at, place }) => (
            <li key={`${place} ${name}`}>
              {instantWords(at)} <span className="dim">{say(`backups.place-${place}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-acts">
        <Button ref={takeFocus} onClick={onClose}>
          {say('window.close')}
        </Button>
      </div>
    </>
  )
}
