import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { FoundRow } from '#shared/api/search.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { shortTitle } from '#shared/notes/value-rules.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import type { SearchTree } from '#shared/query/tree.ts'
import { api } from '#ui/data/client.ts'
import { useSuggestions } from '#ui/notes/use-suggestions.ts'

type Row = NoteRow & { readonly alias: string | null }

interface Asked {
  /** By their names; without a query those opened last that are still there. */
  readonly notes: readonly Row[]
  /** By any of their words, those in `notes` left out. */
  readonly found: readonly FoundRow[]
  /** They fit what was typed before. */
  readonly isWaiting: boolean
  /** They fit what is typed now. */
  readonly isReady: boolean
}

/** As many of the notes opened last are looked up. */
const mostRecent = 7
const mostFound = 8

/** The notes that fit a query: by name where it is nothing but words, and by all they say. */
export function usePaletteNotes(query: string, recent: readonly NoteId[]): Asked {
  const isEmpty = query.trim() === ''
  const isName = isEmpty || isWords(parseQuery(query).tree)
  const named = useSuggestions(query, undefined, isName)
  const found = useFound(query)
  const opened = useQueries({
    queries: recent.slice(0, mostRecent).map((id) => ({ ...api.notes.get.queryOptions({ input: { id } }), enabled: isEmpty })),
  })
  if (!isEmpty) {
    const notes = isName ? named.rows : []
    return {
      notes,
      found: found.rows.filter(({ id }) => !notes.some((note) => note.id === id)),
      isWaiting: found.isWaiting || (isName && named.isWaiting),
      isReady: found.isReady && (!isName || named.isReady),
    }
  }
  const notes = opened.flatMap(({ data }): Row[] => {
    if (!data || data.note.trashedAt !== null) return []
    const { id, kind, title, updatedAt, trashedAt, starred } = data.note
    return [{ id, kind, title, short: shortTitle(data.note), updatedAt, trashedAt, isStarred: starred !== '', about: '', alias: null }]
  })
  const isReady = opened.every(({ isPending }) => !isPending)
  // Of a fresh vault nothing was opened: its first notes.
  return { notes: notes.length > 0 || recent.length > 0 ? notes : named.rows, found: [], isWaiting: !isReady, isReady }
}

function useFound(query: string) {
  const text = useDeferredValue(query.trim())
  const asked = useQuery({
    ...api.search.notes.queryOptions({ input: { query: text.slice(0, 1000), isTyping: true, offset: 0, limit: mostFound } }),
    enabled: text !== '',
    gcTime: 10_000,
    placeholderData: keepPreviousData,
  })
  const isWaiting = asked.isPending || asked.isPlaceholderData || text !== query.trim()
  return { rows: text === '' ? [] : (asked.data?.rows ?? []), isWaiting, isReady: asked.isSuccess && !isWaiting }
}

/** Whether it could be a name: words and nothing of the query language. */
function isWords(tree: SearchTree): boolean {
  return tree.is === 'word' || (tree.is === 'and' && tree.parts.every(isWords))
}
