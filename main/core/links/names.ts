import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'

/** The folded names under which a record can be linked: title and aliases; none of a tombstone or of what lies in the trash. */
export function namesOf(record: VaultRecord | null): readonly string[] {
  if (record === null || isTombstone(record) || record.trashedAt !== null) return []
  if (record.aliases.length === 0) return [foldName(record.title)]
  return [...new Set([record.title, ...record.aliases.map(({ name }) => name)].map(foldName))]
}

/** Which notes bear a name. Kept from diffs. */
export class NameIndex {
  readonly #byName = new Map<string, NoteId | NoteId[]>()
  readonly #byNote = new Map<NoteId, readonly string[]>()

  /** Live notes of that folded name. */
  ids(key: string): readonly NoteId[] {
    const found = this.#byName.get(key)
    if (found === undefined) return []
    return typeof found === 'string' ? [found] : found
  }

  /** The folded names of a live note, its title first. */
  names(id: NoteId): readonly string[] {
    return this.#byNote.get(id) ?? []
  }

  /** Whether a note is there and not in the trash: only those have names. */
  isLive(id: NoteId): boolean {
    return this.#byNote.has(id)
  }

  /** Every live note with its folded names. */
  all(): IterableIterator<[NoteId, readonly string[]]> {
    return this.#byNote.entries()
  }

  update(id: NoteId, after: VaultRecord | null): void {
    const before = this.names(id)
    const names = namesOf(after)
    for (const name of before) if (!names.includes(name)) this.#drop(name, id)
    for (const name of names) if (!before.includes(name)) this.#add(name, id)
    if (names.length === 0) this.#byNote.delete(id)
    else this.#byNote.set(id, names)
  }

  clear(): void {
    this.#byName.clear()
    this.#byNote.clear()
  }

  #add(name: string, id: NoteId): void {
    const found = this.#byName.get(name)
    if (found === undefined) this.#byName.set(name, id)
    else this.#byName.set(name, typeof found === 'string' ? [found, id] : [...found, id])
  }

  #drop(name: string, id: NoteId): void {
    const rest = this.ids(name).filter((other) => other !== id)
    const [only] = rest
    if (only === undefined) this.#byName.delete(name)
    else this.#byName.set(name, rest.length === 1 ? only : rest)
  }
}
