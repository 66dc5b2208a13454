import { join } from 'node:path'
import type { Entry } from '#shared/notes/change.ts'
import { unlessMissing } from '../disk/disk.ts'
import type { Findings } from './findings.ts'
import { firstOfName, type JournalFile, journalName } from './journal.ts'
import { readSegment } from './read-segment.ts'
import { isDiskFailure } from './storage-failure.ts'
import { type VaultContext, yieldNow } from './vault-context.ts'

export interface ReadJournal {
  /** In the order of their sequence numbers. */
  readonly entries: readonly Entry[]
  /** Files with sound lines, cut off behind the last of them. */
  readonly files: readonly JournalFile[]
  /** The least number the next entry may have. */
  readonly next: number
}

/** Reads all files of the journal. A torn last line is cut off; what no crash explains is kept aside and told, and the sound rest is used. */
export async function readJournal(context: VaultContext, findings: Findings): Promise<ReadJournal> {
  const { disk, paths, problems } = context
  const entries: Entry[] = []
  const files: JournalFile[] = []
  const empty: { first: number; path: string }[] = []
  let next = 0
  const firsts = ((await unlessMissing(disk.list(paths.journal))) ?? []).map(firstOfName).filter((first) => first !== null)
  for (const first of firsts.sort((a, b) => a - b)) {
    const name = journalName(first)
    const path = join(paths.journal, name)
    let bytes: Uint8Array
    try {
      bytes = await disk.read(path)
    } catch (error) {
      if (!isDiskFailure(error)) throw error
      findings.unreadable ??= error
      problems.add('problem.journal-unreadable', { file: name })
      continue
    }
    const { lines, damaged, soundLength } = readSegment(bytes)
    let lost = damaged
    if (next > 0 && first > next) lost += first - next
    next = Math.max(next, first)
    for (const { entry } of lines) {
      if (entry.seq > next) lost += damaged > 0 ? 0 : entry.seq - next
      if (entry.seq >= next) {
        entries.push(entry)
        next = entry.seq + 1
      } else lost++
    }
    if (lost > 0) {
      findings.keep.push({ name: `journal-${name}`, bytes })
      problems.add('problem.journal-damaged', { file: name, lost })
    }
    if (soundLength < bytes.length) findings.cut.push({ path, size: soundLength })
    if (soundLength > 0) files.push({ first, path, size: soundLength })
    else empty.push({ first, path })
    await yieldNow()
  }
  // A file is never begun twice: a new one takes a number no file with lines bears.
  while (files.some(({ first }) => first === next)) next++
  findings.stale.push(...empty.filter(({ first }) => first !== next).map(({ path }) => path))
  return { entries, files, next: Math.max(next, 1) }
}
