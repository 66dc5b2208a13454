import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query'

/** Those whose first answer is waited for, to be asked once more. */
const waiting = new WeakSet<Query>()

/**
 * Asks again whatever may have another answer now: at once what is shown, the rest when it is shown next. A first answer that is under way may be
 * of before, and TanStack would take it for one of now: it is asked again as soon as it is there.
 */
export function askAgain(queries: QueryClient, filters: QueryFilters = {}): Promise<void> {
  for (const query of queries.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' })) {
    if (query.state.data !== undefined || waiting.has(query)) continue
    waiting.add(query)
    const again = () => {
      waiting.delete(query)
      void queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
    }
    // Where none came it is asked again by whoever is told so.
    query.fetch().then(again, () => waiting.delete(query))
  }
  return queries.invalidateQueries(filters)
}
