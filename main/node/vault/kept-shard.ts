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
export const keptVersion = 2

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

/**
 * What a file in the cache begins with: numbers of four bytes, the last of them the lengths of what follows: JSON of all but the heads, heads
 * in Latin letters (a byte each), and heads in others (two bytes each). So both are read as they lie, which takes half the time of UTF-8.
 */
const headNumbers = 6

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
export function printKept({ shape, sum }: KeptOrigin, { heads, ...rest }: KeptShard, copy: Uint8Array): Uint8Array[] {
  const printed = heads.map((head) => JSON.stringify(head))
  const wide = printed.flatMap((head, line) => (isNarrow(head) ? [] : [line]))
  const sections = [
    Buffer.from(JSON.stringify({ ...rest, wide })),
    Buffer.from(`[${printed.filter(isNarrow).join()}]`, 'latin1'),
    Buffer.from(`[${wide.map((line) => printed[line]).join()}]`, 'utf16le'),
  ]
  const numbers = [keptVersion, shape, sum, ...sections.map(({ length }) => length)]
  const head = new DataView(new ArrayBuffer(headNumbers * 4))
  for (const [at, value] of numbers.entries()) head.setUint32(at * 4, value, true)
  return [new Uint8Array(head.buffer), ...sections, copy]
}

/** What `printKept` printed, and how to come by it; null where the bytes are of something else. */
export function parseKept(bytes: Uint8Array, { shape, sum }: KeptOrigin): { kept(): KeptShard; copy: Uint8Array } | null {
  if (bytes.length < headNumbers * 4) return null
  const head = new DataView(bytes.buffer, bytes.byteOffset, headNumbers * 4)
  const numbers = Array.from({ length: headNumbers }, (_, at) => head.getUint32(at * 4, true))
  const [version, madeBy, of, json = 0, narrow = 0, wide = 0] = numbers
  const start = headNumbers * 4
  const afterJson = start + json
  const afterNarrow = afterJson + narrow
  const end = afterNarrow + wide
  if (version !== keptVersion || madeBy !== shape || of !== sum || end > bytes.length) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return {
    copy: bytes.subarray(end),
    kept() {
      // Its checksum says that it is ours.
      const { wide: wideLines, ...rest } = JSON.parse(buffer.toString('utf8', start, afterJson)) as Omit<KeptShard, 'heads'> & {
        wide: number[]
      }
      const heads = inOrder(
        JSON.parse(buffer.toString('latin1', afterJson, afterNarrow)) as VaultRecord[],
        JSON.parse(buffer.toString('utf16le', afterNarrow, end)) as VaultRecord[],
        wideLines,
      )
      return { ...rest, heads }
    },
  }
}

/** Both in one row, those of the second at their places. */
function inOrder(most: readonly VaultRecord[], others: readonly VaultRecord[], places: readonly number[]): VaultRecord[] {
  const all: VaultRecord[] = []
  let [next, other] = [0, 0]
  while (all.length < most.length + others.length) {
    const head = places[other] === all.length ? others[other++] : most[next++]
    if (!head) throw new RangeError('heads are missing')
    all.push(head)
  }
  return all
}

const isNarrow = (text: string) => !/[^\0-\xff]/.test(text)

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
