import { Button, Modal, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'
import { isKind, kindNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { api, client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { keepTemplate, templatesOf, usualTemplate } from '#ui/data/templates.ts'
import { FirstField } from '#ui/kit/FirstField.tsx'
import { tellFailure } from '#ui/kit/notify.ts'
import { NoteLink } from '#ui/notes/NoteLink.tsx'
import { useSuggestions } from '#ui/notes/use-suggestions.ts'
import { usePlace } from '../place.ts'
import { TemplateSelect } from './TemplateSelect.tsx'

/** Asks the title of a new note; shows what there is already of nearly that name. */
export function NewNoteDialog({ vault, kind, onClose }: { readonly vault: string; readonly kind: Kind; readonly onClose: () => void }) {
  const [, go] = usePlace()
  const [chosen, setChosen] = useState<Kind>(kind)
  const [title, setTitle] = useState('')
  const [isBusy, setBusy] = useState(false)
  const all = useQuery(api.notes.templates.queryOptions({ input: {} })).data?.rows ?? []
  const templates = templatesOf(chosen, all)
  /** What somebody chose here, by kind. */
  const [asked, setAsked] = useState<{ readonly [of in Kind]?: NoteId | null }>({})
  const said = asked[chosen]
  const template = said === undefined ? usualTemplate(vault, chosen, templates) : said
  const problem = title === '' ? null : nameProblem(title)
  const { rows } = useSuggestions(title)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (nameProblem(title) !== null || isBusy) return
    setBusy(true)
    try {
      const { id } = await client.notes.create({ kind: chosen, title: title.trim(), ...(template === null ? {} : { template }) })
      if (templates.length > 0) keepTemplate(vault, chosen, template)
      onClose()
      go({ view: 'note', id, isEditing: true })
    } catch (error) {
      tellFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={say('newNote.title')} yOffset="12vh" closeButtonProps={{ 'aria-label': say('window.close') }}>
      <form className="dialog-form" onSubmit={(event) => void make(event)}>
        <NativeSelect
          label={say('newNote.kind')}
          value={chosen}
          data={kindNames.map((name) => ({ value: name, label: say(`kind.${name}`) }))}
          onChange={(event) => isKind(event.currentTarget.value) && setChosen(event.currentTarget.value)}
        />
        <TemplateSelect templates={templates} value={template} onChange={(id) => setAsked({ ...asked, [chosen]: id })} />
        <FirstField
          label={chosen === 'claim' ? say('newNote.statement') : say('field.title')}
          value={title}
          error={problem === null ? null : say(`value.${problem}`, { place: say('field.title') })}
          onType={setTitle}
        />
        {title.trim() !== '' && rows.length > 0 && (
          <div className="hint-list">
            <p className="dim">{say('newNote.near')}</p>
            <ul>
              {rows.slice(0, 4).map((row) => (
                <li key={`${row.id} ${row.alias ?? ''}`}>
                  <NoteLink id={row.id} kind={row.kind}>
                    {row.title}
                  </NoteLink>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="dialog-acts">
          <Button variant="default" onClick={onClose}>
            {say('window.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={nameProblem(title) !== null}>
            {say('newNote.make')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
