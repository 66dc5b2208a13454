import type { Field } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'

/** `shownBy` → `shown_by`: keys and columns are written so. */
export function snakeCase(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name
}

/** Keys that the format itself uses, whatever the kind. */
export const ownKeys = [
  'id',
  'kind',
  'title',
  'alias_details',
  'typed_links',
  'created',
  'updated',
  'trashed',
  'surrogates',
  'kept_json',
  'properties_json',
] as const

/** The keys a field may be written under, the main one first. A position is written as `latitude`, `longitude`, `radius_m`. */
export function keysOf(name: string, field: Field): readonly string[] {
  const key = snakeCase(name)
  switch (field.type) {
    case 'date':
      return [key, `${key}_edtf`, `${key}_span`]
    case 'quantity':
      return [key, `${key}_least`, `${key}_most`, `${key}_unit`, `${key}_of`]
    case 'position': {
      const before = name === 'position' ? '' : `${key}_`
      return [`${before}latitude`, `${before}longitude`, `${before}radius_m`]
    }
    default:
      return [key]
  }
}

const reserved = new Map<Kind, ReadonlySet<string>>()

/** Every key that means something of ours in a note of that kind; a property of another program has to stand under another. */
export function reservedKeys(kind: Kind): ReadonlySet<string> {
  const known = reserved.get(kind)
  if (known) return known
  const keys = new Set<string>(ownKeys)
  for (const [name, field] of Object.entries(fieldsOf(kind))) for (const key of keysOf(name, field)) keys.add(key)
  reserved.set(kind, keys)
  return keys
}
