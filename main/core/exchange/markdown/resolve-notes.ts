import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import { isObject, type Json, own } from '#shared/base/json.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import type { Field, Fields } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { FileIndex } from './file-index.ts'
import { kindOfFolder } from './file-names.ts'
import { type ReadNote, readMarkdownNote } from './read-note.ts'
import type { ReadRef } from './ref-text.ts'

export interface MarkdownFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** A file, what was read of it, and the note it makes. */
export interface ResolvedNote {
  readonly path: string
  readonly read: ReadNote
  readonly note: Note
  /** Targets of links and references that no file, title or alias answers to, or more than one. */
  readonly loose: readonly string[]
}

export interface Maker {
  readonly ids: { note(): NoteId; item(): string }
  readonly now: Instant
}

/**
 * Makes notes of files: links and references lead to the file they name, else to the one note of that title or alias. Ids, dates and kinds
 * that a file lacks are given (the kind by its folder, else page); a note's `rev` is 1.
 */
export function resolveNotes(files: readonly MarkdownFile[], { ids, now }: Maker): ResolvedNote[] {
  const index = new FileIndex<NoteId>()
  const names = new Map<string, NoteId | null>()
  const known = new Set<NoteId>()
  const read = files.map(({ path, text }) => {
    const kind = kindOfFolder(path.slice(0, Math.max(0, path.indexOf('/'))))
    const note = readMarkdownNote(text, kind)
    const id = note.id === null || known.has(note.id) ? ids.note() : note.id
    known.add(id)
    const title = note.title ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')
    return { path, note, id, title, kind: note.kind ?? kind ?? 'page' }
  })
  for (const { path, id, title, note } of read) {
    index.add(path, id)
    // What lies in the trash has no name, only its file.
    if (note.trashedAt !== null) continue
    const aliases = (note.fields.aliases ?? []) as readonly { readonly name: string }[]
    for (const name of new Set([title, ...aliases.map((alias) => alias.name)].map(foldName))) {
      names.set(name, names.has(name) ? null : id)
    }
  }
  return read.map(({ path, note, id, title, kind }) => {
    const loose: string[] = []
    const find = (ref: ReadRef): NoteId | null => {
      if (ref.note !== null) return ref.note
      const target = ref.file ?? ref.name
      // A plain name is a name and no link: only `[[…]]` leads somewhere.
      const found = ref.file === null ? null : (index.find(target) ?? names.get(foldName(target)) ?? null)
      if (found === null && ref.file !== null) loose.push(target)
      return found
    }
    const fields = resolveFields(fieldsOf(kind), note.fields, find, () => ids.item())
    const links = [...note.pins].flatMap(([key, ref]) => {
      const target = ref === null ? null : find(ref)
      return target === null ? [] : [{ id: key, note: target }]
    })
    const { body, properties, createdAt, updatedAt, trashedAt } = note
    const dates = { createdAt: createdAt ?? now, updatedAt: updatedAt ?? createdAt ?? now, trashedAt }
    return { path, read: note, loose, note: completeNote({ id, rev: 1, kind, title, ...dates, ...fields, body, links, properties }) }
  })
}

function resolveFields(
  fields: Fields,
  values: { readonly [name: string]: Json },
  find: (ref: ReadRef) => NoteId | null,
  item: () => string,
): { [name: string]: Json } {
  const resolve = (field: Field | undefined, value: Json): Json => {
    if (field?.type === 'ref') return isRef(value) ? { name: value.name, note: find(value) } : null
    if (field?.type !== 'list' || !Array.isArray(value)) return value
    return value.map((one: Json) => {
      if (!isObject(one)) return one
      const id = own(one, 'id')
      const columns = Object.entries(one).map(([name, held]) => [name, resolve(field.columns[name], held as Json)])
      return { ...Object.fromEntries(columns), id: id === '' ? item() : (id as Json) }
    })
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, resolve(fields[name], value)]))
}

function isRef(value: Json): value is Json & ReadRef {
  return isObject(value) && 'file' in value && 'name' in value
}
