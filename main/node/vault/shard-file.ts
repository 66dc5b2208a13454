import { isUtf8 } from 'node:buffer'
import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isObject } from '#shared/base/json.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import { hungFields } from './long-texts.ts'

/** A shard as it lies on disk, records not checked yet. */
export interface Table {
  [id: string]: VaultRecord
}

/** What a shard's file holds where it is not the JSON it should be, line by line. */
export interface Salvage {
  readonly table: Table
  /** Notes whose line is there but cannot be read. */
  readonly lost: readonly NoteId[]
  /** Lines of which not even the id can be read. */
  readonly unknown: number
}

/** A shard that is not JSON; carries what is sound in it. */
export class ShardDamage extends Error {
  readonly bytes: Uint8Array
  readonly salvage: Salvage

  constructor(bytes: Uint8Array, salvage: Salvage) {
    super('a shard is damaged')
    this.bytes = bytes
    this.salvage = salvage
  }
}

/** Valid JSON, one record a line, sorted by id, its pins and long texts last: `{"id": {…},…}`. Part of the disk format. */
export function serializeShard(records: Iterable<readonly [id: string, record: VaultRecord]>): string {
  const lines = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, record]) => `${JSON.stringify(id)}: ${JSON.stringify(hungLast(record))}`)
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}

/** The same line whether the record was read whole or without these (long-texts.ts). */
function hungLast(record: VaultRecord): object {
  if (isTombstone(record)) return record
  const ordered: { [name: string]: unknown } = { ...record }
  for (const name of hungFields) {
    const value = ordered[name]
    if (value === undefined) continue
    delete ordered[name]
    ordered[name] = value
  }
  return ordered
}

/** Throws ShardDamage. */
export function parseShard(bytes: Uint8Array): Table {
  if (isUtf8(bytes)) {
    try {
      const value: unknown = JSON.parse(withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()))
      if (isObject(value)) return value as Table // its records are checked when all is read
    } catch {
      // read line by line below
    }
  }
  throw new ShardDamage(bytes, salvageShard(bytes))
}

function salvageShard(bytes: Uint8Array): Salvage {
  const table: Table = {}
  const lost: NoteId[] = []
  let unknown = bytes.length === 0 ? 1 : 0
  // latin1 keeps each byte, so that one bad character costs one line and not the file.
  for (const raw of Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').split('\n')) {
    const line = raw.trim()
    if (line === '' || line === '{' || line === '}') continue
    const found = /^"([0-9A-Z]{26})": ?(.*?),?$/.exec(line)
    const id = found?.[1]
    if (!isNoteId(id)) unknown++
    else if (!readRecord(table, id, found?.[2] ?? '')) lost.push(id)
  }
  return { table, lost, unknown }
}

function readRecord(table: Table, id: NoteId, latin1: string): boolean {
  const bytes = Buffer.from(latin1, 'latin1')
  if (!isUtf8(bytes)) return false
  try {
    const value: unknown = JSON.parse(bytes.toString())
    if (!isObject(value)) return false
    table[id] = value as unknown as VaultRecord // checked when all is read
    return true
  } catch {
    return false
  }
}

/** Some editors put a byte order mark before the text. */
const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
