import './loose.css'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { LooseLink } from '#shared/api/links.ts'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'
import { Empty, Failed, Waiting } from '#ui/kit/Standing.tsx'
import { KindIcon } from '#ui/notes/KindIcon.tsx'
import { MakeLoose } from '#ui/notes/MakeLoose.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { tellApart } from '#ui/notes/tell-apart.ts'

const pageOf = 50

/** Links that lead to no note, or may lead to several, each with the notes that use it and the way to give it a meaning. */
export function LooseLinksView({ which }: { readonly which: 'unresolved' | 'ambiguous' }) {
  const asked = useInfiniteQuery(
    api.links[which].infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageOf }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const have = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return have < last.total ? have : undefined
      },
    }),
  )
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say(`sidebar.${which}`)}</h1>
        <p className="dim">{say(`loose.${which}-hint`)}</p>
      </header>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && rows.length === 0 && <Empty title={say(`loose.${which}-none`)} />}
      <ul className="loose-list">
        {rows.map((link) => (
          <LooseRow key={link.target} link={link} which={which} />
        ))}
      </ul>
      {asked.hasNextPage && (
        <Button variant="default" size="xs" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {say('inspector.more')}
        </Button>
      )}
    </div>
  )
}

function LooseRow({ link: { target, words, uses, from, candidates }, which }: { readonly link: LooseLink; readonly which: string }) {
  const pin = async (note: NoteRow, id: NoteId) => {
    try {
      await client.links.pin({ id: note.id, target, note: id })
    } catch (error) {
      tellFailure(messageOf(error))
    }
  }
  const facts = candidates.map((one) => tellApart(one, candidates))
  return (
    <li className="loose">
      <div className="loose-line">
        <strong dir="auto">{words}</strong>
        <span className="dim">{say('loose.uses', { count: uses })}</span>
        {which === 'unresolved' && <MakeLoose target={words} />}
      </div>
      <ul className="loose-from">
        {from.map((note) => (
          <li key={note.id}>
            <NoteLink id={note.id} kind={note.kind}>
              {note.title}
            </NoteLink>
            {candidates.length > 0 && <span className="dim">{say('loose.means')}</span>}
            {candidates.map(({ id, kind, short }, at) => (
              <Button
                key={id}
                size="compact-xs"
                variant="default"
                leftSection={<KindIcon kind={kind} size={14} named />}
                onClick={() => void pin(note, id)}
              >
                <span dir="auto">{facts[at] ? `${short} (${facts[at]})` : short}</span>
              </Button>
            ))}
          </li>
        ))}
        {uses > from.length && <li className="dim">{say('loose.more-uses', { count: uses - from.length })}</li>}
      </ul>
    </li>
  )
}
