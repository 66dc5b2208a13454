import { NativeSelect } from '@mantine/core'
import type { TemplateRow } from '#shared/api/notes.ts'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { say } from '#shared/messages/index.ts'

interface Props {
  readonly templates: readonly TemplateRow[]
  readonly value: NoteId | null
  readonly onChange: (template: NoteId | null) => void
}

/** Which template a new note is made after; nothing where its kind has none. */
export function TemplateSelect({ templates, value, onChange }: Props) {
  if (templates.length === 0) return null
  return (
    <NativeSelect
      label={say('field.template')}
      value={value ?? ''}
      data={[{ value: '', label: say('template.none') }, ...templates.map(({ id, title }) => ({ value: id, label: title }))]}
      onChange={({ currentTarget: { value: id } }) => onChange(isNoteId(id) ? id : null)}
    />
  )
}
