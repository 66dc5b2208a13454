import type { Preferences } from '#shared/preferences/index.ts'
import { api, client, queries } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Shown at once, kept by the host; where that fails it is said, and shown as it is kept. */
export function setPreferences(change: Partial<Omit<Preferences, 'who'>>): void {
  // An answer on its way knows nothing of it yet.
  void queries.cancelQueries({ queryKey: api.host.state.key() })
  queries.setQueryData(api.host.state.queryKey({ input: {} }), (state) =>
    state ? { ...state, preferences: { ...state.preferences, ...change } } : state,
  )
  client.host.setPreferences(change).catch((error: unknown) => {
    tellFailure(messageOf(error))
    void queries.invalidateQueries({ queryKey: api.host.state.key() })
  })
}
