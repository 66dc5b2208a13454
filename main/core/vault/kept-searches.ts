import { Refusal } from '#core/refusal.ts'
import { mostSearches, type SavedSearch } from '#shared/api/vault.ts'

/** With one more at the end, or under its new name where it is kept already. Refuses INVALID where that makes too many. */
export function withSearch(searches: readonly SavedSearch[], kept: SavedSearch): readonly SavedSearch[] {
  if (searches.some(({ query }) => query === kept.query)) return searches.map((one) => (one.query === kept.query ? kept : one))
  if (searches.length >= mostSearches) throw new Refusal('INVALID', { code: 'search.too-many', data: { most: mostSearches } })
  return [...searches, kept]
}

export const withoutSearch = (searches: readonly SavedSearch[], query: string): readonly SavedSearch[] =>
  searches.filter((one) => one.query !== query)
