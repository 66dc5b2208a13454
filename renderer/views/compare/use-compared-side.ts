import { skipToken, useQuery } from '@tanstack/react-query'
import type { NoteContent } from '#shared/api/notes.ts'
import { api } from '#ui/data/client.ts'
import type { ComparedSide } from '#ui/notes/comparison.ts'

interface Asked {
  readonly data: NoteContent | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** The note of one side: as it is stored now, followed as it changes, or as it was. */
export function useComparedSide({ note: id, time }: ComparedSide): Asked {
  const now = useQuery(api.notes.get.queryOptions({ input: time === null ? { id } : skipToken }))
  const then = useQuery(api.notes.at.queryOptions({ input: time === null ? skipToken : { id, time } }))
  return time === null ? now : then
}
