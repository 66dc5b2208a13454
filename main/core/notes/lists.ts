import type { Store } from '#core/store/store.ts'
import type { NoteRow, TemplateRow } from '#shared/api/notes.ts'
import { mostRows, type Slice } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { kindNames } from '#shared/notes/index.ts'
import { type Head, isTombstone, type Kind, type VaultRecord } from '#shared/notes/note.ts'
import { conflictOf } from '#shared/notes/relation-types.ts'
import type { NameOrder } from './name-order.ts'
import { rowOf } from './rows.ts'
import { SortedList } from './sorted-list.ts'

const sorts = ['title', 'updated', 'created'] as const
export type Sort = (typeof sorts)[number]

export interface ListQuery {
  readonly kind?: Kind | undefined
  readonly tag?: string | undefined
  readonly trashed: boolean
  readonly sort: Sort
  readonly offset: number
  readonly limit: number
}

/** A list as a whole, narrowed, without its order. */
export type Listed = Pick<ListQuery, 'kind' | 'tag' | 'trashed'> & { readonly without?: readonly NoteId[] }

export interface Lists {
  /** Every note of a list. */
  ids(listed: Listed): NoteId[]
  list(query: ListQuery): Slice<NoteRow>
  /** Every note that is in the trash or is not, in order. */
  inOrder(sort: Sort, trashed: boolean): Iterable<Head>
  readonly counts: { readonly [kind in Kind]: number }
  readonly trashed: number
  /** Live notes that are conflict copies. */
  readonly conflicts: number
  /** Live notes with a star, by title. */
  starred(page: { readonly offset: number; readonly limit: number }): Slice<NoteRow>
  /** Live notes that new ones are made after, by title. */
  templates(): readonly TemplateRow[]
}

const byId = (a: Head, b: Head) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const ordersBy = (names: NameOrder): { readonly [sort in Sort]: (a: Head, b: Head) => number } => ({
  title: (a, b) => names.compare(a.title, b.title) || byId(a, b),
  updated: (a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : byId(a, b)),
  created: (a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : byId(a, b)),
})

/** Lists of notes in order, each made when first asked for and kept from diffs since; counts are kept from the start. */
export function createLists(store: Store, names: NameOrder): Lists {
  const orders = ordersBy(names)
  const sorted = new Map<string, SortedList<Head>>()
  const counts = Object.fromEntries(kindNames.map((kind) => [kind, 0])) as { [kind in Kind]: number }
  const totals = { trashed: 0, conflicts: 0 }
  const starred = new Set<NoteId>()
  const templates = new Set<NoteId>()

  const count = (note: Head, by: 1 | -1) => {
    if (by > 0 && note.starred !== '' && note.trashedAt === null) starred.add(note.id)
    else starred.delete(note.id)
    if (by > 0 && note.template !== 'no' && note.trashedAt === null) templates.add(note.id)
    else templates.delete(note.id)
    if (note.trashedAt !== null) totals.trashed += by
    else {
      counts[note.kind] += by
      if (note.relations.some(({ type }) => type === conflictOf)) totals.conflicts += by
    }
  }
  const build = () => {
    sorted.clear()
    for (const kind of kindNames) counts[kind] = 0
    totals.trashed = 0
    totals.conflicts = 0
    starred.clear()
    templates.clear()
    for (const record of store.records()) if (!isTombstone(record)) count(record, 1)
  }
  build()
  store.onReset(build)
  names.onChange(() => sorted.clear())
  store.onDiff(({ changes }) => {
    for (const { before, after } of changes) {
      const old = noteIn(before)
      const now = noteIn(after)
      if (old) count(old, -1)
      if (now) count(now, 1)
      for (const [key, list] of sorted) {
        if (old && keysOf(old).includes(key)) list.remove(old)
        if (now && keysOf(now).includes(key)) list.add(now)
      }
    }
  })

  function inOrder(sort: Sort, kind: Kind | undefined, trashed: boolean): SortedList<Head> {
    const key = keyOf(sort, kind, trashed)
    const known = sorted.get(key)
    if (known) return known
    // What is in order already need not be put in order: names of 100,000 take half a second.
    const all = kind && sorted.get(keyOf(sort, undefined, trashed))
    const made = new SortedList(all ? [...all].filter((note) => note.kind === kind) : heads(store, kind, trashed), orders[sort])
    sorted.set(key, made)
    return made
  }

  return {
    ids({ kind, tag, trashed, without = [] }) {
      const out = new Set(without)
      return [...heads(store, kind, trashed)].filter((note) => !out.has(note.id) && hasTag(note, tag)).map(({ id }) => id)
    },
    inOrder: (sort, trashed) => inOrder(sort, undefined, trashed),
    counts,
    get trashed() {
      return totals.trashed
    },
    get conflicts() {
      return totals.conflicts
    },
    templates() {
      const all = [...templates].flatMap((id) => store.head(id) ?? []).sort(orders.title)
      return all.slice(0, mostRows).flatMap((head) => (head.template === 'no' ? [] : [{ ...rowOf(head), use: head.template }]))
    },
    starred({ offset, limit }) {
      const all = [...starred].flatMap((id) => store.head(id) ?? []).sort(orders.title)
      return { total: all.length, rows: all.slice(offset, offset + limit).map(rowOf) }
    },
    list({ kind, tag, trashed, sort, offset, limit }) {
      const all = inOrder(sort, kind, trashed)
      if (tag === undefined) return { total: all.length, rows: all.slice(offset, limit).map(rowOf) }
      const found = [...all].filter((note) => hasTag(note, tag))
      return { total: found.length, rows: found.slice(offset, offset + limit).map(rowOf) }
    },
  }
}

function* heads(store: Store, kind: Kind | undefined, trashed: boolean): IterableIterator<Head> {
  for (const record of store.records()) {
    if (!isTombstone(record) && (record.trashedAt !== null) === trashed && (kind === undefined || record.kind === kind)) yield record
  }
}

const keyOf = (sort: Sort, kind: Kind | undefined, trashed: boolean) => `${sort} ${kind ?? '*'} ${trashed}`

function keysOf(note: Head): string[] {
  const trashed = note.trashedAt !== null
  return sorts.flatMap((sort) => [keyOf(sort, undefined, trashed), keyOf(sort, note.kind, trashed)])
}

const noteIn = (record: VaultRecord | null) => (record !== null && !isTombstone(record) ? record : null)

const hasTag = ({ tags }: Head, tag: string | undefined) => tag === undefined || tags.includes(tag)
