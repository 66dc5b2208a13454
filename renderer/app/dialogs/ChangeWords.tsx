import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { WordsChanged, WordsFound } from '#shared/api/links.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say, sayMessage } from '#shared/messages/index.ts'
import { fieldNames } from '#shared/notes/field-words.ts'
import { api, client } from '#ui/data/client.ts'
import { useTaskRun } from '#ui/data/use-task-run.ts'
import { tell } from '#ui/kit/notify.ts'
import { Running } from '#ui/kit/Running.tsx'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { takeFocus } from '#ui/kit/take-focus.ts'
import { KindIcon } from '#ui/notes/KindIcon.tsx'

/** The texts that say the words a note had as its title, and the way to change them there, in one step. */
export function ChangeWords({ id, words, onClose }: { readonly id: NoteId; readonly words: string; readonly onClose: () => void }) {
  const title = useQuery(api.notes.get.queryOptions({ input: { id } })).data?.note.title ?? ''
  const looking = useTaskRun(true)
  const changing = useTaskRun(false)
  const [mentions, setMentions] = useState(false)
  const [without, setWithout] = useState<ReadonlySet<NoteId>>(new Set())
  const look = () => void looking.run(() => client.links.findWords({ id, words }))
  const begin = useRef(look)
  useEffect(() => begin.current(), [])
  const found = looking.task?.state === 'done' ? (looking.task.result as unknown as WordsFound) : null

  const change = async () => {
    const end = await changing.run(() => client.links.changeWords({ id, words, mentions, without: [...without] }))
    if (end.state !== 'done') return
    const { notes, links, mentions: plain, fields } = end.result as unknown as WordsChanged
    tell({ code: 'rename.changed', data: { notes, links, mentions: plain, fields } })
    onClose()
  }
  if (changing.isRunning) {
    const { task } = changing
    return (
      <Running
        label={task ? sayMessage(task.label) : say('window.loading')}
        done={task?.done ?? 0}
        total={task?.total ?? null}
        onCancel={changing.cancel}
      />
    )
  }
  if (changing.task?.state === 'failed') return <Failed message={changing.task.error} onAgain={() => void change()} />
  if (looking.isRunning) {
    return (
      <Running
        label={say('rename.looking', { words })}
        done={looking.task?.done ?? 0}
        total={looking.task?.total ?? null}
        onCancel={onClose}
      />
    )
  }
  if (looking.task?.state === 'failed') return <Failed message={looking.task.error} onAgain={look} />
  if (!found) return <Waiting />
  if (found.notes === 0) return <NoneFound words={words} onClose={onClose} />

  const rows = found.rows.filter((row) => mentions || row.links > 0 || row.fields.length > 0)
  const out = rows.filter(({ from }) => without.has(from.id)).length
  const count = (mentions ? found.notes : found.notes - found.onlyMentions) - out
  const toggle = (note: NoteId) => {
    const next = new Set(without)
    if (!next.delete(note)) next.add(note)
    setWithout(next)
  }
  return (
    <div className="dialog-form">
      <p>{say('rename.found', { words, title, notes: found.notes, links: found.links, mentions: found.mentions, fields: found.fields })}</p>
      {found.mentions > 0 && (
        <Checkbox
          checked={mentions}
          label={say('rename.mentions', { count: found.mentions })}
          description={say('rename.mentions-hint')}
          onChange={(event) => setMentions(event.currentTarget.checked)}
        />
      )}
      {rows.length > 0 && (
        <ul className="word-places" aria-label={say('rename.places')}>
          {rows.map((row) => (
            <PlacesIn
              key={row.from.id}
              row={row}
              mentions={mentions}
              isChosen={!without.has(row.from.id)}
              onToggle={() => toggle(row.from.id)}
            />
          ))}
          {found.notes > found.rows.length && (
            <li className="dim">{say('rename.more-notes', { count: found.notes - found.rows.length })}</li>
          )}
        </ul>
      )}
      <div className="dialog-acts">
        <Button ref={takeFocus} data-autofocus variant="default" onClick={onClose}>
          {say('rename.leave')}
        </Button>
        <Button disabled={count === 0} onClick={() => void change()}>
          {say('rename.change', { count })}
        </Button>
      </div>
    </div>
  )
}

function NoneFound({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  return (
    <>
      <p>{say('rename.none', { words })}</p>
      <div className="dialog-acts">
        <Button ref={takeFocus} data-autofocus onClick={onClose}>
          {say('window.close')}
        </Button>
      </div>
    </>
  )
}

function PlacesIn({
  row,
  mentions,
  isChosen,
  onToggle,
}: {
  readonly row: WordsFound['rows'][number]
  readonly mentions: boolean
  readonly isChosen: boolean
  readonly onToggle: () => void
}) {
  const places = row.places.filter(({ isLink }) => mentions || isLink)
  const more = row.links + (mentions ? row.mentions : 0) - places.length
  return (
    <li>
      <Checkbox
        size="xs"
        checked={isChosen}
        label={
          <span className="kind-choice">
            <KindIcon kind={row.from.kind} size={14} named /> <span dir="auto">{row.from.short}</span>
          </span>
        }
        onChange={onToggle}
      />
      {places.map(({ before, after }) => (
        <p key={`${before.at} ${before.text}`} className="sentence" dir="auto">
          {before.text.slice(0, before.at)}
          <del>{before.text.slice(before.at, before.at + before.length)}</del>{' '}
          <ins>{after.text.slice(after.at, after.at + after.length)}</ins>
          {before.text.slice(before.at + before.length)}
        </p>
      ))}
      {row.fields.length > 0 && <p className="sentence dim">{say('inspector.in-fields', { fields: fieldNames(row.fields) })}</p>}
      {more > 0 && <p className="sentence dim">{say('rename.more-places', { count: more })}</p>}
    </li>
  )
}
