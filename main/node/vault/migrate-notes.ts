import type { JsonObject } from '#shared/base/json.ts'
import type { Fields } from '#shared/notes/field.ts'
import type { KindOf } from '#shared/notes/kind.ts'
import type { Kind, VaultRecord } from '#shared/notes/note.ts'
import { isTombstone } from '#shared/notes/note.ts'
import type { Records } from './records.ts'
import { yieldNow } from './vault-context.ts'

/** What is asked of the registry of kinds. */
export type Kinds = { readonly [kind in Kind]: Pick<KindOf<Kind, Fields>, 'migrations'> }

/** Kinds whose stored notes are of an older shape than this program's. */
export function kindsToMigrate(kinds: Kinds, stored: { readonly [kind in Kind]?: number }): Kind[] {
  return (Object.keys(kinds) as Kind[]).filter((kind) => (stored[kind] ?? 0) < kinds[kind].migrations.length)
}

/**
 * Takes each note of those kinds from the vault's shape to this program's. In memory; the shards follow with the next compaction, and
 * the vault's numbers after them, so that a crash in between migrates again: migrations are pure and additive.
 */
export async function migrateNotes(records: Records, kinds: Kinds, stored: { readonly [kind in Kind]?: number }): Promise<void> {
  const due = new Set<string>(kindsToMigrate(kinds, stored))
  if (due.size === 0) return
  let count = 0
  for (const record of [...records.all()]) {
    if (++count % 1000 === 0) await yieldNow()
    if (isTombstone(record) || !due.has(record.kind)) continue
    let shape = record as unknown as JsonObject // as it was stored
    for (const migration of kinds[record.kind].migrations.slice(stored[record.kind] ?? 0)) shape = migration(shape)
    records.put(record.id, shape as unknown as VaultRecord) // checked with all others afterwards
  }
}
