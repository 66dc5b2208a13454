import { dirname, join } from 'node:path'
import { type Clock, type Ids, StorageError } from '#core/ports.ts'
import { kinds } from '#shared/notes/index.ts'
import { type Disk, unlessMissing } from '../disk/disk.ts'
import { replaceFile } from './durable-file.ts'
import { makeFolder } from './kept.ts'
import { said, storageError } from './storage-failure.ts'
import { noMigrations, noShards, type VaultData, vaultFormat } from './vault-file.ts'
import { vaultFolders, vaultPaths } from './vault-paths.ts'
import type { Writer } from './writers.ts'

/** What belongs to this computer only, or can be had again, and must not be synced. */
const ignored = ['/journal/', '/cache/', '/backups/', '/lock', '/lock.*', '*.tmp']

/** Things that systems and sync programs put into a folder nobody has used yet. */
const harmless = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', '.stfolder'])

/**
 * Makes an empty vault in a folder, which is made where it is not there (but not the folder around it). Rejects with a StorageError:
 * STORAGE where the folder is not empty or the disk refuses.
 */
export async function createVault(
  folder: string,
  { name, writer, disk, clock, ids }: { name: string; writer?: Writer; disk: Disk; clock: Clock; ids: Ids },
): Promise<void> {
  const paths = vaultPaths(folder)
  const data: VaultData = {
    format: vaultFormat,
    id: ids.note(),
    name,
    createdAt: clock.now(),
    migrations: noMigrations(kinds),
    settings: { who: writer?.who ?? '', secondBackup: null, searches: [], wordForms: true, writers: writer ? [writer] : [] },
    written: noShards,
  }
  const json = Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
  const ignore = Buffer.from(`${ignored.join('\n')}\n`)
  try {
    const made = await makeFolder(disk, folder)
    const found = made ? [] : await unlessMissing(disk.list(folder))
    if (found?.some((file) => !harmless.has(file))) throw new StorageError('STORAGE', said('storage.not-empty'))
    for (const inside of vaultFolders) await makeFolder(disk, join(folder, inside))
    await replaceFile(disk, join(folder, '.gitignore'), ignore, ids.random())
    await replaceFile(disk, join(folder, '.stignore'), ignore, ids.random())
    await replaceFile(disk, paths.vaultCopy, json, ids.random())
    await disk.syncFolder(folder)
    // Last: without it the folder is no vault, with it the vault is whole.
    await replaceFile(disk, paths.vault, json, ids.random())
    await disk.syncFolder(folder)
    if (made) await disk.syncFolder(dirname(folder))
  } catch (error) {
    throw storageError(error)
  }
}
