import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import type { Ref } from '#shared/notes/field.ts'

/** A reference as read: `file` is the target of its `[[…]]` where it was a link, `note` an id where it was written out. */
export interface ReadRef {
  readonly name: string
  readonly note: NoteId | null
  readonly file: string | null
}

/** The file name, without folder and `.md`, that a note has in this export; undefined where it is not in it. */
export type FileOf = (note: NoteId) => string | undefined

/**
 * `[[File]]`, or `[[File|Name]]` where the name typed is another; `Name {id}` for a note that is not in the export; the plain name where
 * no note is known, as `[[|name]]` if it would look like one of the others.
 */
export function printRef(ref: Ref | null, fileOf: FileOf): string {
  if (ref === null) return ''
  const file = ref.note === null ? undefined : fileOf(ref.note)
  if (file !== undefined) return file === ref.name ? `[[${file}]]` : `[[${file}|${ref.name}]]`
  if (ref.note !== null) return `${ref.name}${ref.name === '' ? '' : ' '}{${ref.note}}`
  const read = parseRef(ref.name)
  return read !== null && read.file === null && read.note === null && read.name === ref.name ? ref.name : `[[|${ref.name}]]`
}

/** The inverse of `printRef`; null for an empty text. */
export function parseRef(text: string): ReadRef | null {
  if (text === '') return null
  const link = /^\[\[([^[\]|]*)(?:\|(.*))?\]\]$/s.exec(text)
  if (link) {
    const [, target = '', name] = link
    if (name !== undefined) return { name, note: null, file: target.trim() === '' ? null : target.trim() }
    if (target.trim() !== '') return { name: target.trim(), note: null, file: target.trim() }
  }
  const [, name = '', id] = /^(?:(.*) )?\{([0-9A-Z]{26})\}$/s.exec(text) ?? []
  return isNoteId(id) ? { name, note: id, file: null } : { name: text, note: null, file: null }
}
