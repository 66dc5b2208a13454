import type { JsonObject } from '#shared/base/json.ts'
import type { Fields } from './field.ts'

/** A kind of note: the one description from which check, form, export and index are drawn. */
export interface KindOf<Name extends string, F extends Fields> {
  readonly kind: Name
  /** The folder of its notes in a Markdown export. */
  readonly folder: string
  readonly fields: F
  /** Names of the fields a list can be narrowed by. */
  readonly facets: readonly (keyof F & string)[]
  /**
   * Numbered from 1 by their place: each takes a stored note of the shape before it and gives the next; pure, additive, for ever.
   * A note's stored shape is that of the vault's number for its kind (vault.json `migrations`).
   */
  readonly migrations: readonly ((stored: JsonObject) => JsonObject)[]
}

export function defineKind<const Name extends string, const F extends Fields>(kind: KindOf<Name, F>): KindOf<Name, F> {
  return kind
}
