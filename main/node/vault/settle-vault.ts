import { join } from 'node:path'
import { millisecondsOf } from '#shared/base/instant.ts'
import { unlessMissing } from '../disk/disk.ts'
import { temporary } from './durable-file.ts'
import type { Findings } from './findings.ts'
import { keep, makeFolder } from './kept.ts'
import type { VaultContext } from './vault-context.ts'
import type { VaultFile } from './vault-file.ts'
import { vaultFolders } from './vault-paths.ts'

/**
 * Puts right on disk what reading found: copies of what is damaged first, then the journal cut off behind its last sound line, and what
 * a crash left half-written is removed. Rejects with an error of the disk; the vault is as sound then as it was.
 */
export async function settleVault(context: VaultContext, vaultFile: VaultFile, findings: Findings): Promise<void> {
  const { disk, paths } = context
  let made = false
  for (const name of vaultFolders) made = (await makeFolder(disk, join(paths.folder, name))) || made
  if (made) await disk.syncFolder(paths.folder)
  for (const { name, bytes } of findings.keep) await keep(context, name, bytes)
  findings.keep.length = 0
  for (const { path, size } of findings.cut) {
    const file = await disk.open(path, 'update')
    try {
      await file.truncate(size)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  findings.cut.length = 0
  for (const path of findings.stale) await unlessMissing(disk.unlink(path))
  findings.stale.length = 0
  await vaultFile.mend()
  for (const folder of [paths.folder, paths.notes, paths.history, paths.files, paths.kept, paths.cache, paths.scratch])
    await removeStale(context, folder)
}

/** Files of a crashed writer; nobody else is here, as the lock is ours. */
async function removeStale(context: VaultContext, folder: string): Promise<void> {
  const { disk, paths } = context
  for (const name of (await unlessMissing(disk.list(folder))) ?? []) {
    const lock = folder === paths.folder && /^lock\../.test(name) && !(await isFresh(context, join(folder, name)))
    if (lock || name.endsWith(temporary) || folder === paths.scratch) await unlessMissing(disk.unlink(join(folder, name)))
  }
}

/** Another process may be asking for the lock at this moment. */
async function isFresh({ disk, clock }: VaultContext, path: string): Promise<boolean> {
  const stat = await unlessMissing(disk.stat(path))
  return stat !== null && Math.abs(millisecondsOf(clock.now()) - stat.mtimeMs) < 60_000
}
