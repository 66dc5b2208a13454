import { claim } from './claim.ts'
import { common } from './common.ts'
import { event } from './event.ts'
import type { Field, Fields } from './field.ts'
import type { Kind } from './note.ts'
import { organisation } from './organisation.ts'
import { page } from './page.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { source } from './source.ts'

/** The registry of kinds, in the order the window shows them. */
export const kinds = { claim, person, place, organisation, event, source, page } as const

export const kindNames = Object.keys(kinds) as readonly Kind[]

/** In the order in which a name in a text is likely to be one of them: a claim is a sentence. */
export const kindsOfNames: readonly Kind[] = [...kindNames.filter((kind) => kind !== 'claim'), 'claim']

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(kinds, value)
}

const all = new Map<Kind, Fields>(kindNames.map((kind) => [kind, { ...common, ...kinds[kind].fields }]))

/** Every field of a kind by name, the common ones first; not those the program keeps itself (id, title, dates). */
export function fieldsOf(kind: Kind): Fields {
  return all.get(kind) ?? common
}

export function fieldOf(kind: Kind, name: string): Field | undefined {
  const fields = fieldsOf(kind)
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
