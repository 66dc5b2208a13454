import { useQuery } from '@tanstack/react-query'
import { api, queries } from '#ui/data/client.ts'
import { setPreferences } from '#ui/host/set-preferences.ts'

const state = api.host.state.queryOptions({ input: {} })

/** Whether texts are shown as their bare source, in even letters: a preference of this computer. */
export const useSourceMode = (): boolean => useQuery(state).data?.preferences.writing === 'source'

export function turnSourceMode(): void {
  const now = queries.getQueryData(state.queryKey)?.preferences.writing
  setPreferences({ writing: now === 'source' ? 'live' : 'source' })
}
