import { useRef, useState } from 'react'
import type { NoteRow } from '#shared/api/notes.ts'
import type { Which } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { client } from '#ui/data/client.ts'
import { messageOf } from '#ui/data/failure.ts'
import type { Listing } from '#ui/data/use-pages.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Notes named one by one, or all of the list but some. */
type Chosen = { readonly is: 'some'; readonly ids: ReadonlySet<NoteId> } | { readonly is: 'all'; readonly without: ReadonlySet<NoteId> }

export interface Selection {
  readonly count: number
  has(id: NoteId): boolean
  /** What a call takes for it; null where nothing is chosen. */
  readonly which: Which | null
  toggle(index: number): void
  /** Just the rows from one to another, loaded or not. */
  range(from: number, to: number): void
  all(): void
  clear(): void
}

const none: Chosen = { is: 'some', ids: new Set() }
/** More by name than this no call takes; all of a list has no such limit. */
const mostNamed = 10_000
const mostRows = 500

/** What is chosen in a list. It is another list, with nothing chosen, when what it holds is narrowed otherwise. */
export function useSelection(listing: Listing, total: number, row: (index: number) => NoteRow | null): Selection {
  const { sort, ...listed } = listing
  const key = JSON.stringify(listed)
  const [held, setHeld] = useState<{ readonly key: string; readonly chosen: Chosen }>({ key, chosen: none })
  const chosen = held.key === key ? held.chosen : none
  const asked = useRef(0)
  const choose = (next: Chosen) => {
    asked.current++
    setHeld({ key, chosen: next })
  }
  const count = chosen.is === 'some' ? chosen.ids.size : Math.max(0, total - chosen.without.size)

  const idsBetween = async (from: number, to: number): Promise<Set<NoteId>> => {
    const ids = new Set<NoteId>()
    for (let index = from; index <= to; index++) {
      const known = row(index)
      if (known) ids.add(known.id)
      else {
        const { rows } = await rowsFrom(listed, sort, { offset: index, limit: Math.min(mostRows, to - index + 1) })
        if (rows.length === 0) break
        for (const { id } of rows) ids.add(id)
        index += rows.length - 1
      }
    }
    return ids
  }

  return {
    count,
    has: (id) => (chosen.is === 'some' ? chosen.ids.has(id) : !chosen.without.has(id)),
    which:
      count === 0
        ? null
        : chosen.is === 'some'
          ? { ids: [...chosen.ids] }
          : { list: { ...listed, trashed: listed.trashed ?? false, without: [...chosen.without] } },
    toggle(index) {
      const id = row(index)?.id
      if (id === undefined) return
      const next = new Set(chosen.is === 'some' ? chosen.ids : chosen.without)
      if (!next.delete(id)) next.add(id)
      if (next.size <= mostNamed) choose(chosen.is === 'some' ? { is: 'some', ids: next } : { is: 'all', without: next })
    },
    range(a, b) {
      const from = Math.min(a, b)
      const to = Math.max(a, b)
      if (from <= 0 && to >= total - 1) return choose({ is: 'all', without: new Set() })
      if (to - from >= mostNamed) return tellFailure({ code: 'selection.too-many', data: { most: mostNamed } })
      const turn = ++asked.current
      idsBetween(from, to).then(
        (ids) => {
          // Somebody chose otherwise while the rows were on their way.
          if (turn === asked.current) choose({ is: 'some', ids })
        },
        (error) => tellFailure(messageOf(error)),
      )
    },
    all: () => choose({ is: 'all', without: new Set() }),
    clear: () => choose(none),
  }
}

const rowsFrom = (
  { query, ...listed }: Omit<Listing, 'sort'>,
  sort: Listing['sort'],
  page: { readonly offset: number; readonly limit: number },
) =>
  query === undefined
    ? client.notes.list({ ...listed, ...(sort && sort !== 'fit' ? { sort } : {}), ...page })
    : client.search.notes({ query, sort: sort ?? 'fit', ...page })
