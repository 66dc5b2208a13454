import { isQueryKey, type QueryKeyName } from '#shared/query/keys.ts'
import type { SearchFilter } from '#shared/query/tree.ts'
import { accessed, asserted, created, edited, happened, published } from './dates.ts'
import type { FilterContext, FilterOf, Fits } from './filter.ts'
import { about, by, isIn, linkedFrom, linksTo, source } from './named.ts'
import { near } from './near.ts'
import { alias, has, is, kind, missing, relation, status, tag } from './plain.ts'

/** What a note must be to fit each key; a new key is a line here and one in shared/query/keys.ts. */
const filters: { readonly [key in QueryKeyName]: FilterOf } = {
  kind,
  tag,
  status,
  by,
  about,
  in: isIn,
  links: linksTo,
  'linked-from': linkedFrom,
  source,
  relation,
  has,
  missing,
  happened,
  asserted,
  published,
  accessed,
  created,
  edited,
  alias,
  is,
  near,
}

/** The test of a filter; null where nobody knows its key. */
export function fitsFilter({ key, value }: SearchFilter, context: FilterContext): Fits | null {
  return isQueryKey(key) ? filters[key](value, context) : null
}
