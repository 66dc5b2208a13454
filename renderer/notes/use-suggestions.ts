import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import { foldName } from '#shared/base/fold-name.ts'
import { isKind } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api } from '#ui/data/client.ts'

export type Suggestion = NoteRow & { readonly alias: string | null; readonly isAmbiguous: boolean }

/** Notes whose names fit what is typed, and whether one of them is called just that. */
export function useSuggestions(
  typed: string,
  kinds?: readonly string[],
): { readonly rows: readonly Suggestion[]; readonly isNamed: boolean; readonly isReady: boolean } {
  const text = useDeferredValue(typed.trim())
  const wanted = kinds?.filter((kind): kind is Kind => isKind(kind))
  const input = { text: text.slice(0, 500), limit: 20, ...(wanted && wanted.length > 0 ? { kinds: wanted } : {}) }
  const asked = useQuery({ ...api.notes.suggest.queryOptions({ input }), gcTime: 10_000, placeholderData: keepPreviousData })
  const found = asked.data?.rows ?? []
  const nameOf = ({ title, alias }: { readonly title: string; readonly alias: string | null }) => foldName(alias ?? title)
  const bearers = new Map<string, Set<string>>()
  for (const row of found) {
    for (const name of [foldName(row.title), nameOf(row)]) bearers.set(name, (bearers.get(name) ?? new Set()).add(row.id))
  }
  return {
    rows: found.map((row) => ({ ...row, isAmbiguous: (bearers.get(nameOf(row))?.size ?? 0) > 1 })),
    isNamed: bearers.has(foldName(text)),
    isReady: asked.isSuccess && !asked.isPlaceholderData && text === typed.trim(),
  }
}
