import { join } from 'node:path'
import type { NoteId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/notes/change.ts'
import { type Disk, unlessMissing } from '../disk/disk.ts'
import { decodeLine, headOfLine, isSound } from './journal-line.ts'
import { type FileLine, linesBackwards } from './lines-backwards.ts'
import type { VaultContext } from './vault-context.ts'

const lineFeed = 10

/** Names of the months kept, oldest first: `2026-11.ndjson`. */
export async function historyMonths({ disk, paths }: Pick<VaultContext, 'disk' | 'paths'>): Promise<string[]> {
  return ((await unlessMissing(disk.list(paths.history))) ?? []).filter((name) => /^\d{4}-\d\d\.ndjson$/.test(name)).sort()
}

/** The last sequence number history holds; 0: it is empty. */
export async function lastOfHistory(context: Pick<VaultContext, 'disk' | 'paths'>): Promise<number> {
  for (const month of (await historyMonths(context)).reverse()) {
    const last = await lastOfMonth(context, month)
    if (last !== null) return last
  }
  return 0
}

/** Entries that touch a note, newest first, below a sequence number. Damaged lines are passed over and counted as a problem. */
export async function* historyOf(context: VaultContext, id: NoteId, before: number): AsyncIterable<Entry> {
  const needle = Buffer.from(id)
  for (const month of (await historyMonths(context)).reverse()) {
    const file = await unlessMissing(context.disk.open(join(context.paths.history, month), 'read'))
    if (!file) continue
    let damaged = 0
    try {
      for await (const { bytes, whole } of linesBackwards(file, (await file.stat()).size)) {
        // Reading a line costs a hundred times what looking for the id in it costs.
        if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(needle)) continue
        const head = headOfLine(bytes)
        if (head && head.seq >= before) continue
        const entry = decodeLine(bytes)
        if (!entry) damaged += Number(whole)
        else if (entry.seq < before && entry.notes.some((change) => change.id === id)) yield entry
      }
    } finally {
      await file.close()
    }
    if (damaged > 0) context.problems.add('problem.history-damaged', { file: month, lines: damaged })
  }
}

/** Entries from a sequence number on, oldest first. */
export async function* historyFrom(context: VaultContext, from: number): AsyncIterable<Entry> {
  for (const month of await historyMonths(context)) {
    const last = await lastOfMonth(context, month)
    if (last !== null && last < from) continue
    let damaged = 0
    for await (const { bytes: line, whole } of linesOf(context.disk, join(context.paths.history, month))) {
      const head = headOfLine(line)
      if (head && head.seq < from && isSound(line)) continue
      const entry = decodeLine(line)
      // What has no line feed yet is being written, or was when the power failed.
      if (!entry) damaged += Number(whole)
      else if (entry.seq >= from) yield entry
    }
    if (damaged > 0) context.problems.add('problem.history-damaged', { file: month, lines: damaged })
  }
}

/** A file's lines from the first to the last. */
export async function* linesOf(disk: Disk, path: string): AsyncIterable<Pick<FileLine, 'bytes' | 'whole'>> {
  let pieces: Uint8Array[] = []
  for await (const bytes of disk.stream(path)) {
    let start = 0
    for (let feed = bytes.indexOf(lineFeed); feed >= 0; feed = bytes.indexOf(lineFeed, start)) {
      yield { bytes: Buffer.concat([...pieces, bytes.subarray(start, feed)]), whole: true }
      pieces = []
      start = feed + 1
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start))
  }
  if (pieces.length > 0) yield { bytes: Buffer.concat(pieces), whole: false }
}

async function lastOfMonth({ disk, paths }: Pick<VaultContext, 'disk' | 'paths'>, month: string): Promise<number | null> {
  const file = await unlessMissing(disk.open(join(paths.history, month), 'read'))
  if (!file) return null
  try {
    for await (const { bytes } of linesBackwards(file, (await file.stat()).size)) {
      const head = headOfLine(bytes)
      if (head && isSound(bytes)) return head.seq
    }
    return null
  } finally {
    await file.close()
  }
}
