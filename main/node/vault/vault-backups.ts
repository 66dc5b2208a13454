import { basename, join } from 'node:path'
import type { Backup, Backups } from '#core/ports.ts'
import { StorageError } from '#core/ports.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isInstant, millisecondsOf, offsetOf } from '#shared/base/instant.ts'
import { isObject } from '#shared/base/json.ts'
import { completeNote, problemInNote } from '#shared/notes/check-note.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import { type Disk, unlessMissing } from '../disk/disk.ts'
import { surplus } from './backup-schedule.ts'
import { replaceFile, replaceStream, temporary } from './durable-file.ts'
import { makeFolder } from './kept.ts'
import type { LiveVault } from './live-vault.ts'
import { parseShard, ShardDamage } from './shard-file.ts'
import { shardName, shardOf } from './shard-of.ts'
import { isDiskFailure, reasonOf, said, storageError } from './storage-failure.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'

interface Around {
  exclusive<T>(work: () => Promise<T>): Promise<T>
  compact(): Promise<void>
  live(): LiveVault
  /** Throws where nothing may be written. */
  refuse(): void
}

/** Before the name of one that lies in the second place. */
const second = 'second.'
/** In each backup, written last. */
const label = 'backup.json'

/**
 * Copies of all shards and vault.json, by date: hard links, as shards are only ever replaced and never written into, and true copies
 * where links fail and in the second place. History stays where it is, as it only grows.
 */
export class VaultBackups implements Backups {
  readonly #context: VaultContext
  readonly #around: Around
  readonly #onMade: (() => void)[] = []

  constructor(context: VaultContext, around: Around) {
    this.#context = context
    this.#around = around
  }

  async list(): Promise<readonly Backup[]> {
    try {
      const here = await this.#listOf(this.#context.paths.backups, 'vault')
      const there = this.#secondPlace ? await this.#listOf(this.#secondPlace, 'second') : []
      return [...here, ...there].sort((a, b) => (a.at < b.at ? 1 : -1))
    } catch (error) {
      throw storageError(error)
    }
  }

