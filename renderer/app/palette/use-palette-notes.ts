import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { FoundRow } from '#shared/api/search.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import type { SearchTree } from '#shared/query/tree.ts'
import { api, client } from '#ui/data/client.ts'
import { useAsTyped } from '#ui/data/use-as-typed.ts'
import { useSuggestions } from '#ui/notes/use-suggestions.ts'

type Row = NoteRow & { readonly alias: string | null }

/** What the core found, all of it for the same text. */
interface Answer {
  readonly text: string
  /** By their names; without a text those opened last that are still there. */
  readonly notes: readonly Row[]
  /** By any of their words, those in `notes` left out. */
  readonly found: readonly FoundRow[]
  /** Nothing failed, so that what is not there is missing. */
  readonly isWhole: boolean
}

interface Asked {
  /** What is typed now, or until all of it is answered what was typed before. */
  readonly answer: Answer
  /** It fits what was typed before. */
  readonly isWaiting: boolean
}

/** As many of the notes opened last are looked up. */
const mostRecent = 7
/** Of each more than a screen of the palette shows would be drawn for nobody: who types on finds sooner than who reads on. */
const mostNamed = 10
const mostFound = 8

const noRows: readonly never[] = []

/** The notes that fit a query: by name where it is nothing but words, and by all they say. A letter changes all lines at once. */
export function usePaletteNotes(query: string, recent: readonly NoteId[]): Asked {
  const text = query.trim()
  const isEmpty = text === ''
  const isName = isEmpty || isWords(parseQuery(query).tree)
  const named = useSuggestions(query, undefined, isName, mostNamed)
  const said = useFound(text)
  const opened = useQuery({
    ...api.notes.rows.queryOptions({ input: { ids: recent.slice(0, mostRecent) } }),
    enabled: isEmpty,
    select: openedIn,
  })
  // Of a fresh vault nothing was opened: its first notes.
  const last = recent.length > 0 ? (opened.data ?? noRows) : named.rows
  const notes = isEmpty ? last : isName ? named.rows : noRows
  const found = useMemo(
    () => (isEmpty ? noRows : said.rows.filter(({ id }) => !notes.some((note) => note.id === id))),
    [isEmpty, said.rows, notes],
  )
  const isWaiting = isEmpty ? opened.isPending : said.isWaiting || (isName && named.isWaiting)
  const isWhole = isEmpty ? opened.isSuccess : said.isReady && (!isName || named.isReady)
  const now = useMemo(() => ({ text, notes, found, isWhole }), [text, notes, found, isWhole])
  const [held, setHeld] = useState<Answer>(now)
  if (!isWaiting && held !== now) setHeld(now)
  return { answer: isWaiting ? held : now, isWaiting }
}

/** Those opened last that are still there. */
const openedIn = ({ rows }: { readonly rows: readonly (NoteRow | null)[] }) =>
  rows.flatMap((row): readonly Row[] => (row && row.trashedAt === null ? [{ ...row, alias: null }] : []))

function useFound(text: string) {
  const input = { query: text.slice(0, 1000), isTyping: true, offset: 0, limit: mostFound }
  const { data, isWaiting, isReady } = useAsTyped({
    queryKey: api.search.notes.queryKey({ input }),
    queryFn: () => client.search.notes(input),
    enabled: text !== '',
  })
  return { rows: text === '' ? noRows : (data?.rows ?? noRows), isWaiting, isReady }
}

/** Whether it could be a name: words and nothing of the query language. */
function isWords(tree: SearchTree): boolean {
  return tree.is === 'word' || (tree.is === 'and' && tree.parts.every(isWords))
}
