import type { VaultSettings } from '#core/ports.ts'
import { isObject, own } from '#shared/base/json.ts'

/** As vault.json has them; what is none is left out. */
export function parseSearches(value: unknown): VaultSettings['searches'] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const [name, query] = isObject(one) ? [own(one, 'name'), own(one, 'query')] : []
    return typeof name === 'string' && typeof query === 'string' ? [{ name, query }] : []
  })
}
