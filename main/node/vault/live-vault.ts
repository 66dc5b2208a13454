import type { Entry, Message } from '#shared/notes/change.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import { checkRecords } from './check-records.ts'
import { compact } from './compact.ts'
import { type Findings, noFindings } from './findings.ts'
import { lastOfHistory } from './history-files.ts'
import { Journal, type JournalEvents } from './journal.ts'
import type { KeptHeads } from './kept-heads.ts'
import { kindsToMigrate, migrateNotes } from './migrate-notes.ts'
import { type ReadJournal, readJournal } from './read-journal.ts'
import { readShards } from './read-shards.ts'
import { Records } from './records.ts'
import { replay } from './replay.ts'
import { settleVault } from './settle-vault.ts'
import { isDiskFailure, reasonOf } from './storage-failure.ts'
import type { VaultContext } from './vault-context.ts'
import { noMigrations, VaultFile } from './vault-file.ts'

/** A vault in memory, and what leads to its files. */
export interface LiveVault {
  readonly records: Records
  readonly heads: KeptHeads
  readonly vaultFile: VaultFile
  /** Null while nothing may be written. */
  journal: Journal | null
  /** Entries that are not in history yet, in their order. */
  readonly recent: Entry[]
  /** Records of entries whose line is not on disk yet. */
  readonly pending: Map<number, readonly VaultRecord[]>
  readonly unsynced: Set<number>
  sequence: number
  /** Why nothing may be written; null: all may. */
  readOnly: Message | null
}

/**
 * Reads a vault and makes it ready for writing. What cannot be read is told as a problem; where the disk refuses, the vault is there to be
 * read. Rejects with a StorageError where it is no vault, of a newer program, or cannot be read at all.
 * @param readOnly why nothing may be written from the start
 * @param keptOf what the cache keeps of the shards of a vault with that id
 * @param backUp makes a backup of the shards as they are; called before a migration
 */
export async function readLive(
  context: VaultContext,
  events: JournalEvents,
  readOnly: Message | null,
  keptOf: (vault: string) => KeptHeads,
  backUp: (live: LiveVault) => Promise<unknown>,
): Promise<LiveVault> {
  const { kinds } = context
  const vaultFile = new VaultFile(context)
  await vaultFile.read()
  const heads = keptOf(vaultFile.data.id)
  // Where texts stay on disk nobody but us may write there; what is to be migrated is read whole.
  const kept = readOnly || kindsToMigrate(kinds, vaultFile.data.migrations).length > 0 ? null : heads
  const records = new Records(context, kept)
  const findings = noFindings()
  await readShards(context, records, kept, vaultFile.data.written, findings)
  const read = await readJournal(context, findings)
  tellMisfits(context, read, findings, replay(records, read.entries))
  const live: LiveVault = {
    records,
    heads,
    vaultFile,
    journal: null,
    recent: [...read.entries],
    pending: new Map(),
    unsynced: new Set(),
    sequence: read.next - 1,
    readOnly,
  }
  try {
    live.sequence = Math.max(live.sequence, await lastOfHistory(context))
    if (findings.unreadable !== null) live.readOnly ??= reasonOf(findings.unreadable)
    if (!live.readOnly) {
      await settleVault(context, vaultFile, findings)
      live.journal = await Journal.open(context.disk, context.paths.journal, events, [...read.files], live.sequence + 1)
      if (kindsToMigrate(kinds, vaultFile.data.migrations).length > 0) {
        await foldAll(context, live)
        await backUp(live)
      }
    }
  } catch (error) {
    await standStill(live, error)
  }
  await migrateNotes(records, kinds, vaultFile.data.migrations)
  await checkRecords(context, records, findings)
  try {
    if (!live.readOnly) {
      // Records that cannot be read are aside before their shard may be written.
      await settleVault(context, vaultFile, findings)
      if (JSON.stringify(vaultFile.data.migrations) !== JSON.stringify({ ...vaultFile.data.migrations, ...noMigrations(kinds) })) {
        await foldAll(context, live)
        await vaultFile.write({ migrations: noMigrations(kinds) })
      }
    }
  } catch (error) {
    await standStill(live, error)
  }
  return live
}

async function standStill(live: LiveVault, error: unknown): Promise<void> {
  if (!isDiskFailure(error)) throw error
  live.readOnly = reasonOf(error)
  await live.journal?.close().catch(() => {}) // the first error says why
  live.journal = null
}

async function foldAll(context: VaultContext, live: LiveVault): Promise<void> {
  const { records, heads, vaultFile, recent, unsynced, journal } = live
  if (journal) await compact({ context, records, heads, journal, vaultFile, recent, unsynced, takeIn: async () => {} })
}

function tellMisfits(
  { problems }: VaultContext,
  read: ReadJournal,
  findings: Findings,
  { entries, notes }: ReturnType<typeof replay>,
): void {
  if (entries.length === 0 && notes.length === 0) return
  const lines = read.entries.map((entry) => JSON.stringify(entry))
  findings.keep.push({ name: 'journal.ndjson', bytes: Buffer.from(`${lines.join('\n')}\n`) })
  if (entries.length > 0) problems.add('problem.journal-misfits', { entries: entries.length, first: entries[0] ?? 0 })
  if (notes.length > 0) problems.add('problem.journal-foreign', { notes: notes.length })
}
