import { Low } from 'lowdb'
import type { NoteId } from '#shared/base/ids.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import { DurableFile } from './durable-file.ts'
import type { KeptHeads } from './kept-heads.ts'
import type { ShardContent } from './shard-content.ts'
import { parseShard, serializeShard, type Table } from './shard-file.ts'
import { shardCount, shardOf } from './shard-of.ts'
import type { VaultContext } from './vault-context.ts'
import { shardPath } from './vault-paths.ts'

/** One shard: lowdb over its file; `low.data` is the table itself. */
interface Shard {
  readonly low: Low<Table>
  readonly file: DurableFile<Table>
  /** What the file holds where memory holds another record; undefined: nothing. Empty: the file is as memory. */
  readonly onDisk: Map<NoteId, VaultRecord | undefined>
  /** The file must be written anew, whatever it holds. */
  stale: boolean
  /** What the file held when it was opened, where its long texts were left there; null once all of them have been read. */
  content: ShardContent | null
}

interface Unsettled {
  /** As it is on disk, in a shard or in the journal; undefined: not there yet. */
  durable: VaultRecord | undefined
  last: number
}

/**
 * All records, in 256 tables, and what of them is not on disk yet. Records are replaced, never changed, so that whoever holds one
 * holds it for good.
 */
export class Records {
  readonly shards: readonly Shard[]
  readonly #unsettled = new Map<NoteId, Unsettled>()
  #size = 0

  /** @param kept where shards may come from that are as they were; null: all of each is read */
  constructor({ disk, paths, ids }: Pick<VaultContext, 'disk' | 'paths' | 'ids'>, kept: KeptHeads | null = null) {
    this.shards = Array.from({ length: shardCount }, (_, number) => {
      const file = new DurableFile<Table>(disk, shardPath(paths, number), {
        parse: (bytes, sum) => this.#take(number, kept, sum, bytes.length) ?? parseShard(bytes),
        serialize: () => serializeShard(this.#durable(number)),
        random: () => ids.random(),
        syncFolder: false,
      })
      return { low: new Low<Table>(file, {}), file, onDisk: new Map(), stale: false, content: null }
    })
  }

  get size(): number {
    return this.#size
  }

  get(id: NoteId): VaultRecord | undefined {
    const table = this.shard(id).low.data
    return Object.hasOwn(table, id) ? table[id] : undefined
  }

  *all(): IterableIterator<VaultRecord> {
    for (const { low } of this.shards) for (const id in low.data) yield low.data[id] as VaultRecord
  }

  /** The shard a note belongs in. */
  shard(id: NoteId): Shard {
    const shard = this.shards[shardOf(id)]
    if (!shard) throw new RangeError('no such shard')
    return shard
  }

  /** While reading: the shard's file holds these. */
  load(number: number, table: Table): void {
    const shard = this.shards[number]
    if (!shard) throw new RangeError('no such shard')
    shard.low.data = table
    this.#size += Object.keys(table).length
  }

  /** While reading: what a table holds under a key that does not belong there. */
  remove(number: number, key: string): void {
    const shard = this.shards[number]
    if (!shard || !Object.hasOwn(shard.low.data, key)) return
    delete shard.low.data[key]
    shard.stale = true
    this.#size--
  }

  /** The shard's file must be written anew. */
  rewrite(number: number): void {
    const shard = this.shards[number]
    if (shard) shard.stale = true
  }

  /** A record that the journal or a repair changes: durable already, but not in its shard. */
  put(id: NoteId, record: VaultRecord | undefined): void {
    const { onDisk } = this.shard(id)
    if (!onDisk.has(id)) onDisk.set(id, this.get(id))
    this.#set(id, record)
  }

  /** A record that is the same as the shard's but for fields left out there: nothing to write. */
  complete(record: VaultRecord): void {
    this.shard(record.id).low.data[record.id] = record
  }

  /** Puts a transaction's records in memory; they are not on disk until `settle`. */
  stage(seq: number, after: readonly VaultRecord[]): void {
    for (const record of after) {
      const unsettled = this.#unsettled.get(record.id)
      if (unsettled) unsettled.last = seq
      else this.#unsettled.set(record.id, { durable: this.get(record.id), last: seq })
      this.put(record.id, record)
    }
  }

  /** The transaction's line is on disk. */
  settle(seq: number, after: readonly VaultRecord[]): void {
    for (const record of after) {
      const unsettled = this.#unsettled.get(record.id)
      if (!unsettled) continue
      if (unsettled.last === seq) this.#unsettled.delete(record.id)
      else unsettled.durable = record
    }
  }

  /** Puts back all that is not on disk. */
  unstage(): void {
    for (const [id, { durable }] of this.#unsettled) this.#set(id, durable)
    this.#unsettled.clear()
  }

  get dirty(): number[] {
    return this.shards.flatMap(({ onDisk, stale }, number) => (stale || onDisk.size > 0 ? [number] : []))
  }

  /** The checksum of each shard's file; 0 where memory is not just what the file holds. */
  get sums(): Uint32Array {
    return Uint32Array.from(this.shards, ({ file, onDisk, stale }) => (stale || onDisk.size > 0 ? 0 : file.sum))
  }

  /** Writes a shard's durable records; the folder is still to be synced. */
  async write(number: number): Promise<void> {
    const shard = this.shards[number]
    if (!shard) return
    // Taken now, as the text is made in this same turn: what is staged later is not in it.
    const written = [...shard.onDisk.keys()].map((id) => [id, this.#durableRecord(id)] as const)
    shard.stale = false
    try {
      // What lies in the file alone would be gone with it.
      this.readAll(number)
      await shard.low.write()
    } catch (error) {
      shard.stale = true
      throw error
    }
    for (const [id, record] of written) {
      if (this.get(id) === record) shard.onDisk.delete(id)
      else shard.onDisk.set(id, record)
    }
  }

  /** Reads the long texts of a shard that were left in its file. Throws a StorageError where they cannot be had. */
  readAll(number: number): void {
    const shard = this.shards[number]
    shard?.content?.readAll()
    if (shard) shard.content = null
  }

  /** What the shard's file should hold of a note, as we know it. */
  onDisk(id: NoteId): VaultRecord | undefined {
    const { onDisk } = this.shard(id)
    return onDisk.has(id) ? onDisk.get(id) : this.get(id)
  }

  #take(number: number, kept: KeptHeads | null, sum: number, size: number): Table | null {
    const found = kept?.take(number, sum, size)
    const shard = this.shards[number]
    if (!found || !shard) return null
    shard.content = found.content
    return found.table
  }

  *#durable(number: number): IterableIterator<readonly [string, VaultRecord]> {
    const data = this.shards[number]?.low.data ?? {}
    for (const id in data) {
      const record = this.#durableRecord(id as NoteId) // keys of a table are ids
      if (record) yield [id, record]
    }
  }

  #durableRecord(id: NoteId): VaultRecord | undefined {
    const unsettled = this.#unsettled.get(id)
    return unsettled ? unsettled.durable : this.get(id)
  }

  #set(id: NoteId, record: VaultRecord | undefined): void {
    const table = this.shard(id).low.data
    const had = Object.hasOwn(table, id)
    if (record) table[id] = record
    else delete table[id]
    this.#size += Number(record !== undefined) - Number(had)
  }
}
