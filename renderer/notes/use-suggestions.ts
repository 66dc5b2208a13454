import { useMemo } from 'react'
import { isKind } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api, client } from '#ui/data/client.ts'
import { useAsTyped } from '#ui/data/use-as-typed.ts'
import { type Suggestions, suggestionsFrom } from './suggestions.ts'

interface Asked extends Suggestions {
  /** The rows fit what was typed before. */
  readonly isWaiting: boolean
  /** The rows fit what is typed now. */
  readonly isReady: boolean
}

/** Notes whose names fit what is typed, and whether one of them is called just that. */
export function useSuggestions(typed: string, kinds?: readonly string[], isWanted = true, limit = 20): Asked {
  const wanted = kinds?.filter((kind): kind is Kind => isKind(kind))
  const text = typed.trim()
  const input = { text: text.slice(0, 500), limit, ...(wanted && wanted.length > 0 ? { kinds: wanted } : {}) }
  const { data, isWaiting, isReady } = useAsTyped({
    queryKey: api.notes.suggest.queryKey({ input }),
    queryFn: () => client.notes.suggest(input),
    enabled: isWanted,
  })
  const suggestions = useMemo(() => suggestionsFrom(data?.rows ?? [], text), [data, text])
  return { ...suggestions, isWaiting, isReady }
}
