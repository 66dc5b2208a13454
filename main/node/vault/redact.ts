import { join } from 'node:path'
import type { Entry } from '#shared/notes/change.ts'
import { replaceStream } from './durable-file.ts'
import { historyMonths, linesOf } from './history-files.ts'
import { decodeLine, encodeLine } from './journal-line.ts'
import type { VaultContext } from './vault-context.ts'

/** A line without what it says of purged notes: their ops go, and so do the label's data where the entry touched one of them. */
export function redactLine(line: Uint8Array, purged: ReadonlySet<string>): Uint8Array {
  if (!names(line, purged)) return line
  const entry = decodeLine(line)
  if (!entry) return line
  const redacted = redact(entry, purged)
  return redacted === entry ? line : encodeLine(redacted).subarray(0, -1)
}

/** Rewrites the months that name purged notes; each is replaced whole or not at all. Doing it again changes nothing. */
export async function redactHistory(context: VaultContext, purged: ReadonlySet<string>): Promise<void> {
  const { disk, paths, ids } = context
  if (purged.size === 0) return
  for (const month of await historyMonths(context)) {
    const path = join(paths.history, month)
    if (!(await touches(context, path, purged))) continue
    await replaceStream(disk, path, redacted(context, path, purged), ids.random())
  }
  await disk.syncFolder(paths.history)
}

async function* redacted({ disk }: VaultContext, path: string, purged: ReadonlySet<string>): AsyncIterable<Uint8Array> {
  for await (const { bytes } of linesOf(disk, path)) yield Buffer.concat([redactLine(bytes, purged), Buffer.from('\n')])
}

async function touches({ disk }: VaultContext, path: string, purged: ReadonlySet<string>): Promise<boolean> {
  for await (const { bytes } of linesOf(disk, path)) if (redactLine(bytes, purged) !== bytes) return true
  return false
}

function redact(entry: Entry, purged: ReadonlySet<string>): Entry {
  if (!entry.notes.some(({ id, ops }) => purged.has(id) && ops.length > 0)) return entry
  return {
    ...entry,
    label: { code: entry.label.code },
    notes: entry.notes.map((change) => (purged.has(change.id) ? { ...change, ops: [] } : change)),
  }
}

/** More ids than this are not looked for one by one: reading the line is quicker. */
const few = 20

function names(line: Uint8Array, purged: ReadonlySet<string>): boolean {
  if (purged.size > few) return true
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length)
  for (const id of purged) if (bytes.includes(id)) return true
  return false
}
