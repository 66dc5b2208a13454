import type { Links } from './links.ts'

/** Names that are linked without a pin and that no note, or more than one, bears; sorted by name. */
export function looseLinks({ index, names }: Links): { unresolved: string[]; ambiguous: string[] } {
  const unresolved: string[] = []
  const ambiguous: string[] = []
  for (const key of index.unpinnedKeys()) {
    const count = names.ids(key).length
    if (count === 0) unresolved.push(key)
    else if (count > 1) ambiguous.push(key)
  }
  return { unresolved: unresolved.sort(), ambiguous: ambiguous.sort() }
}
