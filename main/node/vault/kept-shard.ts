import { crc32 } from 'node:zlib'
import { type Digest, digestOf } from '#core/store/digest.ts'
import { isNoteId } from '#shared/base/ids.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'
import { FlatPins, printPins } from './flat-pins.ts'
import { type Digests, hungFields } from './long-texts.ts'
import { perLine } from './shard-content.ts'
import type { Table } from './shard-file.ts'

/**
 * Grows with every change of what is kept of a shard, how it lies in its file, what makes a record a sound one, or what a link in a text is.
 * What a kind's fields are and what words are is seen without it (see `shapeOf` of kept-heads.ts).
 */
export const keptVersion = 3

/** What is kept of one shard beside the copy of its bytes. */
export interface KeptShard {
  /** Records without the fields that `lacks` names; checked, and with all others of their kinds. */
  readonly heads: readonly VaultRecord[]
  /** For each head which of `hungFields` it lacks, a bit each. */
  readonly lacks: Uint32Array
  readonly lines: Uint32Array
  readonly digests: Digests
  readonly pins: FlatPins
}

/**
 * What a file in the cache begins with: numbers of four bytes as this computer lays them out, so many, then so many for each record.
 * Behind them lie the sections: JSON of the digests' keys, heads in Latin letters (a byte each), heads in others (two bytes each) and pins. So
 * heads are read as they lie, which takes half the time of UTF-8, and pins are not read at all.
 */
const headNumbers = 8
/** Lines, then a stamp, where its pins end, and its flags. */
const numbersEach = perLine + 3
/** Beside what a head lacks, among its flags: whether it is not in Latin letters alone. */
const wide = 1 << hungFields.length

/** Which shard's content, and what it was made by. */
export interface KeptOrigin {
  /** Of the program's kinds and the vault; see `shapeOf`. */
  readonly shape: number
  /** CRC-32 of the shard's file. */
  readonly sum: number
}

/**
 * What is to be kept of a shard whose file holds these bytes, and memory these records; the shard's bytes, compressed, belong behind it. Null where
 * the shard is not laid out a record a line.
 */
export function printKept({ shape, sum }: KeptOrigin, bytes: Uint8Array, table: Table): Uint8Array[] | null {
  const lines = linesOf(bytes, table)
  if (!lines) return null
  const [narrowHeads, wideHeads, pins]: [string[], string[], string[]] = [[], [], []]
  const [stamps, ends, flags]: [number[], number[], number[]] = [[], [], []]
  const keys: [line: number, keys: Digest['keys']][] = []
  let end = 0
  for (const [line, id] of lines.ids.entries()) {
    const record = table[id]
    if (!record) return null
    const note = isTombstone(record) ? null : record
    const printed = note && printPins(note.links)
    const lacks = note ? lackingOf(note, printed !== null) : 0
    const head = JSON.stringify(without(record, lacks))
    const isNarrow = !/[^\0-\xff]/.test(head)
    ;(isNarrow ? narrowHeads : wideHeads).push(head)
    pins.push(printed ?? '')
    end += Buffer.byteLength(printed ?? '')
    ends.push(end)
    flags.push(isNarrow ? lacks : lacks | wide)
    const digest = note && digestOf(note)
    stamps.push(digest?.stamp ?? 0)
    if (digest && !areThose(digest.keys, note.links)) keys.push([line, digest.keys])
  }
  const sections = [
    Buffer.from(JSON.stringify(keys)),
    Buffer.from(`[${narrowHeads.join()}]`, 'latin1'),
    Buffer.from(`[${wideHeads.join()}]`, 'utf16le'),
    Buffer.from(pins.join('')),
  ]
  const counts = [keptVersion, shape, sum, lines.ids.length, ...sections.map(({ length }) => length)]
  const numbers = Uint32Array.from([...counts, ...lines.places, ...stamps, ...ends, ...flags])
  return [new Uint8Array(numbers.buffer), ...sections]
}

/** What `printKept` printed, and how to come by it; null where the bytes are of something else. */
export function parseKept(bytes: Uint8Array, { shape, sum }: KeptOrigin): { kept(): KeptShard; copy: Uint8Array } | null {
  if (bytes.length < headNumbers * 4) return null
  const [version, madeBy, of, count = 0, ...lengths] = numbersIn(bytes, 0, headNumbers)
  const start = (headNumbers + count * numbersEach) * 4
  const [afterKeys = 0, afterNarrow = 0, afterWide = 0, end = 0] = lengths.map((_, at) =>
    lengths.slice(0, at + 1).reduce((a, b) => a + b, start),
  )
  if (version !== keptVersion || madeBy !== shape || of !== sum || end > bytes.length) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return {
    copy: bytes.subarray(end),
    kept() {
      // Its checksum says that all of it is ours.
      const numbers = numbersIn(bytes, headNumbers, count * numbersEach)
      const column = (at: number, size = 1) => numbers.subarray(at * count, (at + size) * count)
      const flags = column(perLine + 2)
      const keys = JSON.parse(buffer.toString('utf8', start, afterKeys)) as [number, Digest['keys']][]
      const heads = inOrder(
        JSON.parse(buffer.toString('latin1', afterKeys, afterNarrow)) as VaultRecord[],
        JSON.parse(buffer.toString('utf16le', afterNarrow, afterWide)) as VaultRecord[],
        flags,
      )
      return {
        heads,
        lacks: flags.map((flag) => flag & (wide - 1)),
        lines: column(0, perLine),
        digests: { stamps: column(perLine), keys: new Map(keys) },
        pins: new FlatPins(new Uint8Array(bytes.subarray(afterWide, end)), column(perLine + 1)),
      }
    },
  }
}

/** Copied, as bytes from the disk may lie anywhere, and the rest of them is not to stay in memory. */
function numbersIn(bytes: Uint8Array, from: number, count: number): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes.subarray(from * 4, (from + count) * 4)).buffer)
}

/** Both in one row, as their flags tell which comes next. */
function inOrder(narrowHeads: readonly VaultRecord[], wideHeads: readonly VaultRecord[], flags: Uint32Array): VaultRecord[] {
  let [nextNarrow, nextWide] = [0, 0]
  return Array.from(flags, (flag) => {
    const head = flag & wide ? wideHeads[nextWide++] : narrowHeads[nextNarrow++]
    if (!head) throw new RangeError('heads are missing')
    return head
  })
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

function lackingOf(note: Note, hasPins: boolean): number {
  const fields: { readonly [name: string]: unknown } = { ...note }
  const isLong = (name: string) => typeof fields[name] === 'string' && fields[name] !== ''
  return hungFields.reduce((bits, name, bit) => bits | ((name === 'links' ? hasPins : isLong(name)) ? 1 << bit : 0), 0)
}

function without(record: VaultRecord, lacks: number): object {
  const rest: { [name: string]: unknown } = { ...record }
  for (const [bit, name] of hungFields.entries()) if (lacks & (1 << bit)) delete rest[name]
  return rest
}

const areThose = (keys: Digest['keys'], pins: readonly { readonly id: string }[]) =>
  keys.length === pins.length && keys.every((key, at) => key === pins[at]?.id)
