import type { Parts } from '#core/parts.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { CheckReport } from '#shared/api/vault.ts'
import type { Json } from '#shared/base/json.ts'
import type { Message } from '#shared/notes/change.ts'
import { problemInNote } from '#shared/notes/check-note.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import { pinnedRefs } from '#shared/notes/refs.ts'

const mostProblems = 500
/** So many notes are looked at between two breaths. */
const stretch = 2000

/** Reads everything once and says what is wrong. Its result is a `CheckReport`. */
export async function checkVault(parts: Parts, { signal, progress }: TaskControl): Promise<Json> {
  const { store, links, ports } = parts
  const { storage } = ports
  const tombstones = { deleted: 0, merged: 0, unreadable: 0, undone: 0 }
  const count = { notes: 0, trashed: 0, links: 0, unresolved: 0, ambiguous: 0, toTombstones: 0 }
  const problems: Message[] = storage.problems.map(({ message }) => message)
  const used = new Set<string>()
  let done = 0
  for (const record of store.records()) {
    if (++done % stretch === 0) {
      progress(done, store.size)
      await new Promise<void>((resolve) => setTimeout(resolve, 0))
      signal.throwIfAborted()
    }
    if (isTombstone(record)) {
      tombstones[record.why]++
      for (const { file } of record.merged?.note.attachments ?? []) used.add(file)
      continue
    }
    count.notes++
    if (record.trashedAt !== null) count.trashed++
    const problem = problemInNote(record)
    if (problem) problems.push({ code: 'problem.note', data: { title: record.title, place: problem.path, what: problem.what } })
    for (const { file } of record.attachments) used.add(file)
    checkLinks(record)
  }
  const attachments = await checkFiles()
  const history = await checkHistory()
  const report: CheckReport = { ...count, tombstones, attachments, history, problems: problems.slice(0, mostProblems) }
  return report as unknown as Json

  function checkLinks(note: Note): void {
    for (const key of links.index.keys(note)) {
      count.links++
      const { state } = links.meaningOfKey(note.id, key)
      if (state === 'unresolved' || state === 'ambiguous') count[state]++
      else if (state === 'gone') count.toTombstones++
    }
    for (const id of pinnedRefs(note)) if (links.follow(id).state === 'gone') count.toTombstones++
  }

  async function checkFiles(): Promise<CheckReport['attachments']> {
    const found = { files: 0, missing: 0, unused: 0, damaged: 0 }
    const there = new Set<string>()
    for await (const { file } of storage.files.list()) {
      signal.throwIfAborted()
      found.files++
      there.add(file)
      if (!used.has(file)) found.unused++
    }
    for (const file of used) {
      if (there.has(file)) continue
      found.missing++
      problems.push({ code: 'problem.attachment-missing', data: { file: file.slice(0, 12) } })
    }
    return found
  }

  async function checkHistory(): Promise<CheckReport['history']> {
    const found = { entries: 0, gaps: 0 }
    let last: number | null = null
    for await (const { seq } of storage.entries(1)) {
      signal.throwIfAborted()
      found.entries++
      if (last !== null && seq !== last + 1) found.gaps++
      last = seq
    }
    if (found.gaps > 0) problems.push({ code: 'problem.history-gaps', data: { count: found.gaps } })
    return found
  }
}
