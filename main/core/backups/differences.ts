import type { Parts } from '#core/parts.ts'
import type { Difference } from '#shared/api/backups.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson } from '#shared/base/json.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'

export interface FoundDifference {
  readonly id: NoteId
  readonly change: Difference['change']
  /** The note as the backup has it; null where it has none. */
  readonly there: Note | null
}

/** How a backup differs from now, note by note. Tombstones in the backup tell nothing: what they stand for is gone there too. */
export async function differences({ ports, store }: Parts, name: string): Promise<FoundDifference[]> {
  const found: FoundDifference[] = []
  const seen = new Set<NoteId>()
  for await (const there of ports.storage.backups.read(name)) {
    seen.add(there.id)
    if (isTombstone(there)) continue
    const now = store.record(there.id)
    if (!now || isTombstone(now)) found.push({ id: there.id, change: 'missing-now', there })
    else if (!sameNote(now, there)) found.push({ id: there.id, change: 'differs', there })
  }
  for (const record of store.records()) {
    if (!seen.has(record.id) && !isTombstone(record)) found.push({ id: record.id, change: 'new-since', there: null })
  }
  return found
}

/** Whether two records hold the same, whatever their revision. */
export function sameNote(a: VaultRecord, b: VaultRecord): boolean {
  return equalJson({ ...a, rev: 0, updatedAt: '' }, { ...b, rev: 0, updatedAt: '' })
}
