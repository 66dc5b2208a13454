import { Button, Checkbox, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import type { Head } from '#shared/notes/note.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { api, client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { messageOf } from '#ui/data/failure.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { tell, tellFailure } from '#ui/kit/notify.ts'
import { Failed, Waiting } from '#ui/kit/Standing.tsx'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { useSuggestions } from '#ui/notes/use-suggestions.ts'
import { ChangeWords } from './ChangeWords.tsx'

/** Gives a note another title, and offers to change the words in the texts that say the old one: a step of its own. */
export function RenameDialog({ id, onClose }: { readonly id: NoteId; readonly onClose: () => void }) {
  const asked = useQuery(api.notes.get.queryOptions({ input: { id } }))
  const [old, setOld] = useState<string | null>(null)
  const title = asked.data?.note.title ?? ''
  return (
    <Modal
      opened
      onClose={onClose}
      size={old === null ? 'md' : 'lg'}
      yOffset={old === null ? '12vh' : '6vh'}
      title={old === null ? say('rename.title', { title }) : say('rename.words-title', { words: old })}
      closeButtonProps={{ 'aria-label': say('window.close') }}
    >
      {asked.error && <Failed message={messageOf(asked.error)} onAgain={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && old === null && <NewTitle note={asked.data.note} onRenamed={setOld} onClose={onClose} />}
      {old !== null && <ChangeWords id={id} words={old} onClose={onClose} />}
    </Modal>
  )
}

function NewTitle({
  note,
  onRenamed,
  onClose,
}: {
  readonly note: Head
  readonly onRenamed: (old: string) => void
  readonly onClose: () => void
}) {
  const old = note.title
  const [title, setTitle] = useState(old)
  const [keepAlias, setKeepAlias] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const problem = nameProblem(title)
  const isSame = title.trim() === old
  const { rows } = useSuggestions(isSame ? '' : title)
  const namesakes = rows.filter((row) => row.id !== note.id && foldName(row.alias ?? row.title) === foldName(title))
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null || isSame || isBusy) return
    setBusy(true)
    try {
      await drafts.flush()
      await client.notes.rename({ id: note.id, title: title.trim(), keepAlias })
      tell({ code: 'rename.done', data: { title: old, to: title.trim() } })
      onRenamed(old)
    } catch (error) {
      tellFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <form className="dialog-form" onSubmit={(event) => void rename(event)}>
      <FirstField
        label={say('rename.new')}
        value={title}
        error={problem === null ? null : say(`value.${problem}`, { place: say('field.title') })}
        onFocus={(event) => event.currentTarget.select()}
        onType={setTitle}
      />
      {namesakes.length > 0 && (
        <div className="hint-list">
          <p className="dim">{say('rename.same-name')}</p>
          <ul>
            {namesakes.slice(0, 4).map((row) => (
              <li key={row.id}>
                <NoteLink id={row.id} kind={row.kind}>
                  {row.title}
                </NoteLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Checkbox
        checked={keepAlias}
        label={say('rename.keep', { title: old })}
        onChange={(event) => setKeepAlias(event.currentTarget.checked)}
      />
      <div className="dialog-acts">
        <Button variant="default" onClick={onClose}>
          {say('window.cancel')}
        </Button>
        <Button type="submit" loading={isBusy} disabled={problem !== null || isSame}>
          {say('rename.do')}
        </Button>
      </div>
    </form>
  )
}
