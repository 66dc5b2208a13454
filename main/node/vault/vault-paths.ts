import { join } from 'node:path'
import { shardName } from './shard-of.ts'

/** Where everything of a vault lies. Part of the disk format. */
export interface VaultPaths {
  readonly folder: string
  readonly vault: string
  /** The copy of vault.json that is read where vault.json itself cannot be. */
  readonly vaultCopy: string
  readonly lock: string
  readonly notes: string
  readonly journal: string
  readonly history: string
  readonly files: string
  readonly backups: string
  readonly kept: string
  readonly cache: string
  /** What the program makes and may lose; emptied on opening. */
  readonly scratch: string
}

/** Folders in the order they are made. */
export const vaultFolders = ['notes', 'journal', 'history', 'files', 'backups', 'kept', 'cache', join('cache', 'scratch')] as const

export function vaultPaths(folder: string): VaultPaths {
  const at = (name: string) => join(folder, name)
  return {
    folder,
    vault: at('vault.json'),
    vaultCopy: at('vault.json.bak'),
    lock: at('lock'),
    notes: at('notes'),
    journal: at('journal'),
    history: at('history'),
    files: at('files'),
    backups: at('backups'),
    kept: at('kept'),
    cache: at('cache'),
    scratch: join(folder, 'cache', 'scratch'),
  }
}

export const shardPath = (paths: VaultPaths, shard: number) => join(paths.notes, shardName(shard))
