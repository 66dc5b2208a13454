import type { Ports } from '#core/ports.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { JsonObject } from '#shared/base/json.ts'
import { completeNote, problemInNote } from '#shared/notes/check-note.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import { invalid } from './check-op.ts'

/** A note to create: its fields by name, the rest empty. Refuses INVALID, with the place, what breaks a rule. */
export function newNote({ ids }: Pick<Ports, 'ids'>, now: Instant, kind: Kind, title: string, fields: JsonObject = {}, id?: NoteId): Note {
  const note = { ...fields, id: id ?? ids.note(), rev: 1, kind, title: title.trim(), createdAt: now, updatedAt: now, trashedAt: null }
  const problem = problemInNote(note)
  if (problem) throw invalid(problem)
  return completeNote(note)
}
