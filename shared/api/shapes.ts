import { z } from 'zod'
import { type ItemId, isNoteId, type NoteId } from '#shared/base/ids.ts'
import { type Instant, isInstant } from '#shared/base/instant.ts'
import { kindNames } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'

/** What goes in is checked to the last key; what comes out is ours and only typed. No answer holds more rows than this. */
export const mostRows = 500

export const noteId = z.custom<NoteId>(isNoteId, 'a note id')
export const itemId = z.string().min(1).max(600) as unknown as z.ZodType<ItemId>
export const at = z.custom<Instant>(isInstant, 'an instant')
export const kind = z.enum(kindNames as [Kind, ...Kind[]])
export const noteIds = z.array(noteId).min(1).max(10_000)
/** A window of a long list: rows from `offset`, at most `limit`. */
export const slice = { offset: z.number().int().min(0), limit: z.number().int().min(0).max(mostRows) }

/** A window of a list, with the length of all of it. */
export interface Slice<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Says of an answer what TypeScript knows; not checked at run time. */
export const answer = <T>() => z.custom<T>(() => true)
