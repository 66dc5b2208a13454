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
/** A query (shared/query) has so many characters at the most. */
export const mostQuery = 10_000

/** A list as a whole, narrowed by a query where there is one, but some of its notes. */
export const listed = z.strictObject({
  kind: kind.optional(),
  tag: z.string().max(500).optional(),
  query: z.string().max(mostQuery).optional(),
  trashed: z.boolean().default(false),
  without: z.array(noteId).max(10_000).default([]),
})
/** Which notes something is done with: those named, or all of a list but some. Just one of the two. */
export const which = { ids: noteIds.optional(), list: listed.optional() }
export type Which = { readonly ids?: readonly NoteId[] | undefined; readonly list?: z.infer<typeof listed> | undefined }
export const isOneOf = ({ ids, list }: Which): boolean => (ids === undefined) !== (list === undefined)

/** A window of a long list: rows from `offset`, at most `limit`. */
export const slice = { offset: z.number().int().min(0), limit: z.number().int().min(0).max(mostRows) }

/** A window of a list, with the length of all of it. */
export interface Slice<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Says of an answer what TypeScript knows; not checked at run time. */
export const answer = <T>() => z.custom<T>(() => true)
