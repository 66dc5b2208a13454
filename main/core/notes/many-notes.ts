import type { Parts } from '#core/parts.ts'
import type { Transaction } from '#core/store/transaction.ts'
import { mostRows, type Which } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { invalid } from './check-op.ts'

interface Done {
  readonly count: number
  readonly version: number
}

/** The notes that a call is for: those it names, or all of a list. */
export function idsOf({ lists, search }: Pick<Parts, 'lists' | 'search'>, { ids, list }: Which): readonly NoteId[] {
  if (ids || !list) return ids ?? []
  const listed = lists.ids(list)
  if (list.query === undefined) return listed
  const found = new Set(search.ids({ query: list.query }).ids)
  return listed.filter((id) => found.has(id))
}

/** Moves notes into the trash or back; those that are there already are not counted. */
export function setTrashed(parts: Parts, which: Which, window: string | null, trashed: boolean): Promise<Done> {
  const changes = (tx: Transaction, id: NoteId) => (tx.note(id).trashedAt !== null) !== trashed
  const step = trashed ? 'note.trash' : 'note.restore'
  return changeMany(parts, which, window, { step, changes, change: (tx, id) => tx.set(id, 'trashedAt', trashed ? tx.now : null) })
}

/** Puts a tag on notes or takes it off; those that have it, or have not, are not counted. */
export function setTag(parts: Parts, input: Which & { readonly tag: string; readonly put: boolean }, window: string | null): Promise<Done> {
  const tag = input.tag.trim()
  const what = nameProblem(tag)
  if (what) throw invalid({ path: 'tags', what })
  return changeMany(parts, input, window, {
    step: input.put ? 'note.tag' : 'note.untag',
    data: { tag },
    changes: (tx, id) => tx.note(id).tags.includes(tag) !== input.put,
    change: (tx, id) => (input.put ? tx.putItem(id, 'tags', tag) : tx.dropItem(id, 'tags', tag)),
  })
}

/** Puts a star on notes or takes it off. Each has its own, so that two windows at once lose none. */
export function setStarred(parts: Parts, which: Which, window: string | null, put: boolean): Promise<Done> {
  return changeMany(parts, which, window, {
    step: put ? 'note.star' : 'note.unstar',
    changes: (tx, id) => (tx.note(id).starred !== '') !== put,
    change: (tx, id) => tx.set(id, 'starred', put ? tx.now : ''),
  })
}

/** The tags that notes bear, the commonest first. */
export function tagsOf(parts: Parts, which: Which) {
  const counts = new Map<string, number>()
  for (const id of idsOf(parts, which)) for (const tag of parts.store.note(id).tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const rows = [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
  return { total: rows.length, rows: rows.slice(0, mostRows) }
}

/** One transaction, and so one undo step, over all notes that it changes. */
async function changeMany(
  parts: Parts,
  which: Which,
  window: string | null,
  act: {
    /** The message code of the step. */
    readonly step: string
    readonly data?: { readonly [name: string]: string }
    readonly changes: (tx: Transaction, id: NoteId) => boolean
    readonly change: (tx: Transaction, id: NoteId) => void
  },
): Promise<Done> {
  const { store } = parts
  const ids = idsOf(parts, which)
  const [first] = ids
  if (first === undefined) return { count: 0, version: store.version }
  const label = { code: act.step, data: { ...act.data, title: store.note(first).title, count: ids.length } }
  const { value: count } = await store.transact(label, { window }, (tx) => {
    const changing = ids.filter((id) => act.changes(tx, id))
    for (const id of changing) act.change(tx, id)
    return changing.length
  })
  return { count, version: store.version }
}
