import { crc32 } from 'node:zlib'
import { StorageError } from '#core/ports.ts'
import { isObject } from '#shared/base/json.ts'
import type { Disk } from '../disk/disk.ts'
import type { FlatPins } from './flat-pins.ts'
import type { Digests, LongTexts, Texts, Unread } from './long-texts.ts'
import { isDiskFailure, said, storageError } from './storage-failure.ts'

/** Where a record's JSON lies in its shard, in bytes, and the CRC-32 of it; so many numbers a record. */
export const perLine = 3

/** So many texts of one shard stay in memory for good, as somebody reads those notes. */
const few = 8
/** After this part of a shard's texts the rest of it is read too: whoever asks for so many asks for all. */
const most = 1 / 4

export interface ContentParts {
  readonly disk: Pick<Disk, 'readNow'>
  /** The shard's file. */
  readonly path: string
  /** CRC-32 of the whole file. */
  readonly sum: number
  readonly lines: Uint32Array
  readonly digests: Digests
  readonly pins: FlatPins
  /** The same bytes from the cache, where the file is no longer what it was; null where there is no such copy any more. Throws what the disk throws. */
  spare(): Uint8Array | null
  /** Called when more than a few texts were read, which `letGo` lets go of. */
  onMany(): void
}

/**
 * What a shard's file held when it was opened, as long as some of its long texts have not been read. They are read from the file itself while
 * it is the same; once another program has changed it, from the copy in the cache. The program itself does not write the file before
 * `readAll`.
 */
export class ShardContent implements Unread {
  readonly #parts: ContentParts
  /** Of every record that was ever made of it, as somebody may hold one that has been replaced since. */
  #handles: LongTexts[] = []
  #singles = 0
  /** While all is being read. */
  #bytes: Uint8Array | null = null

  constructor(parts: ContentParts) {
    this.#parts = parts
  }

  get digests(): Digests {
    return this.#parts.digests
  }

  pins(line: number): ReturnType<FlatPins['of']> {
    return this.#parts.pins.of(line)
  }

  add(handle: LongTexts): void {
    this.#handles.push(handle)
  }

  /** The texts of one line. Throws a StorageError where they cannot be had. */
  texts(line: number): Texts {
    const bytes = this.#bytes ? this.#lineIn(this.#bytes, line) : this.#single(line)
    return bytes ? textsIn(bytes) : this.#afterAll(line)
  }

  /** Reads all texts that have not been read, for good: the file is about to change. Throws a StorageError where they cannot be had. */
  readAll(): void {
    if (!this.#handles.every(({ isRead }) => isRead)) this.#readFrom(this.#whole())
    this.#handles = []
  }

  get holdsMany(): boolean {
    return this.#singles > few
  }

  /** Begins anew, with no text in memory; nothing after `readAll`. */
  letGo(): void {
    for (const handle of this.#handles) handle.letGo()
    this.#singles = 0
  }

  #readFrom(whole: Uint8Array): void {
    this.#bytes = whole
    try {
      for (const handle of this.#handles) handle.read()
    } finally {
      this.#bytes = null
    }
  }

  /** Null where the file is not what it was, or enough was read one by one. */
  #single(line: number): Uint8Array | null {
    const { disk, path, lines, onMany } = this.#parts
    if (++this.#singles === few + 1) onMany()
    if (this.#singles > few + (lines.length / perLine) * most) return null
    const [at = 0, length = 0, sum = 0] = lines.subarray(line * perLine)
    try {
      const bytes = disk.readNow(path, at, length)
      return crc32(bytes) === sum ? bytes : null
    } catch (error) {
      if (!isDiskFailure(error)) throw error
      return null // the copy is tried
    }
  }

  /** Reads all of it, this line too. */
  #afterAll(line: number): Texts {
    const whole = this.#whole()
    this.#readFrom(whole)
    return textsIn(this.#lineIn(whole, line))
  }

  #lineIn(whole: Uint8Array, line: number): Uint8Array {
    const [at = 0, length = 0] = this.#parts.lines.subarray(line * perLine)
    return whole.subarray(at, at + length)
  }

  /** All bytes, from wherever they are sound. */
  #whole(): Uint8Array {
    const { disk, path, sum, spare } = this.#parts
    let failure: unknown = null
    for (const read of [() => disk.readNow(path), spare, () => disk.readNow(path)]) {
      try {
        const bytes = read()
        if (bytes && crc32(bytes) === sum) return bytes
      } catch (error) {
        if (!isDiskFailure(error)) throw error
        failure = error
      }
    }
    throw failure === null ? new StorageError('STORAGE', said('storage.text-gone')) : storageError(failure)
  }
}

function textsIn(line: Uint8Array): Texts {
  const record: unknown = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString())
  const of = (name: 'body' | 'text') => (isObject(record) && typeof record[name] === 'string' ? record[name] : '')
  return { body: of('body'), text: of('text') }
}
