import { isInstant } from '#shared/base/instant.ts'
import { completeNote, problemInNote } from '#shared/notes/check-note.ts'
import { fieldsOf, isKind } from '#shared/notes/index.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import type { Findings } from './findings.ts'
import { unreadable } from './read-shards.ts'
import type { Records } from './records.ts'
import { shardName, shardOf } from './shard-of.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'

const reasons = ['deleted', 'merged', 'unreadable', 'undone']

/** How many records are checked before others get a turn. */
const turn = 2000

/**
 * Checks each record against its kind and adds the fields it lacks. One that is no note and no tombstone is kept aside as it is, and a
 * tombstone takes its place, so that what leads to it can say so. What was kept of a shard was checked when it was kept.
 */
export async function checkRecords(context: VaultContext, records: Records, findings: Findings): Promise<void> {
  let count = 0
  for (const record of unchecked(records)) {
    if (++count % turn === 0) await yieldNow()
    if (isTombstone(record)) {
      if (!isSoundTombstone(record)) bury(context, records, record, findings)
    } else if (problemInNote(record) !== null) bury(context, records, record, findings)
    else if (!isComplete(record)) records.complete(completeNote({ ...record }))
  }
}

function* unchecked({ shards }: Records): IterableIterator<VaultRecord> {
  for (const { low, onDisk, content } of shards) {
    for (const id of content ? onDisk.keys() : Object.keys(low.data)) {
      const record = low.data[id]
      if (record) yield record
    }
  }
}

function bury(context: VaultContext, records: Records, record: VaultRecord, findings: Findings): void {
  findings.keep.push({ name: `note-${record.id}.json`, bytes: Buffer.from(`${JSON.stringify(record, null, 2)}\n`) })
  records.put(record.id, unreadable(context, record.id, record))
  context.problems.add('problem.note-unreadable', { id: record.id, file: shardName(shardOf(record.id)) })
}

function isSoundTombstone({ kind, title, why, at }: { kind: unknown; title: unknown; why: unknown; at: unknown }): boolean {
  return typeof kind === 'string' && typeof title === 'string' && typeof why === 'string' && reasons.includes(why) && isInstant(at)
}

function isComplete(record: VaultRecord): boolean {
  if (!isKind(record.kind) || !Object.hasOwn(record, 'trashedAt')) return false
  for (const name in fieldsOf(record.kind)) if (!Object.hasOwn(record, name)) return false
  return true
}
