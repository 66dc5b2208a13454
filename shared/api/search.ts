import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'
import type { NoteRow } from './notes.ts'
import { answer, type Slice, slice } from './shapes.ts'

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

/** A query has so many characters at the most. */
export const mostQuery = 10_000

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
        /** Find forms of its words, too. */
        forms: z.boolean().default(true),
        ...slice,
      }),
    )
    .output(answer<Found>()),
}
