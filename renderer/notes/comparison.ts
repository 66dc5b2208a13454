import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { type Instant, isInstant } from '#shared/base/instant.ts'

/** A note as it is now, or as it was at a time. */
export interface ComparedSide {
  readonly note: NoteId
  /** Null: now. */
  readonly time: Instant | null
}

/** Two of them beside each other, as a tab and an address name them. */
export type Comparison = string & { readonly brand: 'Comparison' }

/** The one that stands left comes first. */
export function comparisonOf(left: ComparedSide, right: ComparedSide): Comparison {
  return `${nameOf(left)}~${nameOf(right)}` as Comparison
}

/** Null where it names none. */
export function sidesOf(name: string): readonly [ComparedSide, ComparedSide] | null {
  const [left, right, ...more] = name.split('~').map(sideOf)
  return left && right && more.length === 0 ? [left, right] : null
}

export const isComparison = (name: unknown): name is Comparison => typeof name === 'string' && sidesOf(name) !== null

const nameOf = ({ note, time }: ComparedSide): string => (time === null ? note : `${note}@${time}`)

function sideOf(name: string): ComparedSide | null {
  const [note, time, ...more] = name.split('@')
  if (!isNoteId(note) || more.length > 0) return null
  if (time === undefined) return { note, time: null }
  return isInstant(time) ? { note, time } : null
}
