import type { Parts } from '#core/parts.ts'
import type { Note } from '#shared/notes/note.ts'

/** What filters look at beside the note. */
export interface FilterContext extends Pick<Parts, 'store' | 'links'> {
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string
  /** Minutes east of UTC that make the days of the reader. */
  readonly offset: number
}

export type Fits = (note: Note) => boolean

/** Makes the test of one filter, once a search: what hangs on the value alone is found out then. */
export type FilterOf = (value: string, context: FilterContext) => Fits

export const none: Fits = () => false
