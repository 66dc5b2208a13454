import type { Entry } from '#shared/notes/change.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import type { LiveVault } from './live-vault.ts'

/** Puts a transaction in memory; it is not on disk yet. */
export function stage(live: LiveVault, entry: Entry, after: readonly VaultRecord[]): void {
  live.records.stage(entry.seq, after)
  live.pending.set(entry.seq, after)
  live.recent.push(entry)
  live.sequence = entry.seq
}

/** The transaction's line is on disk. */
export function settle(live: LiveVault, seq: number): void {
  live.records.settle(seq, live.pending.get(seq) ?? [])
  live.pending.delete(seq)
}

/** Puts back all that is not on disk. */
export function unstage(live: LiveVault): void {
  live.records.unstage()
  const kept = live.recent.filter(({ seq }) => !live.pending.has(seq))
  live.sequence = Math.min(live.sequence, ...[...live.pending.keys()].map((seq) => seq - 1))
  live.pending.clear()
  live.recent.splice(0, live.recent.length, ...kept)
}
