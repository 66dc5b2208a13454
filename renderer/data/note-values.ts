import type { NoteContent } from '#shared/api/notes.ts'
import type { Json } from '#shared/base/json.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import { type Values, valueIn } from './change-ops.ts'

/** All that can be changed in a note, by field: its title, text and every field of its kind. */
export function valuesOf({ note, body, text }: NoteContent): Values {
  const values: { [field: string]: Json } = { title: note.title, body }
  const head = note as unknown as Values // a head is JSON; its fields are read by their description
  for (const [name, field] of Object.entries(fieldsOf(note.kind))) {
    if (name !== 'body' && name !== 'text') values[name] = valueIn(head, name, field)
  }
  if (note.kind === 'source') values.text = text
  return values
}
