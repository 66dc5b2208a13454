import { type UseQueryOptions, useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { Found, FoundRow } from '#shared/api/search.ts'
import type { Slice } from '#shared/api/shapes.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api, client, queries } from './client.ts'

/** Rows asked for at once: more than a screen has. */
const listedAtOnce = 50
/** Of what was found not many more, as each takes the core a look at its text: rows of so many pixels. */
const foundAtOnce = Math.ceil(screen.height / 76)
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
  /** Tells which rows are looked at. */
  readonly onSight: (from: number, to: number) => void
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

const firstPage: readonly number[] = [0]

/** The rows of a list by pages, as they come into sight, and how many there are in all. A list that is narrowed otherwise begins anew. */
export function usePages(listing: Listing): Pages {
  const key = JSON.stringify(listing)
  const isFound = listing.query !== undefined
  const size = sizeOf(listing)
  const [seen, setSeen] = useState<Seen>({ key, pages: firstPage })
  const pages = pagesOf(seen, key)
  const timer = useRef(0)
  const onSight = useCallback(
    (from: number, to: number) => {
      const first = Math.floor(Math.max(0, from) / size)
      const wanted = Array.from({ length: Math.floor(Math.max(0, to) / size) - first + 1 }, (_, n) => first + n)
      clearTimeout(timer.current)
      timer.current = window.setTimeout(
        () => setSeen((now) => (pagesOf(now, key).join() === wanted.join() ? now : { key, pages: wanted })),
        settling,
      )
    },
    [key, size],
  )
  useEffect(() => () => clearTimeout(timer.current), [])

  const answers = useQueries({
    queries: pages.map((page) => queryOf(listing, { offset: page * size, limit: size })),
  })
  const slices = answers.map(({ data }) => data)
  const answered = slices.find((slice) => slice !== undefined)
  const [known, setKnown] = useState<Known>({ isFound, total: answered?.total ?? null, pages: [], slices: [] })
  if (answered && slices.some((slice, at) => slice !== known.slices[at])) setKnown({ isFound, total: answered.total, pages, slices })
  const rowIn = (held: Pick<Known, 'pages' | 'slices'>, index: number) =>
    held.slices[held.pages.indexOf(Math.floor(index / size))]?.rows[index % size] ?? null

  return {
    total: answered?.total ?? known.total,
    isComplete: answers.every(({ data }) => !data || !('complete' in data) || data.complete),
    error: answers.find(({ error }) => error)?.error ?? null,
    row: (index) => rowIn({ pages, slices }, index),
    // A row that was found is of another height.
    drawn: (index) => rowIn(answered || known.isFound !== isFound ? { pages, slices } : known, index),
    onSight,
    again: () => void Promise.all(answers.map(({ refetch }) => refetch())),
  }
}

interface Seen {
  /** Of which listing. */
  readonly key: string
  readonly pages: readonly number[]
}

const pagesOf = (seen: Seen, key: string) => (seen.key === key ? seen.pages : firstPage)
const sizeOf = ({ query }: Listing) => (query === undefined ? listedAtOnce : foundAtOnce)

/** Asks for the first page, so that the list is drawn once, with its answer; resolves also where there is none, as drawing it then says why. */
export function askAhead(listing: Listing): Promise<void> {
  const { queryKey, queryFn } = queryOf(listing, { offset: 0, limit: sizeOf(listing) })
  return queries.prefetchQuery({ queryKey, ...(queryFn ? { queryFn } : {}) })
}

/** A page of a listing, wherever it comes from. */
export function queryOf({ query, sort, ...listed }: Listing, page: { readonly offset: number; readonly limit: number }) {
  if (query === undefined) {
    const options = api.notes.list.queryOptions({ input: { ...listed, ...(sort && sort !== 'fit' ? { sort } : {}), ...page } })
    // Two methods, one shape.
    return options as UseQueryOptions<Slice<NoteRow> | Found>
  }
  const input = { query, sort: sort ?? 'fit', ...page }
  // Without a signal: a letter is answered before giving the one before it up would have reached the core.
  const queryFn = () => client.search.notes(input)
  return { queryKey: api.search.notes.queryKey({ input }), queryFn } as UseQueryOptions<Slice<NoteRow> | Found>
}
