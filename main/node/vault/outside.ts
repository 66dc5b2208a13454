import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { OutsideChange } from '#core/ports.ts'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { equalJson, isObject } from '#shared/base/json.ts'
import { completeNote, problemInNote } from '#shared/notes/check-note.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import { isSameFile, unlessMissing } from '../disk/disk.ts'
import { replaceFile } from './durable-file.ts'
import { keep } from './kept.ts'
import type { LiveVault } from './live-vault.ts'
import { parseShard, ShardDamage, type Table } from './shard-file.ts'
import { shardName, shardOf } from './shard-of.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'

type Listener = (found: OutsideChange) => Promise<void>

/** In kept/: what was found and not taken in yet. */
const waiting = /^pending-.*\.json$/

/**
 * What other programs do to the notes: a shard that changed is compared note by note with what we know it held. The differences are
 * put aside durably, the shard is written as ours again, and then the core takes them in; a crash at any point loses nothing of theirs,
 * and the journal goes on fitting the shards. All of this runs in the storage's turn.
 */
export class Outside {
  readonly #context: VaultContext
  readonly #live: () => LiveVault
  readonly #soon: () => void
  #listener: Listener | null = null

  /** @param soon asks for a compaction */
  constructor(context: VaultContext, live: () => LiveVault, soon: () => void) {
    this.#context = context
    this.#live = live
    this.#soon = soon
  }

  listen(listener: Listener): void {
    this.#listener = listener
  }

  async look(): Promise<void> {
    const { disk, paths } = this.#context
    for (const number of this.#live().records.shards.keys()) await this.takeIn(number)
    await this.#live().vaultFile.readAgain()
    for (const name of await disk.list(paths.notes)) if (isConflictCopy(name)) await this.#takeCopy(name)
    await this.#deliver()
  }

  /** Takes in what another program did to a shard, if it did. */
  async takeIn(number: number): Promise<void> {
    const { disk, paths, problems } = this.#context
    const { records } = this.#live()
    const shard = records.shards[number]
    if (!shard) return
    const { file } = shard
    const stat = await unlessMissing(disk.stat(file.path))
    if (isSameFile(stat, file.known)) return
    if (!stat) {
      // A sync program may be at it; what we have is written again.
      file.known = null
      records.rewrite(number)
      problems.add('problem.shard-vanished', { file: shardName(number) })
      this.#soon()
      return
    }
    const bytes = await unlessMissing(disk.read(file.path))
    if (!bytes) return
    if (crc32(bytes) === file.sum && bytes.length === file.known?.size) {
      // Touched, or replaced by the same.
      file.known = stat
      return
    }
    records.readAll(number)
    const { table, whole } = await this.#tableOf(shardName(number), bytes)
    const changed = await this.#differing(table, (id) => records.onDisk(id), number)
    const removed = whole ? this.#removed(number, table) : []
    if (changed.length === 0 && removed.length === 0 && whole) {
      file.known = stat
      return
    }
    // Both sides moved: what we changed since the shard was written last.
    const unsettled = changed.map(({ id }) => id).filter((id) => shard.onDisk.has(id))
    const found: OutsideChange = { changed, removed, conflict: null, unsettled }
    await this.#putAside(number, found)
    // Changed again meanwhile: what is aside waits, and the newer one is read first.
    if (!isSameFile(await unlessMissing(disk.stat(file.path)), stat)) return this.takeIn(number)
    records.rewrite(number)
    await records.write(number)
    await disk.syncFolder(paths.notes)
    this.#soon()
    await this.#deliver()
  }

  /** A shard that a sync program set aside as another computer's version. */
  async #takeCopy(name: string): Promise<void> {
    const { disk, paths, problems } = this.#context
    if (!this.#listener) return
    const path = join(paths.notes, name)
    const bytes = await unlessMissing(disk.read(path))
    if (!bytes) return
    const { table } = await this.#tableOf(name, bytes)
    const { records } = this.#live()
    const changed = await this.#differing(table, (id) => records.get(id), null)
    await keep(this.#context, name, bytes)
    if (changed.length > 0) await this.#listener({ changed, removed: [], conflict: name, unsettled: [] })
    problems.add('problem.conflict-copy', { file: name, notes: changed.length })
    await disk.unlink(path)
    await disk.syncFolder(paths.notes)
  }

  async #tableOf(name: string, bytes: Uint8Array): Promise<{ table: Table; whole: boolean }> {
    try {
      return { table: parseShard(bytes), whole: true }
    } catch (error) {
      if (!(error instanceof ShardDamage)) throw error
      const { table, lost, unknown } = error.salvage
      await keep(this.#context, name, bytes)
      this.#context.problems.add('problem.outside-damaged', { file: name, lost: lost.length + unknown })
      return { table, whole: false }
    }
  }

  /** Records that are otherwise than `base` says; what is no record is kept aside and passed over. */
  async #differing(table: Table, base: (id: NoteId) => VaultRecord | undefined, number: number | null): Promise<VaultRecord[]> {
    const changed: VaultRecord[] = []
    const aside: { [key: string]: unknown } = {}
    for (const [id, found] of Object.entries(table)) {
      const record = isNoteId(id) && (number === null || shardOf(id) === number) ? soundRecord(id, found) : null
      if (!record) aside[id] = found
      else if (!equalJson(record, base(record.id))) changed.push(record)
    }
    await yieldNow()
    const count = Object.keys(aside).length
    if (count > 0) {
      await keep(this.#context, 'notes-from-outside.json', Buffer.from(`${JSON.stringify(aside, null, 2)}\n`))
      this.#context.problems.add('problem.outside-unreadable', { notes: count })
    }
    return changed
  }

  #removed(number: number, table: Table): NoteId[] {
    const { records } = this.#live()
    const shard = records.shards[number]
    const known = new Set([...Object.keys(shard?.low.data ?? {}), ...(shard?.onDisk.keys() ?? [])])
    return [...known].filter(isNoteId).filter((id) => records.onDisk(id) !== undefined && !Object.hasOwn(table, id))
  }

  async #putAside(number: number, found: OutsideChange): Promise<void> {
    const { disk, paths, clock, ids } = this.#context
    const now = clock.now()
    const name = `pending-${now.slice(0, now.indexOf('[')).replaceAll(':', '-')}-${shardName(number)}`
    await replaceFile(disk, join(paths.kept, name), Buffer.from(`${JSON.stringify(found)}\n`), ids.random())
    await disk.syncFolder(paths.kept)
  }

