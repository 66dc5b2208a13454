import { type UseQueryOptions, useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { Found, FoundRow } from '#shared/api/search.ts'
import type { Slice } from '#shared/api/shapes.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api, queries } from './client.ts'

/** Rows asked for at once: more than a screen has, and not many more, as each that was found takes the core a look at its text. */
export const pageSize = 50
/** Milliseconds a place in the list must be looked at before its rows are asked for: flying past asks nothing. */
const settling = 60

/** Which notes, in which order. */
export interface Listing {
  readonly kind?: Kind
  readonly tag?: string
  /** Narrowed by it; it then says kind and trash, too. */
  readonly query?: string
  readonly trashed?: boolean
  /** How well notes fit, where a query narrows them. */
  readonly sort?: 'fit' | 'title' | 'updated' | 'created'
}

interface Pages {
  /** Null until the first answer. */
  readonly total: number | null
  readonly error: unknown
  /** Null while it is not there yet. */
  row(index: number): NoteRow | FoundRow | null
  /** What to draw: until the first answer to another query comes, what the one before found. Nothing is done with it. */
  drawn(index: number): NoteRow | FoundRow | null
  /** False while texts are still being read for searching: only titles were looked at. */
  readonly isComplete: boolean
  readonly again: () => void
}

/** The answers that came last. */
interface Known {
  /** To a query. */
  readonly isFound: boolean
  readonly total: number | null
  readonly pages: readonly number[]
  readonly slices: readonly (Slice<NoteRow> | Found | undefined)[]
}

/** The rows of a list by pages: those between two places, and how many there are in all. */
export function usePages(listing: Listing, from: number, to: number): Pages {
  const [pages, setPages] = useState<readonly number[]>([0])
  const first = Math.floor(Math.max(0, from) / pageSize)
  const last = Math.floor(Math.max(0, to) / pageSize)
  useEffect(() => {
    const timer = setTimeout(() => {
      const wanted = Array.from({ length: last - first + 1 }, (_, n) => first + n)
      setPages((now) => (now.join() === wanted.join() ? now : wanted))
    }, settling)
    return () => clearTimeout(timer)
  }, [first, last])

  const answers = useQueries({
    queries: pages.map((page) => queryOf(listing, { offset: page * pageSize, limit: pageSize })),
  })
  const slices = answers.map(({ data }) => data)
  const answered = slices.find((slice) => slice !== undefined)
  const isFound = listing.query !== undefined
  const [known, setKnown] = useState<Known>({ isFound, total: answered?.total ?? null, pages: [], slices: [] })
  if (answered && slices.some((slice, at) => slice !== known.slices[at])) setKnown({ isFound, total: answered.total, pages, slices })
  const rowIn = (held: Pick<Known, 'pages' | 'slices'>, index: number) =>
    held.slices[held.pages.indexOf(Math.floor(index / pageSize))]?.rows[index % pageSize] ?? null

  return {
    total: answered?.total ?? known.total,
    isComplete: answers.every(({ data }) => !data || !('complete' in data) || data.complete),
    error: answers.find(({ error }) => error)?.error ?? null,
    row: (index) => rowIn({ pages, slices }, index),
    // A row that was found is of another height.
    drawn: (index) => rowIn(answered || known.isFound !== isFound ? { pages, slices } : known, index),
    again: () => void Promise.all(answers.map(({ refetch }) => refetch())),
  }
}

/** Asks for the first page at once: a list that is narrowed as one types asks only when it was drawn three times, and then has the answer already. */
export function askAhead(listing: Listing): void {
  const { queryKey, queryFn } = queryOf(listing, { offset: 0, limit: pageSize })
  void queries.prefetchQuery({ queryKey, ...(queryFn ? { queryFn } : {}) })
}

/** A page of a listing, wherever it comes from. */
export function queryOf({ query, sort, ...listed }: Listing, page: { readonly offset: number; readonly limit: number }) {
  const options =
    query === undefined
      ? api.notes.list.queryOptions({ input: { ...listed, ...(sort && sort !== 'fit' ? { sort } : {}), ...page } })
      : api.search.notes.queryOptions({ input: { query, sort: sort ?? 'fit', ...page } })
  // Two methods, one shape.
  return options as UseQueryOptions<Slice<NoteRow> | Found>
}
