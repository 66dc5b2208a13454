import type { NoteId } from '#shared/base/ids.ts'
import { best, type Hits } from './index/hits.ts'

/** What a search found, in an order, to be asked page by page. */
export interface Order {
  readonly total: number
  page(offset: number, limit: number): readonly NoteId[]
}

/** So many of the best are picked at first, then so many; further on all are put in order. */
const picked = [100, 1000]

/** The best first; `isBefore` decides between equals. Only as much is put in order as is asked for. */
export function byFit(hits: Hits, isBefore: (one: number, other: number) => boolean, idOf: (note: number) => NoteId): Order {
  const total = hits.notes.length
  let known: readonly number[] = []
  return {
    total,
    page(offset, limit) {
      const end = Math.min(total, offset + limit)
      if (known.length < end) known = best(hits, Math.min(total, picked.find((most) => end <= most) ?? total), isBefore)
      return known.slice(offset, end).map(idOf)
    },
  }
}

/** As a list has them. */
export function byList(hits: Hits, idOf: (note: number) => NoteId, inOrder: () => Iterable<{ readonly id: NoteId }>): Order {
  const found = new Set(Array.from(hits.notes, idOf))
  let ids: NoteId[] | null = null
  return {
    total: found.size,
    page(offset, limit) {
      ids ??= Array.from(inOrder(), ({ id }) => id).filter((id) => found.has(id))
      return ids.slice(offset, offset + limit)
    },
  }
}
