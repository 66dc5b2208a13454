import type { Parts } from '#core/parts.ts'
import type { Facet, FacetKey } from '#shared/api/search.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { boundsOf } from '#shared/dates/bounds.ts'
import type { DateValue, Ref } from '#shared/notes/field.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { placesOf } from './filters/named.ts'

/** Of each facet so many values are told, those most notes have first. */
const mostValues = 20

type Values = (note: Note) => readonly (string | null)[]

/** What the notes found have in common, by key, with counts: values as the query language takes them. */
export function facetsOf({ store, links, nameOrder }: Pick<Parts, 'store' | 'links' | 'nameOrder'>, ids: Iterable<NoteId>): Facet[] {
  const titles = new Map<NoteId, string | null>()
  const titleOf = (ref: Ref | null): string | null => {
    if (ref === null || ref.note === null) return ref?.name || null
    const known = titles.get(ref.note)
    if (known !== undefined) return known
    const { state, title } = links.follow(ref.note)
    const found = state === 'found' ? title : null
    titles.set(ref.note, found)
    return found
  }
  const years = new Map<string, string | null>()
  const yearOf = (date: DateValue | null): string | null => {
    const edtf = date?.edtf ?? null
    if (edtf === null) return null
    const known = years.get(edtf)
    if (known !== undefined) return known
    const bounds = boundsOf(edtf)
    const [first, last] = [bounds?.earliest?.slice(0, -6), bounds?.latest?.slice(0, -6)]
    const year = first !== undefined && first === last ? first : null
    years.set(edtf, year)
    return year
  }
  const values: { readonly [key in FacetKey]: Values } = {
    kind: ({ kind }) => [kind],
    status: (note) => (note.kind === 'claim' ? [note.status] : []),
    tag: ({ tags }) => tags,
    in: (note) => placesOf(note).map(titleOf),
    by: (note) => (note.kind === 'claim' ? note.attribution.map(({ who }) => titleOf(who)) : []),
    source: (note) => (note.kind === 'claim' ? note.attribution.map(({ shownBy }) => titleOf(shownBy)) : []),
    happened: (note) => (note.kind === 'claim' || note.kind === 'event' ? [yearOf(note.happened)] : []),
    asserted: (note) => (note.kind === 'claim' ? note.attribution.map(({ when }) => yearOf(when)) : []),
    published: (note) => (note.kind === 'source' ? [yearOf(note.published)] : []),
    edited: ({ updatedAt }) => [updatedAt.slice(0, 4)],
  }
  const keys = Object.keys(values) as FacetKey[]
  const counts = new Map(keys.map((key) => [key, new Map<string, number>()]))
  for (const id of ids) {
    const note = store.record(id)
    if (!note || isTombstone(note)) continue
    for (const key of keys) count(counts.get(key) ?? new Map(), values[key](note))
  }
  return keys.flatMap((key) => {
    const found = [...(counts.get(key) ?? [])]
    if (found.length === 0) return []
    const rows = found.sort(([a, n], [b, m]) => m - n || nameOrder.compare(a, b)).slice(0, mostValues)
    return [{ key, rows: rows.map(([value, n]) => ({ value, count: n })), total: found.length }]
  })
}

/** Each value once a note. */
function count(counts: Map<string, number>, values: readonly (string | null)[]): void {
  for (const value of values.length > 1 ? new Set(values) : values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
}
