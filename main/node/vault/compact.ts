import type { Entry } from '#shared/notes/change.ts'
import { appendHistory } from './append-history.ts'
import type { Journal } from './journal.ts'
import type { KeptHeads } from './kept-heads.ts'
import type { Records } from './records.ts'
import { redactHistory } from './redact.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'
import { type VaultFile, withWritten } from './vault-file.ts'

export interface Compaction {
  readonly context: VaultContext
  readonly records: Records
  readonly heads: KeptHeads
  readonly journal: Journal
  readonly vaultFile: VaultFile
  /** Entries that are in the journal and not in history; those moved are taken out. */
  readonly recent: Entry[]
  /** Shards written whose folder is not known to be synced; they are written again after a failure. */
  readonly unsynced: Set<number>
  /** Takes in what another program did to a shard, before it is overwritten. */
  takeIn(shard: number): Promise<void>
}

/**
 * Moves the journal into shards and history. The order is what makes a crash harmless: the journal's files go only when everything in
 * them is durable elsewhere, and doing any step twice changes nothing.
 */
export async function compact({ context, records, heads, journal, vaultFile, recent, unsynced, takeIn }: Compaction): Promise<void> {
  const { disk, paths } = context
  const files = await journal.rotate()
  // Read in the same turn: what is committed from now on is in the new file.
  const last = journal.first - 1
  for (const shard of unsynced) records.rewrite(shard)
  const dirty = records.dirty
  if (files.length === 0 && dirty.length === 0) return
  for (const shard of dirty) {
    await takeIn(shard)
    unsynced.add(shard)
    await records.write(shard)
    await yieldNow()
  }
  await disk.syncFolder(paths.notes)
  unsynced.clear()
  const written = withWritten(vaultFile.data.written, dirty)
  if (written !== vaultFile.data.written) await vaultFile.write({ written })
  const moved = recent.filter(({ seq }) => seq <= last)
  const purged = new Set(moved.flatMap((entry) => entry.purged ?? []))
  await heads.forget(purged)
  await redactHistory(context, purged)
  await appendHistory(context, files, purged)
  await journal.remove(files)
  recent.splice(0, moved.length)
}
