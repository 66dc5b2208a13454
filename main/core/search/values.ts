import { namesHold, queryWords } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import type { ValueRow } from '#shared/api/search.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { Ref } from '#shared/notes/field.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { inverseOf } from '#shared/notes/relation-types.ts'
import { type QueryKeyName, queryKeys } from '#shared/query/keys.ts'
import { fitsFilter } from './filters/index.ts'
import { placesOf } from './filters/named.ts'

/** Which references count for a key that takes a note's name; without an entry any note can stand there, and all are offered. */
const refs: { readonly [key in QueryKeyName]?: (note: Note) => readonly (Ref | null)[] } = {
  by: (note) => {
    if (note.kind === 'claim') return note.attribution.map(({ who }) => who)
    return note.kind === 'source' ? [note.publisher, ...note.authors.map(({ who }) => who)] : []
  },
  about: (note) => (note.kind === 'claim' ? note.about.map((one) => one.note) : []),
  in: placesOf,
  source: (note) =>
    note.kind === 'claim'
      ? note.attribution.map(({ shownBy }) => shownBy)
      : note.kind === 'source'
        ? note.restsOn.map((one) => one.source)
        : [],
}

/** What could stand behind a key, of what is typed of it, with how many notes have it; those of most notes first. */
export function valuesOf(parts: Parts, key: QueryKeyName, text: string, limit: number): ValueRow[] {
  const words = queryWords(text)
  const asked = queryKeys[key]
  if (asked.value === 'tag') return parts.tags.list({ text, offset: 0, limit }).rows.map(({ tag, uses }) => ({ value: tag, count: uses }))
  if (asked.value === 'choice')
    return choices(parts, key, asked.choices)
      .filter(({ value }) => namesHold([value], words))
      .slice(0, limit)
  const of = refs[key]
  const values = of ? (note: Note) => of(note).flatMap((ref) => nameOf(parts, ref)) : others[asked.value]
  if (!values)
    return parts.suggest
      .offers(text, asked.value === 'near' ? ['place'] : undefined, limit)
      .map(({ title }) => ({ value: title, count: 1 }))
  const counts = new Map<string, number>()
  for (const note of live(parts)) for (const value of new Set(values(note))) counts.set(value, (counts.get(value) ?? 0) + 1)
  const fitting = [...counts].filter(([value]) => namesHold([foldName(value)], words))
  return fitting
    .sort(([a, n], [b, m]) => m - n || parts.nameOrder.compare(a, b))
    .slice(0, limit)
    .map(([value, count]) => ({ value, count }))
}

const others: { readonly [value: string]: ((note: Note) => readonly string[]) | undefined } = {
  relation: ({ relations }) => relations.flatMap(({ type, target }) => (target ? [type, inverseOf(type)] : [])),
  text: ({ aliases }) => aliases.map(({ name }) => name),
  date: () => [],
}

function choices(parts: Parts, key: QueryKeyName, all: readonly string[]): ValueRow[] {
  const now = { ...parts, today: '2000-01-01', offset: 0 }
  return all.map((value) => {
    const fits = fitsFilter({ is: 'filter', key, value }, now)
    let count = 0
    for (const note of value === 'trashed' ? notes(parts) : live(parts)) if (fits?.(note)) count++
    return { value, count }
  })
}

function nameOf({ links }: Parts, ref: Ref | null): readonly string[] {
  if (ref === null) return []
  if (ref.note === null) return ref.name === '' ? [] : [ref.name]
  const { state, title } = links.follow(ref.note)
  return state === 'found' ? [title] : []
}

function* notes({ store }: Parts): IterableIterator<Note> {
  for (const record of store.records()) if (!isTombstone(record)) yield record
}

function* live(parts: Parts): IterableIterator<Note> {
  for (const note of notes(parts)) if (note.trashedAt === null) yield note
}
