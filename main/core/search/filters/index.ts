import { isQueryKey, type QueryKeyName } from '#shared/query/keys.ts'
import type { SearchFilter } from '#shared/query/tree.ts'
import { accessed, asserted, created, edited, happened, published } from './dates.ts'
import type { FilterContext, FilterOf, Fits, OwnFilterOf } from './filter.ts'
import { about, by, isIn, linkedFrom, linksTo, source } from './named.ts'
import { near } from './near.ts'
import { alias, has, is, isOwnState, kind, missing, relation, status, tag } from './plain.ts'

const ofNote = { kind, tag, status, has, missing, happened, asserted, published, accessed, created, edited, alias } satisfies {
  readonly [key: string]: OwnFilterOf
}

/** What a note must be to fit each key; a new key is a word here, in `ofNote` if it looks at nothing but the note, and a line in shared/query/keys.ts. */
const filters: { readonly [key in QueryKeyName]: FilterOf } = {
  ...ofNote,
  by,
  about,
  in: isIn,
  links: linksTo,
  'linked-from': linkedFrom,
  source,
  relation,
  is,
  near,
}

/** Whether what a filter says of a note holds until that note is changed; else any change may make it another. */
export function isOfNote({ key, value }: SearchFilter): boolean {
  return Object.hasOwn(ofNote, key) || (key === 'is' && isOwnState(value))
}

/** The test of a filter; null where nobody knows its key. */
export function fitsFilter({ key, value }: SearchFilter, context: FilterContext): Fits | null {
  return isQueryKey(key) ? filters[key](value, context) : null
}
