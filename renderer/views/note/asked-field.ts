import type { NoteId } from '#shared/base/ids.ts'

let asked: { readonly note: NoteId; readonly field: string } | null = null

/** The form of the note, which is about to be drawn, shall begin at this field. */
export function askForField(note: NoteId, field: string): void {
  asked = { note, field }
}

/** The field asked for, once; null where none was. */
export function askedField(note: NoteId): string | null {
  const field = asked?.note === note ? asked.field : null
  asked = null
  return field
}
