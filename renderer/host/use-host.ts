import { useQuery } from '@tanstack/react-query'
import type { HostState } from '#shared/api/host.ts'
import { api } from '#ui/data/client.ts'

/** How things stand with the host; kept up by its events. Undefined before the first answer. */
export function useHost(): HostState | undefined {
  return useQuery(api.host.state.queryOptions({ input: {} })).data
}
