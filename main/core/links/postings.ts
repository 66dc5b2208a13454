import type { NoteId } from '#shared/base/ids.ts'

/** Up to so many notes stand in an array, which costs a tenth of a set. */
const few = 16

/** Notes under a key, each once: most keys have one or a few, some ten thousand. */
export class Postings<Key> {
  readonly #map = new Map<Key, NoteId | NoteId[] | Set<NoteId>>()

  get(key: Key): Iterable<NoteId> {
    const found = this.#map.get(key)
    return typeof found === 'string' ? [found] : (found ?? [])
  }

  count(key: Key): number {
    const found = this.#map.get(key)
    if (found === undefined) return 0
    return typeof found === 'string' ? 1 : Array.isArray(found) ? found.length : found.size
  }

  keys(): IterableIterator<Key> {
    return this.#map.keys()
  }

  add(key: Key, id: NoteId): void {
    const found = this.#map.get(key)
    if (found === undefined) this.#map.set(key, id)
    else if (typeof found === 'string') {
      if (found !== id) this.#map.set(key, [found, id])
    } else if (!Array.isArray(found)) found.add(id)
    else if (!found.includes(id)) {
      if (found.length < few) found.push(id)
      else this.#map.set(key, new Set([...found, id]))
    }
  }

  remove(key: Key, id: NoteId): void {
    const found = this.#map.get(key)
    if (found === undefined) return
    if (found instanceof Set) {
      found.delete(id)
      if (found.size === 0) this.#map.delete(key)
      return
    }
    const rest = (typeof found === 'string' ? [found] : found).filter((other) => other !== id)
    if (rest.length === 0) this.#map.delete(key)
    else this.#map.set(key, rest)
  }

  clear(): void {
    this.#map.clear()
  }
}
