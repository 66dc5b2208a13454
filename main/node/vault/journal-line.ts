import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { isInstant } from '#shared/base/instant.ts'
import { isObject } from '#shared/base/json.ts'
import type { Entry } from '#shared/notes/change.ts'

/** Hex digits of the checksum before each line's JSON, and the space after them. */
const head = 9
const space = 0x20

/**
 * One transaction as journal and history hold it: 8 hex digits of the CRC-32 (ISO 3309, as in zlib) of all that follows the space, a
 * space, the entry's JSON, a line feed. Part of the disk format, and so is that `seq` and `at` come first.
 */
export function encodeLine({ seq, at, ...rest }: Entry): Buffer {
  const json = Buffer.from(JSON.stringify({ seq, at, ...rest }))
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')])
}

/** @param line without its line feed. Whether it is as it was written. */
export function isSound(line: Uint8Array): boolean {
  return (
    line.length > head && line[head - 1] === space && checksum(line.subarray(head)) === Buffer.from(line.subarray(0, head - 1)).toString()
  )
}

/** The entry of a line, null where the line is damaged or no entry. */
export function decodeLine(line: Uint8Array): Entry | null {
  if (!isSound(line)) return null
  const json = Buffer.from(line.buffer, line.byteOffset + head, line.length - head)
  if (!isUtf8(json)) return null
  try {
    const value: unknown = JSON.parse(json.toString())
    return isEntry(value) ? value : null
  } catch {
    return null // the checksum fits what somebody wrote, which is no JSON
  }
}

/** A sound line's sequence number and month (`2026-11`), without reading the rest of it. */
export function headOfLine(line: Uint8Array): { seq: number; month: string } | null {
  const start = Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, 100)).toString('latin1')
  const found = /^[0-9a-f]{8} \{"seq":(\d{1,15}),"at":"(\d{4}-\d\d)-/.exec(start)
  return found ? { seq: Number(found[1]), month: found[2] ?? '' } : null
}

const checksum = (bytes: Uint8Array) => (crc32(bytes) >>> 0).toString(16).padStart(8, '0')

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.seq) &&
    isInstant(value.at) &&
    Array.isArray(value.notes) &&
    value.notes.every(
      (change: unknown) =>
        isObject(change) && typeof change.id === 'string' && Number.isSafeInteger(change.rev) && Array.isArray(change.ops),
    )
  )
}
