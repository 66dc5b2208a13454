import { join } from 'node:path'
import { type DiskFile, unlessMissing } from '../disk/disk.ts'
import { historyMonths, linesOf } from './history-files.ts'
import type { JournalFile } from './journal.ts'
import { headOfLine, isSound } from './journal-line.ts'
import { keep } from './kept.ts'
import { linesBackwards } from './lines-backwards.ts'
import { redactLine } from './redact.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'

/** How many bytes go to the disk in one piece. */
const piece = 4 * 1024 * 1024

/**
 * Puts the sound lines of whole journal files at the end of their months, verbatim but for what was purged. Never into a month before the
 * last one there, so that a clock set back does not break the order. Doing it again after a crash leaves each line once: what an earlier
 * try left at the end is cut off and written anew, as nobody knows what of it reached the disk.
 */
export async function appendHistory(context: VaultContext, files: readonly JournalFile[], purged: ReadonlySet<string>): Promise<void> {
  const { disk, paths } = context
  const months = new Map<string, Uint8Array[]>()
  const all = new Set<string>()
  const there = await historyMonths(context)
  const lines: { line: Uint8Array; month: string }[] = []
  for (const { path } of files) {
    if (!(await unlessMissing(disk.stat(path)))) continue // moved by an earlier try already
    for await (const { bytes, whole } of linesOf(disk, path)) {
      const line = whole && isSound(bytes) ? redactLine(bytes, purged) : null
      const head = line && headOfLine(line)
      if (!line || !head) continue
      lines.push({ line, month: `${head.month}.ndjson` })
      all.add(keyOf(line))
    }
    await yieldNow()
  }
  if (lines.length === 0) return
  let newest = ''
  for (const month of there.reverse()) {
    if (!(await hasOther(context, month, all))) continue
    newest = month
    break
  }
  for (const { line, month } of lines) {
    if (month > newest) newest = month
    const same = months.get(newest)
    if (same) same.push(line)
    else months.set(newest, [line])
  }
  for (const [month, added] of months) await append(context, month, added, all)
  await disk.syncFolder(paths.history)
}

async function append(context: VaultContext, month: string, added: readonly Uint8Array[], all: ReadonlySet<string>): Promise<void> {
  const file = await context.disk.open(join(context.paths.history, month), 'append')
  try {
    const { end, unsound } = await endOfOthers(file, all)
    // Most likely what a crash tore; but it may be a line of ours that the disk has spoilt.
    if (unsound) await keep(context, `end-of-history-${month}`, await file.read(end, (await file.stat()).size - end))
    await file.truncate(end)
    let waiting: Uint8Array[] = []
    let size = 0
    for (const line of added) {
      waiting.push(line, Buffer.from('\n'))
      size += line.length
      if (size < piece) continue
      await file.write(Buffer.concat(waiting))
      waiting = []
      size = 0
    }
    if (waiting.length > 0) await file.write(Buffer.concat(waiting))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether a month holds lines that are not among those to be appended. */
async function hasOther({ disk, paths }: VaultContext, month: string, all: ReadonlySet<string>): Promise<boolean> {
  const file = await disk.open(join(paths.history, month), 'read')
  try {
    return (await endOfOthers(file, all)).end > 0
  } finally {
    await file.close()
  }
}

/** Where the lines end that an earlier try of the same append did not write, and whether a whole line that is damaged stands behind. */
async function endOfOthers(file: DiskFile, all: ReadonlySet<string>): Promise<{ end: number; unsound: boolean }> {
  let unsound = false
  for await (const { bytes, start, whole } of linesBackwards(file, (await file.stat()).size)) {
    const sound = isSound(bytes)
    if (whole && sound && !all.has(keyOf(bytes))) return { end: start + bytes.length + 1, unsound }
    if (whole && !sound) unsound = true
  }
  return { end: 0, unsound }
}

/** Sequence number and checksum: the same line. */
const keyOf = (line: Uint8Array) => `${headOfLine(line)?.seq} ${Buffer.from(line.subarray(0, 8)).toString()}`
