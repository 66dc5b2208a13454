import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Which } from '#shared/api/shapes.ts'
import { say } from '#shared/messages/index.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { sendable } from '#ui/data/asked-notes.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { useFirst } from '#ui/kit/use-first.tsx'

/** The tags of the chosen notes: one more for all of them, or one less. */
export function TagsDialog({ which, count, onClose }: { readonly which: Which; readonly count: number; readonly onClose: () => void }) {
  const asked = useQuery(api.notes.tags.queryOptions({ input: sendable(which), staleTime: 0, gcTime: 0 }))
  const { shown, rest } = useFirst(asked.data?.rows ?? [])
  const [tag, setTag] = useState('')
  const [isBusy, setBusy] = useState(false)
  const problem = tag === '' ? null : nameProblem(tag)
  const change = async (name: string, put: boolean) => {
    setBusy(true)
    try {
      await drafts.flush()
      const done = await client.notes.tag({ ...sendable(which), tag: name, put })
      tell({ code: put ? 'tags.put' : 'tags.taken', data: { tag: name.trim(), count: done.count } })
      setTag('')
      await asked.refetch()
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    if (nameProblem(tag) === null && !isBusy) void change(tag, true)
  }
  return (
    <Modal opened onClose={onClose} title={say('tags.title', { count })} closeButtonProps={{ 'aria-label': say('window.close') }}>
      <form className="tags-form" onSubmit={put}>
        <FirstField
          label={say('tags.new')}
          value={tag}
          error={problem === null ? null : say(`value.${problem}`, { place: say('field.tags') })}
          onType={setTag}
        />
        <Button type="submit" loading={isBusy} disabled={nameProblem(tag) !== null}>
          {say('tags.put-on')}
        </Button>
      </form>
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data?.total === 0 && <p className="dim">{say('tags.none')}</p>}
      {asked.data && asked.data.total > 0 && (
        <ul className="tags-list" aria-label={say('tags.there')}>
          {shown.map((row) => (
            <li key={row.tag}>
              <span className="chip" dir="auto">
                {row.tag}
              </span>
              <span className="dim">{say('tags.on', { count: row.count })}</span>
              <Button
                variant="default"
                size="compact-xs"
                disabled={isBusy}
                aria-label={say('tags.take-off-what', { tag: row.tag })}
                onClick={() => void change(row.tag, false)}
              >
                {say('tags.take-off')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {rest}
      {asked.data && asked.data.total > asked.data.rows.length && (
        <p className="dim">{say('tags.more', { count: asked.data.total - asked.data.rows.length })}</p>
      )}
    </Modal>
  )
}
