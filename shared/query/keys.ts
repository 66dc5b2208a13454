import { statuses } from '#shared/notes/claim.ts'
import { kindNames } from '#shared/notes/index.ts'

/**
 * What stands behind a key's colon:
 * - choice: one of a few words
 * - date: EDTF or plain words, as many of them as make a date; `only` before it asks that all days of the note's date lie in it, not just one
 * - note: the name of a note
 * - tag, relation, text: words
 * - near: the name of a place and a distance, `"Tver" 200km`
 */
export type QueryKey =
  | { readonly value: 'choice'; readonly choices: readonly string[] }
  | { readonly value: 'date' | 'note' | 'tag' | 'relation' | 'text' | 'near' }

const choice = (choices: readonly string[]): QueryKey => ({ value: 'choice', choices })
const date = { value: 'date' } as const
const note = { value: 'note' } as const

/** The keys of the query language, in the order they are offered. What a note must be to fit each, `main/core/search/filters` says. */
export const queryKeys = {
  kind: choice(kindNames),
  tag: { value: 'tag' },
  status: choice(statuses),
  by: note,
  about: note,
  in: note,
  links: note,
  'linked-from': note,
  source: note,
  relation: { value: 'relation' },
  has: choice(['quote', 'text', 'alias', 'tag', 'attachment', 'relation', 'date', 'position', 'link', 'question']),
  missing: choice(['asserter', 'source', 'date', 'place', 'about', 'text', 'position', 'tag', 'alias']),
  happened: date,
  asserted: date,
  published: date,
  accessed: date,
  created: date,
  edited: date,
  alias: { value: 'text' },
  is: choice(['starred', 'template', 'trashed', 'unresolved', 'ambiguous', 'conflict', 'orphan']),
  near: { value: 'near' },
} as const satisfies { readonly [key: string]: QueryKey }

export type QueryKeyName = keyof typeof queryKeys

export const queryKeyNames = Object.keys(queryKeys) as readonly QueryKeyName[]

export const isQueryKey = (name: string): name is QueryKeyName => Object.hasOwn(queryKeys, name)

/** Before a date: all its days, not just one, must lie in what is asked for. */
const ONLY = /^only\s+/i

/** The date asked for, without `only`, and whether it stood there. */
export function dateAsked(value: string): { readonly words: string; readonly isOnly: boolean } {
  const words = value.trim().replace(ONLY, '')
  return { words, isOnly: words !== value.trim() }
}

/** Metres of the units a distance is written in. */
const units: { readonly [unit: string]: number } = { m: 1, km: 1000, mi: 1609.344 }

const NEAR = /^(?<name>.*\S)\s+(?<count>\d{1,6}(?:[.,]\d{1,3})?)\s*(?<unit>km|mi|m)$/isu

/** A place's name and a distance from it, in metres; null where there is none. */
export function nearAsked(value: string): { readonly name: string; readonly metres: number } | null {
  const { name, count, unit } = NEAR.exec(value.trim())?.groups ?? {}
  const metres = units[unit?.toLowerCase() ?? '']
  return name === undefined || count === undefined || metres === undefined
    ? null
    : { name, metres: Number(count.replace(',', '.')) * metres }
}
