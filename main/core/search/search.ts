import type { NameIndex } from '#core/links/names.ts'
import type { Sort } from '#core/notes/lists.ts'
import { namesHold, queryWords } from '#core/notes/rows.ts'
import type { Parts } from '#core/parts.ts'
import type { Ports } from '#core/ports.ts'
import type { Store } from '#core/store/store.ts'
import type { Found, FoundRow } from '#shared/api/search.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { dayOn, type Instant, offsetOf } from '#shared/base/instant.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import type { SearchFilter, SearchTree } from '#shared/query/tree.ts'
import { FilterMemo } from './filter-memo.ts'
import type { Day } from './filters/filter.ts'
import { fitsFilter } from './filters/index.ts'
import { Follow } from './follow.ts'
import { foundRow } from './found-row.ts'
import { evaluate } from './index/evaluate.ts'
import { type Hits, keep } from './index/hits.ts'
import { SearchIndex } from './index/search-index.ts'
import { fewNotes, KeptIndex } from './kept-index.ts'
import { markerOf } from './marks.ts'
import { byFit, byList, type Order } from './order.ts'
import { askedWords } from './text/words.ts'

export interface SearchQuery {
  readonly query: string
  /** Its last word may be only begun. */
  readonly isTyping: boolean
  /** Find forms of its words, too; absent: as the vault is set. */
  readonly forms?: boolean | undefined
  readonly sort: 'fit' | Sort
  readonly offset: number
  readonly limit: number
}

/** So many searches are remembered in order. */
const mostOrdered = 4

export interface Search {
  notes(query: SearchQuery): Found
  /** Every note that a query asks for, in no order that means anything; those in the trash only where it says so. */
  ids(query: Pick<SearchQuery, 'query' | 'forms'>): { readonly ids: readonly NoteId[]; readonly complete: boolean }
  /** How many notes a query asks for. */
  count(query: string): number
  /** Notes whose texts may say one of these names, and maybe others; null where that is not known and every text must be read. */
  mayName(names: readonly string[]): ReadonlySet<NoteId> | null
  /** Calls when all can be found of which some could not when last asked. */
  onReady(listener: () => void): void
  /** Reads the index that was kept, or makes one. Not on opening: a core without a window may never need it. */
  begin(): void
  stop(): Promise<void>
}

