import type { Store } from '#core/store/store.ts'
import type { TagRow } from '#shared/api/notes.ts'
import type { Slice } from '#shared/api/shapes.ts'
import { foldName } from '#shared/base/fold-name.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import type { NameOrder } from './name-order.ts'
import { queryWords } from './rows.ts'

export interface Tags {
  /** Tags that hold each word of the text, those in most use first; those that begin with it before the others. */
  list(query: { readonly text: string; readonly offset: number; readonly limit: number }): Slice<TagRow>
}

interface Known extends TagRow {
  readonly folded: string
}

/** The tags of notes that are not in the trash: counted when first asked for, kept from diffs since. */
export function createTags(store: Store, names: NameOrder): Tags {
  let counts: Map<string, number> | null = null
  let sorted: readonly Known[] | null = null

  const count = (record: VaultRecord | null, by: 1 | -1) => {
    for (const tag of tagsOf(record)) {
      const uses = (counts?.get(tag) ?? 0) + by
      if (uses === 0) counts?.delete(tag)
      else counts?.set(tag, uses)
    }
  }
  store.onReset(() => {
    counts = null
    sorted = null
  })
  names.onChange(() => {
    sorted = null
  })
  store.onDiff(({ changes }) => {
    if (!counts) return
    for (const { before, after } of changes) {
      if (sameTags(tagsOf(before), tagsOf(after))) continue
      sorted = null
      count(before, -1)
      count(after, 1)
    }
  })

  function all(): readonly Known[] {
    if (!counts) {
      counts = new Map()
      for (const record of store.records()) count(record, 1)
    }
    sorted ??= [...counts]
      .map(([tag, uses]) => ({ tag, uses, folded: foldName(tag) }))
      .sort((a, b) => b.uses - a.uses || names.compare(a.tag, b.tag))
    return sorted
  }

  return {
    list({ text, offset, limit }) {
      const words = queryWords(text)
      const whole = words.join(' ')
      const found = all().filter(({ folded }) => words.every((word) => folded.includes(word)))
      const first = found.filter(({ folded }) => folded.startsWith(whole))
      const rows = whole === '' ? found : [...first, ...found.filter(({ folded }) => !folded.startsWith(whole))]
      return { total: rows.length, rows: rows.slice(offset, offset + limit).map(({ tag, uses }) => ({ tag, uses })) }
    },
  }
}

const none: readonly string[] = []
const tagsOf = (record: VaultRecord | null): readonly string[] =>
  record === null || isTombstone(record) || record.trashedAt !== null ? none : record.tags

const sameTags = (a: readonly string[], b: readonly string[]) => a === b || (a.length === b.length && a.every((tag, at) => tag === b[at]))
