import type { Which } from '#shared/api/shapes.ts'

/** The notes that somebody pointed at in a list: those chosen, or all that it shows. */
export interface AskedNotes {
  readonly of: 'chosen' | 'listed'
  readonly which: Which
  readonly count: number
}

/** What a call takes: the contract's input is mutable, in its type only. */
export const sendable = ({ ids, list }: Which) => (ids ? { ids: [...ids] } : { list: list ? { ...list } : undefined })
