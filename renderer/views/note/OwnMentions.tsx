import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'

/** So many places of the text are looked through; linking all is not bound to them. */
const mostPlaces = 500

/** Names of other notes in this note's text that are no links yet, each with the way to link it, and all that are sure at once. */
export function OwnMentions({ id, isTrashed }: { readonly id: NoteId; readonly isTrashed: boolean }) {
  const [isBusy, setBusy] = useState(false)
  const asked = useQuery(api.notes.mentions.queryOptions({ input: { id, offset: 0, limit: mostPlaces } }))
  if (asked.error) return <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  if (asked.data.total === 0) return <p className="dim">{say('inspector.no-mentions')}</p>
  const link = async (only?: { readonly words: string; readonly to: NoteId }) => {
    setBusy(true)
    try {
      await drafts.flush()
      const { count } = await client.links.linkMentions({ id, ...(only ? { only } : {}) })
      tell({ code: 'mentions.linked', data: { count } })
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const byWords = new Map<string, { readonly notes: readonly NoteRow[]; readonly count: number }>()
  for (const { words, notes } of asked.data.rows) byWords.set(words, { notes, count: (byWords.get(words)?.count ?? 0) + 1 })
  const sure = asked.data.rows.filter(({ notes }) => notes.length === 1).length
  return (
    <>
      {sure > 0 && !isTrashed && (
        <Button variant="default" size="compact-xs" loading={isBusy} onClick={() => void link()}>
          {say('mentions.link-all')}
        </Button>
      )}
      <ul className="mentions">
        {[...byWords].map(([words, { notes, count }]) => (
          <li key={words}>
            <span>
              <span dir="auto">“{words}”</span> {count > 1 && <span className="dim">{say('inspector.times', { count })}</span>}
            </span>
            {notes.map(({ id: to, kind, title }) => (
              <span key={to} className="mention-target">
                <NoteLink id={to} kind={kind}>
                  {title}
                </NoteLink>
                {!isTrashed && (
                  <Button
                    variant="default"
                    size="compact-xs"
                    disabled={isBusy}
                    aria-label={say('mentions.link-what', { words, title })}
                    onClick={() => void link({ words, to })}
                  >
                    {say('mentions.link')}
                  </Button>
                )}
              </span>
            ))}
          </li>
        ))}
        {asked.data.total > asked.data.rows.length && (
          <li className="dim">{say('inspector.more-mentions', { count: asked.data.total - asked.data.rows.length })}</li>
        )}
      </ul>
    </>
  )
}
