import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'
import { pinnedRefs } from '#shared/notes/refs.ts'

/** The folded targets that a body links to, each once; '' (the note itself) is left out. */
export function linkKeys(body: string): readonly string[] {
  if (!body.includes('[[')) return none
  const keys = new Set<string>()
  for (const { target } of findLinks(body)) if (target !== '') keys.add(targetKey(target))
  return [...keys]
}

const none: readonly string[] = []

/** What a note's pins say a folded target means. */
export function pinOf(note: { readonly links: Note['links'] }, key: string): NoteId | null {
  return (note.links.find(({ id }) => id === key)?.note as NoteId | undefined) ?? null
}

/** Who links where: by the ids that pins and references hold, and by name where a link has no pin. Kept from diffs. */
export class LinkIndex {
  readonly #keys = new Map<NoteId, readonly string[]>()
  readonly #to = new Map<NoteId, Set<NoteId>>()
  readonly #unpinned = new Map<string, Set<NoteId>>()
  readonly #absorbed = new Map<NoteId, Set<NoteId>>()

  /** The folded targets in a note's body. */
  keys(id: NoteId): readonly string[] {
    return this.#keys.get(id) ?? none
  }

  /** Notes whose body or fields hold this very id; merges are not followed. */
  to(id: NoteId): ReadonlySet<NoteId> {
    return this.#to.get(id) ?? nobody
  }

  /** Notes that link by this name without a pin. */
  unpinned(key: string): ReadonlySet<NoteId> {
    return this.#unpinned.get(key) ?? nobody
  }

  /** Every name that is linked without a pin. */
  unpinnedKeys(): IterableIterator<string> {
    return this.#unpinned.keys()
  }

  /** The note and all that was merged into it, directly or not. */
  identities(id: NoteId): NoteId[] {
    const ids = [id]
    for (const one of ids) ids.push(...(this.#absorbed.get(one) ?? nobody))
    return ids
  }

  update(id: NoteId, before: VaultRecord | null, after: VaultRecord): void {
    this.#drop(id, before)
    this.#add(id, before, after)
  }

  clear(): void {
    for (const map of [this.#keys, this.#to, this.#unpinned, this.#absorbed]) map.clear()
  }

  #add(id: NoteId, before: VaultRecord | null, after: VaultRecord): void {
    if (isTombstone(after)) {
      if (after.to !== null) put(this.#absorbed, after.to, id)
      return
    }
    const same = before !== null && !isTombstone(before) && before.body === after.body
    const keys = same ? this.keys(id) : linkKeys(after.body)
    if (keys.length > 0) this.#keys.set(id, keys)
    else this.#keys.delete(id)
    const pins = pinsOf(after)
    for (const key of keys) {
      const pin = pins.get(key)
      if (pin === undefined) put(this.#unpinned, key, id)
      else put(this.#to, pin, id)
    }
    for (const target of pinnedRefs(after)) put(this.#to, target, id)
  }

  #drop(id: NoteId, before: VaultRecord | null): void {
    if (before === null) return
    if (isTombstone(before)) {
      if (before.to !== null) take(this.#absorbed, before.to, id)
      return
    }
    const pins = pinsOf(before)
    for (const key of this.keys(id)) {
      const pin = pins.get(key)
      if (pin === undefined) take(this.#unpinned, key, id)
      else take(this.#to, pin, id)
    }
    for (const target of pinnedRefs(before)) take(this.#to, target, id)
  }
}

const nobody: ReadonlySet<NoteId> = new Set()

const pinsOf = (note: Note) => new Map(note.links.map(({ id, note: target }) => [id as string, target as NoteId]))

function put<K>(map: Map<K, Set<NoteId>>, key: K, id: NoteId): void {
  const set = map.get(key)
  if (set) set.add(id)
  else map.set(key, new Set([id]))
}

function take<K>(map: Map<K, Set<NoteId>>, key: K, id: NoteId): void {
  const set = map.get(key)
  if (set?.delete(id) && set.size === 0) map.delete(key)
}
