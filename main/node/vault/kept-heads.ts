import { promisify } from 'node:util'
import { crc32, deflateRaw, inflateRawSync } from 'node:zlib'
import type { Cache } from '#core/ports.ts'
import { indexVersion } from '#core/search/index/index-file.ts'
import { programVersion } from '#core/vault/program-version.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import { errorCode, isSameFile, unlessMissing } from '../disk/disk.ts'
import { type KeptShard, parseKept, printKept } from './kept-shard.ts'
import { hang, hungFields, LongTexts } from './long-texts.ts'
import type { Kinds } from './migrate-notes.ts'
import type { Records } from './records.ts'
import { ShardContent } from './shard-content.ts'
import type { Table } from './shard-file.ts'
import { shardOf } from './shard-of.ts'
import { cachePath, contentOf } from './vault-cache.ts'
import type { VaultContext } from './vault-context.ts'
import { shardPath } from './vault-paths.ts'

const compress = promisify(deflateRaw)
/** Texts of people become a third with the least effort, a little less with four times as much. */
const level = 1

/**
 * What the cache keeps of each large shard: its records without their long texts, and a compressed copy of the file. A vault whose shards are
 * as they were is opened without making objects of its texts. The shard itself says whether what is kept is of it, by the checksum of all
 * its bytes; the copy is there for the time after another program has changed the shard.
 */
export class KeptHeads {
  readonly #context: VaultContext
  readonly #cache: Cache
  readonly #shape: number
  readonly #least: number
  readonly #onMany: () => void
  /** Read from the cache and not asked for yet. */
  readonly #read = new Map<number, Uint8Array>()
  /** Of what content of each shard the cache holds something, or could not be made to. */
  readonly #done = new Map<number, number>()

  /**
   * @param least bytes of a shard; smaller ones are read faster than a file is looked for
   * @param onMany called when more than a few texts of a shard were read, which `letGo` lets go of
   */
  constructor(context: VaultContext, cache: Cache, vault: string, least: number, onMany: () => void) {
    this.#context = context
    this.#cache = cache
    this.#shape = shapeOf(vault, context.kinds)
    this.#least = least
    this.#onMany = onMany
  }

  /** Reads what the cache has of a shard, so that `take` can give it. */
  async fetch(number: number): Promise<void> {
    const bytes = await this.#cache.read(nameOf(number))
    if (bytes) this.#read.set(number, bytes)
  }

  /** The records of a shard whose file has this checksum and so many bytes, and its content, from which their long texts come; null where none are kept of it. */
  take(number: number, sum: number, size: number): { table: Table; content: ShardContent } | null {
    const bytes = this.#read.get(number)
    this.#read.delete(number)
    const found = bytes && parseKept(bytes, { shape: this.#shape, sum })
    if (!found || size < this.#least) return null
    const kept = found.kept()
    const { disk, paths } = this.#context
    const content = new ShardContent({
      disk,
      path: shardPath(paths, number),
      sum,
      lines: kept.lines,
      digests: kept.digests,
      pins: kept.pins,
      spare: () => this.#spare(number, sum),
      onMany: this.#onMany,
    })
    this.#done.set(number, sum)
    return { table: tableOf(kept, content), content }
  }

  /** Shards of which something is to be written; none where memory is ahead of the file. */
  due(records: Records): number[] {
    const { shards, sums } = records
    return [...shards.keys()].filter((number) => {
      const size = shards[number]?.file.known?.size ?? 0
      return size >= this.#least && sums[number] !== 0 && this.#done.get(number) !== sums[number]
    })
  }

  /** Writes what is to be kept of a shard, if it still is as its file. Call it in its turn. */
  async write(records: Records, number: number): Promise<void> {
    const sum = records.sums[number]
    const shard = records.shards[number]
    if (!shard || !sum) return
    // Tried once: what cannot be kept now can be when the shard has been written again.
    this.#done.set(number, sum)
    const { disk } = this.#context
    const bytes = await unlessMissing(disk.read(shard.file.path))
    if (!bytes || crc32(bytes) !== sum || records.sums[number] !== sum) return
    const pieces = printKept({ shape: this.#shape, sum }, bytes, shard.low.data)
    if (pieces) await this.#cache.write(nameOf(number), [...pieces, await compress(bytes, { level })])
  }

  /** Lets go of the texts of shards of which many were read, where they lie on disk twice, as they did when the vault was opened. */
  async letGo({ shards }: Records): Promise<void> {
    const { disk, paths } = this.#context
    for (const [number, { content, file }] of shards.entries()) {
      if (!content?.holdsMany) continue
      const copy = await unlessMissing(disk.stat(cachePath(paths, nameOf(number))))
      const now = await unlessMissing(disk.stat(file.path))
      if (copy && now && isSameFile(now, file.known)) content.letGo()
    }
  }

  /** Takes away what is kept of the shards of these notes, durably: their text is to be nowhere. Doing it again changes nothing. */
  async forget(ids: Iterable<string>): Promise<void> {
    const { disk, paths } = this.#context
    const shards = new Set([...ids].map(shardOf))
    for (const number of shards) await unlessMissing(disk.unlink(cachePath(paths, nameOf(number))))
    if (shards.size > 0) await disk.syncFolder(paths.cache)
  }

  #spare(number: number, sum: number): Uint8Array | null {
    const { disk, paths } = this.#context
    try {
      const content = contentOf(disk.readNow(cachePath(paths, nameOf(number))))
      const found = content && parseKept(content, { shape: this.#shape, sum })
      return found ? inflateRawSync(found.copy) : null
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  }
}

const nameOf = (number: number) => `notes-${number.toString(16).padStart(2, '0')}`

function tableOf({ heads, lacks }: KeptShard, content: ShardContent): Table {
  const table: Table = {}
  for (const [line, head] of heads.entries()) {
    const bits = lacks[line] ?? 0
    if (bits === 0) {
      table[head.id] = head
      continue
    }
    const texts = new LongTexts(content, line)
    content.add(texts)
    table[head.id] = hang(head, fieldsOfBits[bits] ?? hungFields, texts)
  }
  return table
}

/** Which fields are meant by each number that `KeptShard.lacks` may hold. */
const fieldsOfBits = Array.from({ length: 1 << hungFields.length }, (_, bits) => hungFields.filter((_field, bit) => bits & (1 << bit)))

/** Changes with whatever makes a record another one in this program, and with the vault. */
function shapeOf(vault: string, kinds: Kinds): number {
  const described = kindNames.map((kind) => [kind, kinds[kind].migrations.length, fieldsOf(kind)])
  return crc32(JSON.stringify([vault, programVersion, indexVersion, described]))
}
