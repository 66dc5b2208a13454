import { isKind } from '#shared/notes/index.ts'
import { both, parseQuery } from '#shared/query/parse-query.ts'
import { printQuery } from '#shared/query/print-query.ts'
import type { SearchTree } from '#shared/query/tree.ts'

/** What is typed over a list, as it is asked for. */
export interface ListQuery {
  /** With what the list itself is; null where nothing narrows it. */
  readonly query: string | null
  /** What the list itself is. */
  readonly own: string
}

const filter = (key: string, value: string): SearchTree => ({ is: 'filter', key, value })

/** The query of a list: what is typed, and that the notes are of its kind, or in the trash. */
export function listQuery(list: string, typed: string): ListQuery {
  const { tree } = parseQuery(typed, { isTyping: true })
  const own = isKind(list) ? [filter('kind', list)] : list === 'trash' ? [filter('is', 'trashed')] : []
  return { query: tree.is === 'empty' ? null : printQuery(both([...own, tree])), own: printQuery(both(own)) }
}

/** What is typed, with one more key. */
export function narrowed(typed: string, key: string, value: string): string {
  return printQuery(both([parseQuery(typed).tree, filter(key, value)]))
}
