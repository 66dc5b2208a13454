import './backups.css'
import { Button, Checkbox, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupRow, Difference } from '#shared/api/backups.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { endOf } from '#ui/data/use-task.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { instantWords } from '#ui/notes/instant-words.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { BackupNote } from './BackupNote.tsx'

const pageOf = 100

/** How a backup differs from now, and the way to bring back all of it or what is chosen. Notes made since stay. */
export function BackupPreview({ backup, onClose }: { readonly backup: BackupRow; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const asked = useInfiniteQuery(
    api.backups.preview.infiniteOptions({
      input: (offset: number) => ({ name: backup.name, offset, limit: pageOf }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => (pages.length * pageOf < last.total ? pages.length * pageOf : undefined),
    }),
  )
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? []
  const comesBack = rows.some(({ change }) => change !== 'new-since') || asked.hasNextPage
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
      size="xl"
      title={say('backups.preview-title', { when: instantWords(backup.at) })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data?.pages[0]?.total === 0 && <Empty title={say('backups.same')} />}
      {rows.length > 0 && (
        <>
          <p className="dim">{say('backups.preview-hint')}</p>
          <ul className="differences">
            {rows.map((row) => (
              <DifferenceLine
                key={row.id}
                backup={backup.name}
                difference={row}
                isChosen={chosen.has(row.id)}
                onToggle={() => toggle(row.id)}
              />
            ))}
          </ul>
          {asked.hasNextPage && (
            <Button variant="subtle" size="compact-xs" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
              {say('inspector.more')}
            </Button>
          )}
          <div className="dialog-acts">
            <Button variant="default" disabled={chosen.size === 0} onClick={() => void restore([...chosen])}>
              {say('backups.restore-chosen', { count: chosen.size })}
            </Button>
            <Button disabled={!comesBack} onClick={() => void restore([])}>
              {say('backups.restore-all')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}

interface LineProps {
  readonly backup: string
  readonly difference: Difference
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function DifferenceLine({ backup, difference, isChosen, onToggle }: LineProps) {
  const { change, row } = difference
  const [isOpen, setOpen] = useState(false)
  const isNew = change === 'new-since'
  return (
    <li>
      <div className="difference">
        {isNew ? (
          <span className="difference-box" />
        ) : (
          <Checkbox size="xs" className="difference-box" aria-label={row.title} checked={isChosen} onChange={onToggle} />
        )}
        <KindIcon kind={row.kind} named />
        <span dir="auto" className="difference-title">
          {row.title}
        </span>
        <span className="dim">{say(`backups.${change}`)}</span>
        {!isNew && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isOpen}
            aria-label={say('backups.compare-note', { title: row.short })}
            onClick={() => setOpen(!isOpen)}
          >
            {say('backups.compare')}
          </Button>
        )}
      </div>
      {isOpen && <BackupNote backup={backup} difference={difference} />}
    </li>
  )
}
