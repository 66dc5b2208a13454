import './backups.css'
import { Button, Checkbox, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupRow } from '#shared/api/backups.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { endOf } from '#ui/data/use-task.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { instantWords } from '#ui/notes/instant-words.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'

/** How a backup differs from now, and the way to bring back all of it or what is chosen. Notes made since stay. */
export function BackupPreview({ backup, onClose }: { readonly backup: BackupRow; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const asked = useQuery(api.backups.preview.queryOptions({ input: { name: backup.name, offset: 0, limit: 500 } }))
  const rows = asked.data?.rows ?? []
  const comesBack = rows.filter(({ change }) => change !== 'new-since')
  const restore = async (ids: readonly NoteId[]) => {
    try {
      const { task } = await client.backups.restore({ name: backup.name, ...(ids.length > 0 ? { ids: [...ids] } : {}) })
      onClose()
      const end = await endOf(task)
      if (end.state === 'done') tell({ code: 'backups.restored', data: { when: instantWords(backup.at) } })
      else if (end.error) tellFailure(end.error)
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const toggle = (id: NoteId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('backups.preview-title', { when: instantWords(backup.at) })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data?.total === 0 && <Empty title={say('backups.same')} />}
      {rows.length > 0 && (
        <>
          <p className="dim">{say('backups.preview-hint')}</p>
          <ul className="differences">
            {rows.map(({ id, change, row }) => (
              <li key={id}>
                {change === 'new-since' ? (
                  <span className="difference-box" />
                ) : (
                  <Checkbox
                    size="xs"
                    className="difference-box"
                    aria-label={row.title}
                    checked={chosen.has(id)}
                    onChange={() => toggle(id)}
                  />
                )}
                <KindIcon kind={row.kind} named />
                <span dir="auto" className="difference-title">
                  {row.title}
                </span>
                <span className="dim">{say(`backups.${change}`)}</span>
              </li>
            ))}
          </ul>
          {asked.data && asked.data.total > rows.length && (
            <p className="dim">{say('backups.more', { count: asked.data.total - rows.length })}</p>
          )}
          <div className="dialog-acts">
            <Button variant="default" disabled={chosen.size === 0} onClick={() => void restore([...chosen])}>
              {say('backups.restore-chosen', { count: chosen.size })}
            </Button>
            <Button disabled={comesBack.length === 0} onClick={() => void restore([])}>
              {say('backups.restore-all')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}
