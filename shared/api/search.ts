import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type QueryKeyName, queryKeyNames } from '#shared/query/keys.ts'
import { errors } from './errors.ts'
import type { NoteRow } from './notes.ts'
import { answer, mostQuery, type Slice, slice } from './shapes.ts'

/** A part of a text to be marked, in UTF-16 units, `to` exclusive. */
export interface Mark {
  readonly from: number
  readonly to: number
}

/** A note that a search found, and why. */
export interface FoundRow extends NoteRow {
  /** In `title`. */
  readonly marks: readonly Mark[]
  /** A few words of the note with what was looked for in them, or its first ones where only its title has it. */
  readonly snippet: {
    readonly in: 'alias' | 'body' | 'text' | 'field' | 'tag'
    readonly text: string
    readonly marks: readonly Mark[]
  }
}

export interface Found extends Slice<FoundRow> {
  /** False while the index is still being made, or is far behind: only titles, or not the newest texts, were looked at. */
  readonly complete: boolean
}

/** What notes are told apart by in what was found; a date by its year. */
export type FacetKey = 'kind' | 'status' | 'tag' | 'in' | 'by' | 'source' | 'happened' | 'asserted' | 'published' | 'edited'

/** A value behind a key of the query language, and how many notes fit it. */
export interface ValueRow {
  readonly value: string
  readonly count: number
}

/** The values of a key that the notes found have, those of most notes first; `total` counts the others, too. */
export interface Facet {
  readonly key: FacetKey
  readonly rows: readonly ValueRow[]
  readonly total: number
}

/** A text is looked through this far for what to mark, in UTF-16 units. */
const longestMarked = 1_000_000

const base = oc.errors(errors)

export const search = {
  /**
   * The notes that a query (shared/query) asks for, the best first: those in the trash only where it says so. What it does not understand
   * asks nothing.
   */
  notes: base
    .input(
      z.strictObject({
        query: z.string().max(mostQuery),
        /** Its last word may be only begun. */
        isTyping: z.boolean().default(false),
        /** Find forms of its words, too; absent: as the vault is set. */
        forms: z.boolean().optional(),
        /** By how well they fit, or as lists are ordered. */
        sort: z.enum(['fit', 'title', 'updated', 'created']).default('fit'),
        ...slice,
      }),
    )
    .output(answer<Found>()),
  /**
   * Where in a text, in its order, stands what a query looks for, or what is nearly so where nothing is; the first 500 places. `isMore`: there are
   * others.
   */
  marks: base
    .input(z.strictObject({ query: z.string().max(mostQuery), text: z.string().max(longestMarked) }))
    .output(answer<{ readonly marks: readonly Mark[]; readonly isMore: boolean }>()),
  /** What the notes that a query asks for have in common, and how many have it. */
  facets: base
    .input(z.strictObject({ query: z.string().max(mostQuery), forms: z.boolean().optional() }))
    .output(answer<{ readonly facets: readonly Facet[] }>()),
  /** How many notes each of some queries asks for. */
  counts: base
    .input(z.strictObject({ queries: z.array(z.string().max(mostQuery)).max(100) }))
    .output(answer<{ readonly counts: readonly number[] }>()),
  /** What could stand behind a key, of what is typed of it: values that notes have, those of most notes first. */
  values: base
    .input(
      z.strictObject({ key: z.enum(queryKeyNames as [QueryKeyName, ...QueryKeyName[]]), text: z.string().max(500), limit: slice.limit }),
    )
    .output(answer<{ readonly rows: readonly ValueRow[] }>()),
}
