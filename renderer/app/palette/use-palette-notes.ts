import { useQueries } from '@tanstack/react-query'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { shortTitle } from '#shared/notes/value-rules.ts'
import { api } from '#ui/data/client.ts'
import { useSuggestions } from '#ui/notes/use-suggestions.ts'

type Row = NoteRow & { readonly alias: string | null }

/** As many of the notes opened last are looked up. */
const most = 7

/** The notes that fit a query; without one those opened last that are still there. */
export function usePaletteNotes(query: string, recent: readonly NoteId[]): { readonly notes: readonly Row[]; readonly isReady: boolean } {
  const isEmpty = query.trim() === ''
  const { rows, isReady } = useSuggestions(query)
  const opened = useQueries({
    queries: recent.slice(0, most).map((id) => ({ ...api.notes.get.queryOptions({ input: { id } }), enabled: isEmpty })),
  })
  if (!isEmpty) return { notes: rows, isReady }
  const notes = opened.flatMap(({ data }): Row[] => {
    if (!data || data.note.trashedAt !== null) return []
    const { id, kind, title, updatedAt, trashedAt } = data.note
    return [{ id, kind, title, short: shortTitle(data.note), updatedAt, trashedAt, about: '', alias: null }]
  })
  // Of a fresh vault nothing was opened: its first notes.
  return { notes: notes.length > 0 || recent.length > 0 ? notes : rows, isReady: opened.every(({ isPending }) => !isPending) }
}
