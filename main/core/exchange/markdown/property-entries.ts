import { isObject, type Json } from '#shared/base/json.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import type { Given } from './front-matter.ts'
import { reservedKeys } from './key-names.ts'

type Property = Note['properties'][number]
type Written = readonly [key: string, value: string | number | boolean | null | readonly string[]]

// YAML allows a key of 1024 characters before the colon; longer ones, and those with line ends, go into one JSON value.
const longestKey = 200

/**
 * Properties of other programs under their own names. What is neither a string, number, boolean, null nor a list of strings is written as JSON
 * under `name_json`; a name that is one of ours gets `x_` before it.
 */
export function printProperties(properties: Note['properties'], kind: Kind): Written[] {
  if (properties.length === 0) return []
  if (properties.some(({ id }) => id.length > longestKey || /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(id))) {
    return [['properties_json', JSON.stringify(properties.map(({ id, value }) => [id, value]))]]
  }
  return properties.map(({ id, value }) => {
    const flat = asFlat(value)
    const asJson = flat === undefined || id.endsWith('_json')
    return [avoid(asJson ? `${id}_json` : id, kind), asJson ? JSON.stringify(value) : flat]
  })
}

/** The inverse, from all that the front matter holds under keys that are not ours. */
export function readProperties(values: ReadonlyMap<string, Given>, kind: Kind): Property[] {
  const properties: Property[] = []
  const add = (id: string, value: Json) => properties.push({ id, value } as Property)
  for (const [key, { text, json }] of values) {
    if (reservedKeys(kind).has(key)) continue
    const name = key.startsWith('x_') && reservedKeys(kind).has(withoutPrefix(key)) ? key.slice(2) : key
    const nested = name.endsWith('_json') && typeof json === 'string' ? parsed(text) : undefined
    if (nested === undefined) add(name, json)
    else add(name.slice(0, -'_json'.length), nested)
  }
  const rest = parsed(values.get('properties_json')?.text ?? '')
  if (Array.isArray(rest)) for (const pair of rest) if (Array.isArray(pair) && typeof pair[0] === 'string') add(pair[0], pair[1] as Json)
  return properties
}

function asFlat(value: Json): Written[1] | undefined {
  if (!Array.isArray(value)) return isObject(value) ? undefined : (value as string | number | boolean | null)
  // An empty list reads back as nothing at all, so it is JSON too.
  return value.length > 0 && value.every((item) => typeof item === 'string') ? value : undefined
}

const withoutPrefix = (key: string) => key.replace(/^(?:x_)+/, '')

function avoid(key: string, kind: Kind): string {
  return reservedKeys(kind).has(withoutPrefix(key)) ? `x_${key}` : key
}

function parsed(text: string): Json | undefined {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    // A key of another program that happens to end so: its value stays as it is.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
