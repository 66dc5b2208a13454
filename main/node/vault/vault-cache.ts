import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Cache } from '#core/ports.ts'
import { unlessMissing } from '../disk/disk.ts'
import { replaceStream } from './durable-file.ts'
import { reasonOf } from './storage-failure.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'
import type { VaultPaths } from './vault-paths.ts'

/** Bytes before the content: its CRC-32, and zeros, so that arrays of eight-byte numbers can be used in place. */
const headLength = 8
const stretch = 4 << 20

/** Files in cache/, each with a checksum: what a crash, a full disk or another program left of one is none. */
export function vaultCache({ disk, paths, ids, log }: VaultContext, isWritable: () => boolean): Cache {
  const at = (name: string) => cachePath(paths, name)
  return {
    async read(name) {
      try {
        const bytes = await unlessMissing(disk.read(at(name)))
        return bytes && contentOf(bytes)
      } catch (error) {
        log.write('warning', 'cache.read', { error: reasonOf(error).code })
        return null
      }
    },
    async write(name, pieces) {
      if (!isWritable()) return
      const head = new Uint8Array(headLength)
      new DataView(head.buffer).setUint32(0, await checksumOf(pieces), true)
      try {
        await replaceStream(disk, at(name), [head, ...pieces], ids.random())
      } catch (error) {
        log.write('warning', 'cache.write', { error: reasonOf(error).code })
      }
    },
  }
}

export const cachePath = (paths: VaultPaths, name: string) => join(paths.cache, `${name}.bin`)

/** What a file in cache/ holds; null where that is not what was written. */
export function contentOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < headLength) return null
  const content = bytes.subarray(headLength)
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === crc32(content) >>> 0 ? content : null
}

/** Others run in between: this may be many megabytes. */
async function checksumOf(pieces: readonly Uint8Array[]): Promise<number> {
  let sum = 0
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += stretch) {
      sum = crc32(piece.subarray(at, at + stretch), sum)
      await yieldNow()
    }
  }
  return sum >>> 0
}
