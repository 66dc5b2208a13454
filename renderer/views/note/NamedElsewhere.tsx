import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { MentionsLinked, UnlinkedFound } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { useTaskRun } from '#ui/data/use-task-run.ts'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Running } from '#ui/kit/Running.tsx'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { SentenceWords } from './SentenceWords.tsx'

/** Texts of other notes that name this one without linking it, looked for when this is opened. */
export function NamedElsewhere({ id }: { readonly id: NoteId }) {
  const looking = useTaskRun(true)
  const linking = useTaskRun(false)
  const look = () => void looking.run(() => client.links.findUnlinked({ id }))
  const begin = useRef(look)
  useEffect(() => begin.current(), [])
  const link = async (from?: readonly NoteId[]) => {
    await drafts.flush()
    const end = await linking.run(() => client.links.linkUnlinked({ id, ...(from ? { from: [...from] } : {}) }))
    if (end.state === 'failed') tellFailure(end.error)
    if (end.state !== 'done') return
    const { mentions, notes } = end.result as unknown as MentionsLinked
    tell({ code: 'mentions.linked-in', data: { count: mentions, notes } })
    look()
  }
  const run = linking.isRunning ? linking : looking.isRunning ? looking : null
  if (run) {
    const label = linking.isRunning ? say('mentions.linking') : say('mentions.looking')
    return <Running label={label} done={run.task?.done ?? 0} total={run.task?.total ?? null} onCancel={run.cancel} />
  }
  if (looking.task?.state === 'failed') return <Failed message={looking.task.error} onAgain={look} />
  if (looking.task?.state === 'cancelled') {
    return (
      <Button variant="default" size="compact-xs" onClick={look}>
        {say('mentions.look')}
      </Button>
    )
  }
  if (looking.task?.state !== 'done') return <Waiting />
  const found = looking.task.result as unknown as UnlinkedFound
  if (found.notes === 0) return <p className="dim">{say('mentions.nowhere')}</p>
  return (
    <>
      {found.sure > 0 && (
        <Button variant="default" size="compact-xs" onClick={() => void link()}>
          {say('mentions.link-all-in', { count: found.sure })}
        </Button>
      )}
      <ul className="mentions">
        {found.rows.map(({ from, count, sure, sentences }) => (
          <li key={from.id}>
            <span className="mention-target">
              <NoteLink id={from.id} kind={from.kind}>
                {from.title}
              </NoteLink>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={say('mentions.link-in', { title: from.title })}
                onClick={() => void link([from.id])}
              >
                {say('mentions.link')}
              </Button>
            </span>
            {sentences.map((sentence) => (
              <SentenceWords key={`${sentence.at} ${sentence.text}`} sentence={sentence} />
            ))}
            {count > sentences.length && <p className="dim">{say('inspector.more-sentences', { count: count - sentences.length })}</p>}
            {sure < count && <p className="dim">{say('mentions.unsure')}</p>}
          </li>
        ))}
        {found.notes > found.rows.length && (
          <li className="dim">{say('inspector.more-mentions', { count: found.notes - found.rows.length })}</li>
        )}
      </ul>
    </>
  )
}
