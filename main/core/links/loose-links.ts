import type { Store } from '#core/store/store.ts'
import type { Links } from './links.ts'

/** Names that are linked without a pin and that no note, or more than one, bears; sorted by name. */
export interface LooseNames {
  readonly unresolved: readonly string[]
  readonly ambiguous: readonly string[]
}

/** Tells the loose names, looked for once a version. */
export function createLooseNames(store: Pick<Store, 'version'>, { index, names }: Pick<Links, 'index' | 'names'>): () => LooseNames {
  let known: (LooseNames & { readonly version: number }) | null = null
  return () => {
    if (known?.version === store.version) return known
    const unresolved: string[] = []
    const ambiguous: string[] = []
    for (const key of index.unpinnedKeys()) {
      const count = names.ids(key).length
      if (count === 0) unresolved.push(key)
      else if (count > 1) ambiguous.push(key)
    }
    known = { version: store.version, unresolved: unresolved.sort(), ambiguous: ambiguous.sort() }
    return known
  }
}