  make(): Promise<Backup> {
    return this.#around.exclusive(async () => {
      this.#around.refuse()
      try {
        await this.#around.compact()
        return await this.makeOf(this.#around.live())
      } catch (error) {
        throw storageError(error)
      }
    })
  }

  /** The day's backup, where it is missing and there is something to save. Call it in its turn. */
  async daily(): Promise<void> {
    const { clock, paths } = this.#context
    const { records } = this.#around.live()
    if (records.size === 0) return
    const today = dayOf(clock.now())
    if ((await this.#listOf(paths.backups, 'vault')).some(({ at }) => dayOf(at) === today)) return
    await this.#around.compact()
    await this.makeOf(this.#around.live())
  }

  /** A backup of the shards as they lie on disk, which hold all. @param why becomes part of the name */
  async makeOf({ records, vaultFile }: Pick<LiveVault, 'records' | 'vaultFile'>, why = ''): Promise<Backup> {
    const place = vaultFile.data.settings.secondBackup
    const { clock, paths, problems } = this.#context
    const at = clock.now()
    let notes = 0
    for (const record of records.all()) if (!isTombstone(record)) notes++
    const name = `${at.slice(0, at.indexOf('[')).replaceAll(':', '-')}${why && `-${why}`}`
    const backup: Backup = { name, at, notes, place: 'vault' }
    await this.#write(paths.backups, backup, (from, to) => this.#linkOrCopy(from, to))
    await this.#prune(paths.backups, 'vault')
    if (place) {
      try {
        await this.#write(place, backup, (from, to) => this.#copy(from, to))
        await this.#prune(place, 'second')
      } catch (error) {
        // The disk may not be plugged in; the backup in the vault is made.
        if (!isDiskFailure(error)) throw error
        problems.add('problem.second-backup', { reason: reasonOf(error).code })
      }
    }
    for (const listener of this.#onMade) listener()
    return backup
  }

  async *read(name: string, only?: NoteId): AsyncIterable<VaultRecord> {
    const place = name.startsWith(second) ? this.#secondPlace : this.#context.paths.backups
    const folder = name.startsWith(second) ? name.slice(second.length) : name
    if (!place || !/^\d[\w.-]*$/.test(folder)) throw new StorageError('NOT_FOUND', said('storage.no-backup'))
    const { disk } = this.#context
    const notes = join(place, folder, 'notes')
    const files = await unlessMissing(disk.list(notes)).catch((error) => {
      throw storageError(error)
    })
    if (!files) throw new StorageError('NOT_FOUND', said('storage.no-backup'))
    const shard = only && shardName(shardOf(only))
    for (const file of files) {
      if (shard !== undefined && file !== shard) continue
      for (const record of await this.#recordsOf(join(notes, file))) if (only === undefined || record.id === only) yield record
      await yieldNow()
    }
  }

  onMade(listener: () => void): void {
    this.#onMade.push(listener)
  }

  get #secondPlace(): string | null {
    return this.#around.live().vaultFile.data.settings.secondBackup
  }

  async #recordsOf(path: string): Promise<VaultRecord[]> {
    const found: VaultRecord[] = []
    for (const record of Object.values(await this.#tableOf(path))) {
      if (isObject(record) && (isTombstone(record) || problemInNote(record) === null)) {
        found.push(isTombstone(record) ? record : completeNote({ ...record }))
      }
    }
    return found
  }

  async #tableOf(path: string): Promise<{ readonly [id: string]: VaultRecord }> {
    try {
      return parseShard(await this.#context.disk.read(path))
    } catch (error) {
      if (!(error instanceof ShardDamage)) throw storageError(error)
      this.#context.problems.add('problem.backup-damaged', {
        file: basename(path),
        lost: error.salvage.lost.length + error.salvage.unknown,
      })
      return error.salvage.table
    }
  }

  async #listOf(place: string, kind: Backup['place']): Promise<Backup[]> {
    const { disk } = this.#context
    const found: Backup[] = []
    for (const name of (await unlessMissing(disk.list(place))) ?? []) {
      if (!/^\d[\w.-]*$/.test(name)) continue
      const bytes = await unlessMissing(disk.read(join(place, name, label)).catch(missingIfFile))
      const told = bytes && parseLabel(bytes)
      if (told) found.push({ ...told, name: kind === 'second' ? second + name : name, place: kind })
    }
    return found
  }

  /** Under another name first, so that what bears a backup's name is whole. */
  async #write(place: string, backup: Backup, put: (from: string, to: string) => Promise<void>): Promise<void> {
    const { disk, paths, ids } = this.#context
    await makeFolder(disk, place)
    const beside = join(place, `.${ids.random()}${temporary}`)
    try {
      await disk.mkdir(beside)
      await disk.mkdir(join(beside, 'notes'))
      for (const file of await disk.list(paths.notes)) {
        if (/^[0-9a-f]{2}\.json$/.test(file)) await put(join(paths.notes, file), join(beside, 'notes', file))
      }
      await put(paths.vault, join(beside, 'vault.json'))
      const { at, notes } = backup
      await replaceFile(disk, join(beside, label), Buffer.from(`${JSON.stringify({ at, notes })}\n`), ids.random())
      await disk.syncFolder(join(beside, 'notes'))
      await disk.syncFolder(beside)
      await disk.rename(beside, join(place, backup.name))
      await disk.syncFolder(place)
    } catch (error) {
      await this.#remove(beside).catch(() => {}) // best effort: removed with the next backup
      throw error
    }
  }

  async #linkOrCopy(from: string, to: string): Promise<void> {
    try {
      await this.#context.disk.link(from, to)
    } catch (error) {
      if (!isDiskFailure(error)) throw error
      await this.#copy(from, to)
    }
  }

  async #copy(from: string, to: string): Promise<void> {
    const { disk, ids } = this.#context
    await replaceStream(disk, to, disk.stream(from), ids.random())
  }

  async #prune(place: string, kind: Backup['place']): Promise<void> {
    const { clock, disk } = this.#context
    for (const { name } of surplus(await this.#listOf(place, kind), clock.now())) {
      await this.#remove(join(place, kind === 'second' ? name.slice(second.length) : name))
    }
    for (const name of await disk.list(place)) if (name.startsWith('.') && name.endsWith(temporary)) await this.#remove(join(place, name))
    await disk.syncFolder(place)
  }

  /** The label first: a backup half-removed is none. */
  async #remove(folder: string): Promise<void> {
    const { disk } = this.#context
    await removeFile(disk, join(folder, label))
    for (const file of (await unlessMissing(disk.list(join(folder, 'notes')))) ?? []) await removeFile(disk, join(folder, 'notes', file))
    await unlessMissing(disk.rmdir(join(folder, 'notes')))
    for (const file of (await unlessMissing(disk.list(folder))) ?? []) await removeFile(disk, join(folder, file))
    await unlessMissing(disk.rmdir(folder))
  }
}

async function removeFile(disk: Disk, path: string): Promise<void> {
  await unlessMissing(disk.unlink(path))
}

/** Something that is no folder is no backup. */
function missingIfFile(error: unknown): never {
  if (isDiskFailure(error) && error instanceof Error && error.message.includes('ENOTDIR'))
    throw Object.assign(new Error(), { code: 'ENOENT' })
  throw error
}

function parseLabel(bytes: Uint8Array): Pick<Backup, 'at' | 'notes'> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString())
    return isObject(value) && isInstant(value.at) && typeof value.notes === 'number' ? { at: value.at, notes: value.notes } : null
  } catch {
    return null // never finished
  }
}

/** The writer's own day. */
const dayOf = (at: Backup['at']) => new Date(millisecondsOf(at) + offsetOf(at) * 60_000).toISOString().slice(0, 10)
