import { crc32 } from 'node:zlib'
import { type Digest, digestOf } from '#core/store/digest.ts'
import { isNoteId } from '#shared/base/ids.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import { longFields } from './long-texts.ts'
import { perLine } from './shard-content.ts'
import type { Table } from './shard-file.ts'

/**
 * Grows with every change of what is kept of a shard, how it lies in its file, what makes a record a sound one, or what a link in a text is.
 * What a kind's fields are and what words are is seen without it (see `shapeOf` of kept-heads.ts).
 */
export const keptVersion = 1

/** What is kept of one shard beside the copy of its bytes. */
export interface KeptShard {
  /** Records without the long texts that `long` names; checked, and with all fields of their kinds. */
  readonly heads: readonly VaultRecord[]
  /** For each head which of `longFields` it lacks, a bit each. */
  readonly long: readonly number[]
  readonly lines: readonly number[]
  readonly stamps: readonly number[]
  readonly keys: readonly (Digest['keys'] | null)[]
}

/** What a file in the cache begins with: numbers of four bytes. */
const head = { version: 0, shape: 1, sum: 2, length: 3 } as const
const headBytes = Object.keys(head).length * 4

/** Which shard's content, and what it was made by. */
export interface KeptOrigin {
  /** Of the program's kinds and the vault; see `shapeOf`. */
  readonly shape: number
  /** CRC-32 of the shard's file. */
  readonly sum: number
}

/** What is kept of a shard whose file holds these bytes, and memory these records; null where it is not laid out a record a line. */
export function keptShard(bytes: Uint8Array, table: Table): KeptShard | null {
  const lines = linesOf(bytes, table)
  if (!lines) return null
  const heads: VaultRecord[] = []
  const long: number[] = []
  const stamps: number[] = []
  const keys: (Digest['keys'] | null)[] = []
  for (const id of lines.ids) {
    const record = table[id]
    if (!record) return null
    const bits = longOf(record)
    heads.push(bits === 0 ? record : without(record, bits))
    long.push(bits)
    const digest = isTombstone(record) ? { keys: [], stamp: 0 } : digestOf(record)
    stamps.push(digest.stamp)
    keys.push(!isTombstone(record) && areThose(digest.keys, record.links) ? null : digest.keys)
  }
  return { heads, long, lines: lines.places, stamps, keys }
}

/** @param copy the shard's bytes, compressed */
export function printKept({ shape, sum }: KeptOrigin, kept: KeptShard, copy: Uint8Array): Uint8Array[] {
  const json = Buffer.from(JSON.stringify(kept))
  const numbers = new DataView(new ArrayBuffer(headBytes))
  for (const [at, value] of [keptVersion, shape, sum, json.length].entries()) numbers.setUint32(at * 4, value, true)
  return [new Uint8Array(numbers.buffer), json, copy]
}

/** Null where the bytes are of something else. */
export function parseKept(bytes: Uint8Array, { shape, sum }: KeptOrigin): { json: Uint8Array; copy: Uint8Array } | null {
  if (bytes.length < headBytes) return null
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, headBytes)
  const [version, madeBy, of, length = 0] = Object.values(head).map((at) => numbers.getUint32(at * 4, true))
  if (version !== keptVersion || madeBy !== shape || of !== sum || headBytes + length > bytes.length) return null
  return { json: bytes.subarray(headBytes, headBytes + length), copy: bytes.subarray(headBytes + length) }
}

const line = /^"([0-9A-Z]{26})": (?=\{)/

/**
 * Where the records' JSON lies, in the order of the lines: offset, length and checksum of each. Null where a hand or another program has laid
 * the shard out otherwise than shard-file.ts does.
 */
function linesOf(bytes: Uint8Array, table: Table): { ids: string[]; places: number[] } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer.subarray(0, 2).toString('latin1') !== '{\n') return null
  const ids: string[] = []
  const places: number[] = []
  let from = 2
  for (let isLast = false; !isLast; ) {
    const end = buffer.indexOf('\n', from)
    if (end < 0) return null
    isLast = buffer[end - 1] !== comma
    const id = line.exec(buffer.toString('latin1', from, from + 31))?.[1]
    const begin = from + 30
    const until = isLast ? end : end - 1
    if (!isNoteId(id) || buffer[until - 1] !== brace) return null
    ids.push(id)
    places.push(begin, until - begin, crc32(buffer.subarray(begin, until)))
    from = end + 1
  }
  const isWhole = buffer.toString('latin1', from) === '}\n' && new Set(ids).size === ids.length && ids.length === Object.keys(table).length
  return isWhole && places.length === ids.length * perLine ? { ids, places } : null
}

const comma = 0x2c
const brace = 0x7d

function longOf(record: VaultRecord): number {
  if (isTombstone(record)) return 0
  const fields: { readonly [name: string]: unknown } = { ...record }
  return longFields.reduce((bits, name, bit) => bits | (typeof fields[name] === 'string' && fields[name] !== '' ? 1 << bit : 0), 0)
}

function without(record: VaultRecord, bits: number): VaultRecord {
  const rest: { [name: string]: unknown } = { ...record }
  for (const [bit, name] of longFields.entries()) if (bits & (1 << bit)) delete rest[name]
  return rest as unknown as VaultRecord // of all that is kept of it
}

const areThose = (keys: Digest['keys'], pins: readonly { readonly id: string }[]) =>
  keys.length === pins.length && keys.every((key, at) => key === pins[at]?.id)