  /** Gives the core what waits, those of an earlier run first. */
  async #deliver(): Promise<void> {
    const { disk, paths, problems } = this.#context
    for (const name of (await disk.list(paths.kept)).filter((file) => waiting.test(file))) {
      if (!this.#listener) return
      const found = readChange(await disk.read(join(paths.kept, name)))
      if (found) {
        await this.#listener(found)
        problems.add('problem.outside', { changed: found.changed.length, removed: found.removed.length })
      }
      await disk.rename(join(paths.kept, name), join(paths.kept, name.replace('pending-', 'outside-')))
      await disk.syncFolder(paths.kept)
    }
  }
}

/** Syncthing, Dropbox, OneDrive, Nextcloud, Google Drive and others: the shard's two digits, something of theirs, `.json`. */
export const isConflictCopy = (name: string) => /^[0-9a-f]{2}[^0-9a-z].*\.json$/i.test(name) && !/^[0-9a-f]{2}\.json$/.test(name)

function soundRecord(id: NoteId, found: unknown): VaultRecord | null {
  if (!isObject(found) || found.id !== id) return null
  if ('why' in found) return typeof found.title === 'string' && Number.isSafeInteger(found.rev) ? (found as unknown as VaultRecord) : null
  return problemInNote(found) === null ? completeNote(found) : null
}

function readChange(bytes: Uint8Array): OutsideChange | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString())
    return isObject(value) && Array.isArray(value.changed) && Array.isArray(value.removed) ? (value as unknown as OutsideChange) : null
  } catch {
    return null // written whole by us; damaged since, it stays aside
  }
}
