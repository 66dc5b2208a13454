import type { Parts } from '#core/parts.ts'
import type { Note } from '#shared/notes/note.ts'

/** The day of the reader. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Minutes east of UTC that make the days of the reader. */
  readonly offset: number
}

/** What filters look at beside the note. */
export interface FilterContext extends Pick<Parts, 'store' | 'links'>, Day {}

export type Fits = (note: Note) => boolean

/** Makes the test of one filter, once a search: what hangs on the value alone is found out then. */
export type FilterOf = (value: string, context: FilterContext) => Fits

/** The same of a filter that looks at nothing but the note: what it says holds until the note is changed. */
export type OwnFilterOf = (value: string, day: Day) => Fits

export const none: Fits = () => false
