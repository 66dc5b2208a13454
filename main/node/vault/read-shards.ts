import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isObject } from '#shared/base/json.ts'
import type { Tombstone, VaultRecord } from '#shared/notes/note.ts'
import type { Findings } from './findings.ts'
import type { KeptHeads } from './kept-heads.ts'
import type { Records } from './records.ts'
import { ShardDamage, type Table } from './shard-file.ts'
import { shardName, shardOf } from './shard-of.ts'
import { isDiskFailure } from './storage-failure.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'
import { isWritten } from './vault-file.ts'

/** How many files are asked for at a time. */
const together = 8

/**
 * Reads every shard into the records; what is damaged is salvaged note by note.
 * @param kept shards that are as they were come from here, without their long texts; null: all of each is read
 */
export async function readShards(
  context: VaultContext,
  records: Records,
  kept: KeptHeads | null,
  written: string,
  findings: Findings,
): Promise<void> {
  const waiting = [...records.shards.keys()]
  const readOn = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      await kept?.fetch(number)
      await readShard(context, records, number, written, findings)
      await yieldNow()
    }
  }
  await Promise.all(Array.from({ length: together }, readOn))
  for (const [number, { content }] of records.shards.entries()) if (!content) sortIn(context, records, number, findings)
}

async function readShard(context: VaultContext, records: Records, number: number, written: string, findings: Findings): Promise<void> {
  const shard = records.shards[number]
  if (!shard) return
  const name = shardName(number)
  try {
    await shard.low.read()
    records.load(number, shard.low.data)
    if (shard.file.known === null && isWritten(written, number)) context.problems.add('problem.shard-missing', { file: name })
  } catch (error) {
    if (error instanceof ShardDamage) salvage(context, records, number, error, findings)
    else if (isDiskFailure(error)) {
      findings.unreadable ??= error
      context.problems.add('problem.shard-unreadable', { file: name })
    } else throw error
  }
}

function salvage(context: VaultContext, records: Records, number: number, damage: ShardDamage, findings: Findings): void {
  const { table, lost, unknown } = damage.salvage
  const name = shardName(number)
  findings.keep.push({ name, bytes: damage.bytes })
  records.load(number, table)
  records.rewrite(number)
  for (const id of lost) records.put(id, unreadable(context, id, {}))
  const notes = Object.keys(table).length
  context.problems.add('problem.shard-damaged', { file: name, notes, lost: lost.length + unknown })
}

/** Keeps aside what cannot be a record, and puts into its own shard what somebody's hand put into another. */
function sortIn(context: VaultContext, records: Records, number: number, findings: Findings): void {
  const table: Table = records.shards[number]?.low.data ?? {}
  const aside: { [key: string]: unknown } = {}
  for (const key of Object.keys(table)) {
    const record: unknown = table[key]
    const id: NoteId | null = isNoteId(key) ? key : null
    const usable = id !== null && isObject(record) && record.id === key && Number.isSafeInteger(record.rev)
    if (usable && shardOf(key) === number) continue
    if (usable) {
      const other = records.get(id)
      records.remove(number, id)
      const moved = record as unknown as VaultRecord // an object with id and rev; checked later
      if (!other || other.rev < moved.rev) records.put(id, moved)
      else aside[key] = record
    } else {
      aside[key] = record
      records.remove(number, key)
      if (id) records.put(id, unreadable(context, id, record))
    }
  }
  const count = Object.keys(aside).length
  if (count === 0) return
  findings.keep.push({ name: `notes-of-${shardName(number)}`, bytes: Buffer.from(`${JSON.stringify(aside, null, 2)}\n`) })
  context.problems.add('problem.records-unreadable', { file: shardName(number), notes: count })
}

/** What stands for a note whose record cannot be read. */
export function unreadable({ clock }: Pick<VaultContext, 'clock'>, id: NoteId, record: unknown): Tombstone {
  const found = isObject(record) ? record : {}
  const { rev, kind, title } = found
  return {
    id,
    rev: Number.isSafeInteger(rev) && (rev as number) > 0 ? (rev as number) : 1,
    kind: typeof kind === 'string' ? kind : '',
    title: typeof title === 'string' ? title.slice(0, 500) : '',
    why: 'unreadable',
    to: null,
    at: clock.now(),
  }
}
