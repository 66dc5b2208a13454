import { isQueryKey, type QueryKeyName } from './keys.ts'

/** What somebody is typing in a query: a key (or a plain word), or the value of one. */
export interface Completing {
  /** Null: it may become a key. */
  readonly key: QueryKeyName | null
  readonly typed: string
  /** What a completion is put in place of, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

const VALUE = /(?:^|[\s(-])(?<key>[a-z][a-z-]*):(?<value>"[^"]*|[^\s()"]*)$/iu
const KEY = /(?:^|[\s(-])(?<typed>[a-z][a-z-]*)$/iu

/** What could be completed before the cursor; null where nothing can. */
export function completingAt(text: string, at: number): Completing | null {
  const before = text.slice(0, at)
  const { key = '', value } = VALUE.exec(before)?.groups ?? {}
  const name = key.toLowerCase()
  if (value !== undefined && isQueryKey(name)) return { key: name, typed: value.replace(/^"/, ''), from: at - value.length, to: at }
  const typed = KEY.exec(before)?.groups?.typed
  return typed === undefined ? null : { key: null, typed, from: at - typed.length, to: at }
}

/** The query with a key or a value put in, and where the cursor stands then: behind a key's colon, or behind a value and a space. */
export function completed(text: string, { key, from, to }: Completing, put: string): { readonly text: string; readonly at: number } {
  const word = key === null ? `${put}:` : `${/^[\p{L}\p{N}_/.-]+$/u.test(put) ? put : `"${put.replace(/["\\]/g, '\\$&')}"`} `
  const rest = text.slice(to)
  const after = word.endsWith(' ') && rest.startsWith(' ') ? rest.slice(1) : rest
  return { text: text.slice(0, from) + word + after, at: from + word.length }
}
