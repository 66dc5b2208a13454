import type { NoteId } from '#shared/base/ids.ts'
import { fileKey } from '#shared/links/file-key.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'
import { pinnedRefs } from '#shared/notes/refs.ts'
import { linkKeys, noKeys as none } from './link-keys.ts'
import { Postings } from './postings.ts'

/** What a note's pins say a folded target means. */
export function pinOf(note: { readonly links: Note['links'] }, key: string): NoteId | null {
  return (note.links.find(({ id }) => id === key)?.note as NoteId | undefined) ?? null
}

/** The index of a large vault is built in slices of so many milliseconds, with breaks for whoever waits. */
const slice = 10

/**
 * Who links where: by the ids that pins and references hold, and by name where a link has no pin. Built in the background after opening and
 * kept from diffs; whoever asks what needs all of it before it is done waits for the rest.
 */
export class LinkIndex {
  readonly #keys = new Map<NoteId, readonly string[]>()
  readonly #to = new Postings<NoteId>()
  readonly #unpinned = new Postings<string>()
  readonly #absorbed = new Postings<NoteId>()
  /** While building: what is still to be read, and what has been. */
  #building: { readonly rest: Iterator<VaultRecord>; readonly read: Set<NoteId> } | null = null

  readonly #known: (id: NoteId) => readonly string[] | undefined
  #onReady: () => void = () => {}
  /** The text read last: a save asks for it twice, to pin its links and to index them. */
  #last: { readonly body: string; readonly keys: readonly string[] } = { body: '', keys: none }

  /** @param known the folded targets in a stored note's body, where they are known without reading it */
  constructor(known: (id: NoteId) => readonly string[] | undefined) {
    this.#known = known
  }

  /** Whether all of it is there, so that asking costs no waiting. */
  get isReady(): boolean {
    return this.#building === null
  }

  /** Calls each time a build is done. */
  onReady(listener: () => void): void {
    this.#onReady = listener
  }

  /** Begins anew with these records. */
  build(records: readonly VaultRecord[], monotonic: () => number): void {
    this.#keys.clear()
    for (const postings of [this.#to, this.#unpinned, this.#absorbed]) postings.clear()
    const building = { rest: records[Symbol.iterator](), read: new Set<NoteId>() }
    this.#building = building
    const next = () => {
      if (this.#building !== building) return
      const until = monotonic() + slice
      while (this.#building && monotonic() < until) this.#read(500)
      if (this.#building) setTimeout(next, 0)
    }
    setTimeout(next, 0)
  }

  /** Stops building; the index is of no use after it. */
  stop(): void {
    this.#building = null
  }

  /** The folded targets in a text. */
  keysIn(body: string): readonly string[] {
    if (this.#last.body !== body) this.#last = { body, keys: linkKeys(body) }
    return this.#last.keys
  }

  /** The folded targets in a stored note's body. */
  keys(note: Note): readonly string[] {
    if (this.#building && !this.#building.read.has(note.id)) return this.#known(note.id) ?? linkKeys(note.body)
    return this.#keys.get(note.id) ?? none
  }

  /** Notes whose body or fields hold this very id; merges are not followed. */
  to(id: NoteId): Iterable<NoteId> {
    this.#finish()
    return this.#to.get(id)
  }

  /** Notes that link by this name without a pin. */
  unpinned(key: string): Iterable<NoteId> {
    this.#finish()
    return this.#unpinned.get(key)
  }

  countUnpinned(key: string): number {
    this.#finish()
    return this.#unpinned.count(key)
  }

  /** Every name that is linked without a pin. */
  unpinnedKeys(): IterableIterator<string> {
    this.#finish()
    return this.#unpinned.keys()
  }

  /** The note and all that was merged into it, directly or not. */
  identities(id: NoteId): NoteId[] {
    this.#finish()
    const ids = [id]
    for (const one of ids) ids.push(...this.#absorbed.get(one))
    return ids
  }

  update(id: NoteId, before: VaultRecord | null, after: VaultRecord): void {
    if (this.#building && !this.#building.read.has(id)) {
      this.#building.read.add(id)
      this.#add(id, null, after)
      return
    }
    this.#drop(id, before)
    this.#add(id, before, after)
  }

  #finish(): void {
    while (this.#building) this.#read(10_000)
  }

  #read(count: number): void {
    const building = this.#building
    for (let n = 0; building && n < count; n++) {
      const { value: record, done } = building.rest.next()
      if (done) {
        this.#building = null
        this.#onReady()
        return
      }
      if (building.read.has(record.id)) continue
      building.read.add(record.id)
      this.#add(record.id, null, record, this.#known(record.id as NoteId))
    }
  }

  #add(id: NoteId, before: VaultRecord | null, after: VaultRecord, known?: readonly string[]): void {
    if (isTombstone(after)) {
      if (after.to !== null) this.#absorbed.add(after.to, id)
      return
    }
    const same = before !== null && !isTombstone(before) && before.body === after.body
    const read = () => (before === null ? linkKeys(after.body) : this.keysIn(after.body))
    const keys = known ?? (same ? (this.#keys.get(id) ?? none) : read())
    if (keys.length > 0) this.#keys.set(id, keys)
    else this.#keys.delete(id)
    const pins = pinsOf(after)
    const files = filesOf(after)
    for (const key of keys) {
      const pin = pins.get(key)
      if (pin !== undefined) this.#to.add(pin, id)
      else if (!files.has(key)) this.#unpinned.add(key, id)
    }
    for (const target of pinnedRefs(after)) this.#to.add(target, id)
  }

  #drop(id: NoteId, before: VaultRecord | null): void {
    if (before === null) return
    if (isTombstone(before)) {
      if (before.to !== null) this.#absorbed.remove(before.to, id)
      return
    }
    const pins = pinsOf(before)
    const files = filesOf(before)
    for (const key of this.#keys.get(id) ?? none) {
      const pin = pins.get(key)
      if (pin !== undefined) this.#to.remove(pin, id)
      else if (!files.has(key)) this.#unpinned.remove(key, id)
    }
    for (const target of pinnedRefs(before)) this.#to.remove(target, id)
  }
}

const noPins: ReadonlyMap<string, NoteId> = new Map()

const noFiles: ReadonlySet<string> = new Set()

/** The targets that mean a file kept with the note. */
const filesOf = ({ attachments }: Note) => (attachments.length === 0 ? noFiles : new Set(attachments.map(({ name }) => fileKey(name))))

const pinsOf = ({ links }: Note) =>
  links.length === 0 ? noPins : new Map(links.map(({ id, note: target }) => [id as string, target as NoteId]))
