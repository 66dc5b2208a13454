import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { isKind } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import { api } from '#ui/data/client.ts'
import { type Suggestions, suggestionsFrom } from './suggestions.ts'

interface Asked extends Suggestions {
  /** The rows fit what was typed before. */
  readonly isWaiting: boolean
  /** The rows fit what is typed now. */
  readonly isReady: boolean
}

/** Notes whose names fit what is typed, and whether one of them is called just that. */
export function useSuggestions(typed: string, kinds?: readonly string[], isWanted = true): Asked {
  const text = useDeferredValue(typed.trim())
  const wanted = kinds?.filter((kind): kind is Kind => isKind(kind))
  const input = { text: text.slice(0, 500), limit: 20, ...(wanted && wanted.length > 0 ? { kinds: wanted } : {}) }
  const asked = useQuery({
    ...api.notes.suggest.queryOptions({ input }),
    enabled: isWanted,
    gcTime: 10_000,
    placeholderData: keepPreviousData,
  })
  const isWaiting = asked.isPending || asked.isPlaceholderData || text !== typed.trim()
  return { ...suggestionsFrom(asked.data?.rows ?? [], text), isWaiting, isReady: asked.isSuccess && !isWaiting }
}
