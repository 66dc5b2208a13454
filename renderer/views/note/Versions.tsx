import { Button, Modal } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { VersionRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { fetchFile } from '#ui/data/files.ts'
import { Markdown } from '#ui/kit/Markdown.tsx'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { instantWords } from '#ui/notes/instant-words.ts'
import { More } from './More.tsx'

const pageOf = 30

/** The versions of a note, newest first; each can be looked at and brought back. */
export function Versions({ id, rev }: { readonly id: NoteId; readonly rev: number }) {
  const [shown, setShown] = useState<VersionRow | null>(null)
  const asked = useInfiniteQuery(
    api.notes.versions.infiniteOptions({
      input: (offset: number) => ({ id, offset, limit: pageOf }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const have = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return have < last.total ? have : undefined
      },
    }),
  )
  if (asked.error) return <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const rows = asked.data.pages.flatMap((page) => page.rows)
  return (
    <>
      <ol className="versions">
        {rows.map((row) => (
          <li key={row.seq}>
            <button type="button" className="version" onClick={() => setShown(row)}>
              <time>{instantWords(row.at)}</time>
              <span dir="auto">{sayMessage(row.label)}</span>
              {row.who !== '' && (
                <span className="dim" dir="auto">
                  {row.who}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {asked.hasNextPage && <More isBusy={asked.isFetchingNextPage} onMore={() => void asked.fetchNextPage()} />}
      {shown && <OldVersion key={`${shown.seq} ${rev}`} id={id} at={shown.at} onClose={() => setShown(null)} />}
    </>
  )
}

function OldVersion({ id, at, onClose }: { readonly id: NoteId; readonly at: Instant; readonly onClose: () => void }) {
  const then = useQuery(api.notes.at.queryOptions({ input: { id, time: at } }))
  const bringBack = async () => {
    try {
      await client.notes.restoreVersion({ id, time: at })
      tell({ code: 'version.brought-back', data: { when: instantWords(at) } })
      onClose()
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('version.title', { when: instantWords(at) })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {then.error && <Failed message={messageOf(then.error)} onAgain={() => void then.refetch()} />}
      {then.isPending && <Waiting />}
      {then.data && (
        <div className="old-version">
          <h2 className="note-title" dir="auto">
            {then.data.note.title}
          </h2>
          <Markdown
            label={say('field.body')}
            text={then.data.body}
            look={plainLook}
            onLoose={() => {}}
            loadFile={(file) => fetchFile(`/files/${file}`)}
          />
          <div className="dialog-acts">
            <Button variant="default" onClick={onClose}>
              {say('window.close')}
            </Button>
            <Button onClick={() => void bringBack()}>{say('version.bring-back')}</Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

/** What its links mean is a matter of now, not of then. */
const plainLook = () => ({ state: 'unknown', title: '' }) as const
