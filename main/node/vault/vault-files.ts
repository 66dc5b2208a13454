import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Files, StorageError } from '#core/ports.ts'
import { unlessMissing } from '../disk/disk.ts'
import { temporary } from './durable-file.ts'
import { said, storageError } from './storage-failure.ts'
import type { VaultContext } from './vault-context.ts'

const isName = (file: string) => /^[0-9a-f]{64}$/.test(file)

/**
 * Files in a folder, each named by the SHA-256 of its bytes: attachments, and what is made to be fetched once.
 * @param refuse throws where nothing may be written
 */
export function vaultFiles({ disk, ids }: VaultContext, folder: string, refuse: () => void): Files {
  const at = (file: string) => {
    if (!isName(file)) throw new StorageError('NOT_FOUND', said('storage.no-file'))
    return join(folder, file)
  }
  return {
    async put(bytes) {
      refuse()
      const beside = join(folder, `${ids.random()}${temporary}`)
      try {
        const hash = createHash('sha256')
        let size = 0
        const handle = await disk.open(beside, 'create')
        try {
          for await (const piece of bytes) {
            hash.update(piece)
            size += piece.length
            await handle.write(piece)
          }
          await handle.sync()
        } finally {
          await handle.close()
        }
        const file = hash.digest('hex')
        // Over one that is there too: that one may have been damaged, this one is what was just hashed.
        await disk.rename(beside, join(folder, file))
        await disk.syncFolder(folder)
        return { file, size }
      } catch (error) {
        await disk.unlink(beside).catch(() => {}) // best effort: what stays is removed on opening
        throw storageError(error)
      }
    },
    async get(file) {
      if (!isName(file)) return null
      try {
        const stat = await unlessMissing(disk.stat(at(file)))
        return stat && { size: stat.size, bytes: disk.stream(at(file)) }
      } catch (error) {
        throw storageError(error)
      }
    },
    async has(file) {
      try {
        return isName(file) && (await unlessMissing(disk.stat(at(file)))) !== null
      } catch (error) {
        throw storageError(error)
      }
    },
    async *list() {
      try {
        for (const file of (await unlessMissing(disk.list(folder))) ?? []) {
          const stat = isName(file) ? await unlessMissing(disk.stat(at(file))) : null
          if (stat) yield { file, size: stat.size }
        }
      } catch (error) {
        throw storageError(error)
      }
    },
    async remove(file) {
      refuse()
      try {
        await unlessMissing(disk.unlink(at(file)))
        await disk.syncFolder(folder)
      } catch (error) {
        throw storageError(error)
      }
    },
  }
}