export function createSearch({ store, links, lists, tasks }: Pick<Parts, 'store' | 'links' | 'lists' | 'tasks'>, ports: Ports): Search {
  const { clock } = ports
  const { names } = links
  const index = new SearchIndex()
  const filters = new FilterMemo(store, index.notes, (one, day) => fitsFilter(one, { store, links, ...day }))
  const listeners: (() => void)[] = []
  let isReady = false
  /** Somebody was told less than there is. */
  let isOwing = true
  const follow = new Follow(store, index, clock, (isDone) => {
    if (follow.isBehind) return
    isReady = true
    if (isDone) kept.keep()
    if (!isOwing) return
    isOwing = false
    for (const listener of listeners) listener()
  })
  const catchUp = () => {
    const complete = follow.catchUp()
    isOwing ||= !complete
    return complete
  }
  const kept = new KeptIndex(ports, store, index, tasks)
  let hasBegun = false
  const begin = async () => {
    const content = store.size > fewNotes ? await kept.find() : null
    if (content) index.restore(content)
    follow.compare(content ? kept.asKept(content) : undefined)
  }
  store.onReset(() => {
    if (follow.hasBegun) follow.compare()
  })

  function hitsOf(tree: SearchTree, forms: boolean) {
    const day = dayOf(clock.now())
    const filter = (one: SearchFilter) => filters.test(one, day)
    const hits = evaluate(tree, index, { forms, mistyped: true, filter })
    return asksForTrash(tree) ? hits : keep(hits, (note) => !index.notes.isTrashed(note))
  }
  const formsOf = (asked: boolean | undefined) => asked ?? ports.storage.info.settings.wordForms
  const idOf = (note: number): NoteId => index.notes.id(note) ?? missing()

  /** What was changed last comes first where words do not decide. */
  const isBefore = (one: number, other: number) => {
    const [a, b] = [index.notes.edited(one), index.notes.edited(other)]
    return a === b ? idOf(one) < idOf(other) : a > b
  }
  /** Pages of what was searched last are asked for one after another. */
  const ordered: (Order & { readonly key: string })[] = []
  function makeOrder(key: string, hits: Hits, sort: SearchQuery['sort'], withTrash: boolean): Order {
    const order = sort === 'fit' ? byFit(hits, isBefore, idOf) : byList(hits, idOf, () => inLists(sort, withTrash))
    ordered.unshift({ key, ...order })
    ordered.length = Math.min(ordered.length, mostOrdered)
    return order
  }
  function* inLists(sort: Sort, withTrash: boolean): Iterable<{ readonly id: NoteId }> {
    yield* lists.inOrder(sort, false)
    if (withTrash) yield* lists.inOrder(sort, true)
  }

  /** What a query asks for, by numbers of the index or, while there is none, by names. */
  function foundBy({ query, forms }: Parameters<Search['ids']>[0]) {
    search.begin()
    const complete = catchUp()
    const { tree } = parseQuery(query)
    return { complete, found: isReady || complete ? hitsOf(tree, formsOf(forms)).notes : namedSo(names, tree) }
  }

  const search: Search = {
    notes({ query, isTyping, forms: asked, sort, offset, limit }) {
      search.begin()
      const forms = formsOf(asked)
      const { tree } = parseQuery(query, { isTyping })
      const rows = (ids: readonly NoteId[]) => rowsOf(store, ids, tree, forms)
      const complete = catchUp()
      if (!isReady && !complete) {
        const ids = namedSo(names, tree)
        return { complete, total: ids.length, rows: rows(ids.slice(offset, offset + limit)) }
      }
      const { today } = dayOf(clock.now())
      const key = JSON.stringify([query, isTyping, forms, sort, store.version, complete, today])
      const order = ordered.find((one) => one.key === key) ?? makeOrder(key, hitsOf(tree, forms), sort, asksForTrash(tree))
      return { complete, total: order.total, rows: rows(order.page(offset, limit)) }
    },
    ids(query) {
      const { complete, found } = foundBy(query)
      return { complete, ids: found instanceof Uint32Array ? Array.from(found, idOf) : found }
    },
    count: (query) => foundBy({ query }).found.length,
    mayName(all) {
      search.begin()
      const asked = all.map((name) => askedWords(name, false))
      if (!catchUp() || asked.some(({ words }) => words.length === 0)) return null
      return new Set(asked.flatMap((one) => Array.from(index.phrase(one).hits.notes, idOf)))
    },
    onReady: (listener) => void listeners.push(listener),
    begin() {
      if (hasBegun) return
      hasBegun = true
      void begin()
    },
    async stop() {
      follow.stop()
      await kept.idle()
    },
  }
  return search
}

function rowsOf(store: Store, ids: readonly NoteId[], tree: SearchTree, forms: boolean): FoundRow[] {
  const [sure, near] = [markerOf(tree, forms, false), markerOf(tree, forms, true)]
  return ids.flatMap((id) => {
    const record = store.record(id)
    return record && !isTombstone(record) ? [foundRow(record, sure, near)] : []
  })
}

/** Notes whose name has all words of a query, the shortest first: the answer while there is no index. */
function namedSo(names: NameIndex, tree: SearchTree): NoteId[] {
  const words = textsIn(tree).flatMap(queryWords)
  const found: { id: NoteId; length: number }[] = []
  for (const [id, folded] of names.all()) if (namesHold(folded, words)) found.push({ id, length: folded[0]?.length ?? 0 })
  return found.sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

function textsIn(tree: SearchTree): string[] {
  if (tree.is === 'word') return [tree.word]
  if (tree.is === 'phrase') return [tree.text]
  return tree.is === 'and' ? tree.parts.flatMap(textsIn) : []
}

/** Whether a query speaks of the trash, so that what lies there is meant too. */
function asksForTrash(tree: SearchTree): boolean {
  if (tree.is === 'filter') return tree.key === 'is' && tree.value === 'trashed'
  if (tree.is === 'not') return asksForTrash(tree.part)
  return (tree.is === 'and' || tree.is === 'or') && tree.parts.some(asksForTrash)
}

/** The reader's day. */
function dayOf(now: Instant): Day {
  const offset = offsetOf(now)
  return { today: dayOn(now), offset }
}

function missing(): never {
  throw new Error('a note without an id')
}
