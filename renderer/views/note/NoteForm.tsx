import { useEffect, useRef } from 'react'
import type { NoteView } from '#shared/api/notes.ts'
import { say } from '#shared/messages/index.ts'
import { common } from '#shared/notes/common.ts'
import type { Fields } from '#shared/notes/field.ts'
import { kinds } from '#shared/notes/index.ts'
import type { NoteDraft } from '#ui/data/note-draft.ts'
import { FieldInput } from '#ui/notes/FieldInput.tsx'
import { AttachmentsInput } from './AttachmentsInput.tsx'
import { askedField } from './asked-field.ts'
import { BodyField } from './BodyField.tsx'
import { ProseField } from './ProseField.tsx'

/** A note to write in: each field in a plain input drawn from its description, stored as one types. */
export function NoteForm({ view, draft }: { readonly view: NoteView; readonly draft: NoteDraft }) {
  const fields: Fields = kinds[view.note.kind].fields
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = askedField(view.note.id)
    const input = field === null ? null : form.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select, button)`)
    input?.focus()
    input?.scrollIntoView({ block: 'center' })
  }, [view.note.id])
  return (
    <form
      ref={form}
      className="note-form"
      aria-label={say('note.form')}
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => void draft.flush()}
    >
      <BodyField draft={draft} note={view} />
      {Object.entries(fields).map(([name, field]) =>
        field.type === 'prose' ? (
          <ProseField key={name} name={name} draft={draft} label={say(`field.${name}`)} />
        ) : name.endsWith('Log') ? null : (
          <div key={name} className="form-place" data-field={name}>
            <FieldInput name={name} field={field} draft={draft} />
          </div>
        ),
      )}
      <fieldset className="form-common">
        <legend>{say('note.every-note')}</legend>
        <FieldInput name="short" field={common.short} draft={draft} />
        <FieldInput name="tags" field={common.tags} draft={draft} />
        <FieldInput name="aliases" field={common.aliases} draft={draft} />
        <FieldInput name="relations" field={common.relations} draft={draft} />
        <FieldInput name="properties" field={common.properties} draft={draft} />
        <FieldInput name="template" field={common.template} draft={draft} />
        <AttachmentsInput draft={draft} />
      </fieldset>
    </form>
  )
}
