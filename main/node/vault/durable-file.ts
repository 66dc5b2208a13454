import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Adapter } from 'lowdb'
import { type Disk, type DiskStat, unlessMissing } from '../disk/disk.ts'

/** The end of a temporary file's name; what bears it after a crash is removed on opening. */
export const temporary = '.tmp'

export interface DurableFileOptions<T> {
  /** @param sum their CRC-32 */
  parse(bytes: Uint8Array, sum: number): T
  serialize(data: T): string
  /** Makes temporary names that no other process uses. */
  random(): string
  /** False: whoever writes syncs the folder itself, once for many files. */
  syncFolder?: boolean
}

/**
 * lowdb's adapter for one file that is replaced whole or not at all: a crash at any moment leaves the old content or the new one.
 * Another program never sees half of it.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string
  readonly #disk: Disk
  readonly #options: DurableFileOptions<T>
  /** The file as we read or wrote it last; another program changed it where the disk says otherwise. Null: there was none. */
  known: DiskStat | null = null
  /** CRC-32 of what was read or written last; 0: nothing yet. */
  sum = 0

  constructor(disk: Disk, path: string, options: DurableFileOptions<T>) {
    this.#disk = disk
    this.path = path
    this.#options = options
  }

  /** Null where there is none. Throws what `parse` throws. */
  async read(): Promise<T | null> {
    // Looked at before it is read: a change in between is noticed later, never missed.
    this.known = await unlessMissing(this.#disk.stat(this.path))
    const bytes = this.known && (await unlessMissing(this.#disk.read(this.path)))
    this.sum = bytes ? crc32(bytes) : 0
    return bytes && this.#options.parse(bytes, this.sum)
  }

  async write(data: T): Promise<void> {
    const bytes = Buffer.from(this.#options.serialize(data))
    this.known = await replaceFile(this.#disk, this.path, bytes, this.#options.random())
    this.sum = crc32(bytes)
    if (this.#options.syncFolder !== false) await this.#disk.syncFolder(dirname(this.path))
  }
}

/** Writes beside, syncs, renames; the name itself is durable only once the folder is synced. Gives the new file's stat. */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array, random: string): Promise<DiskStat> {
  return replaceStream(disk, path, [bytes], random)
}

/** The same for what is too long to hold. */
export async function replaceStream(
  disk: Disk,
  path: string,
  pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  random: string,
): Promise<DiskStat> {
  const beside = `${path}.${random}${temporary}`
  try {
    const stat = await writeFile(disk, beside, pieces)
    await disk.rename(beside, path)
    return stat
  } catch (error) {
    await disk.unlink(beside).catch(() => {}) // best effort: what stays is removed on opening
    throw error
  }
}

/** A new file, synced; its name is durable once the folder is. */
async function writeFile(disk: Disk, path: string, pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<DiskStat> {
  const file = await disk.open(path, 'create')
  try {
    for await (const bytes of pieces) await file.write(bytes)
    await file.sync()
    return await file.stat()
  } finally {
    await file.close()
  }
}
