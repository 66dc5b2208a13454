import type { Parts } from '#core/parts.ts'
import { leadTo } from '#core/store/lead-to.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { differences } from './differences.ts'

/**
 * Brings back what a backup has otherwise, all or chosen notes, as one undoable step. Notes made since stay. Its result: `{ restored }`,
 * the number of notes.
 */
export async function restoreBackup(
  parts: Parts,
  name: string,
  ids: readonly NoteId[] | undefined,
  window: string | null,
  { signal, progress }: TaskControl,
): Promise<Json> {
  const wanted = ids ? new Set(ids) : null
  const found = (await differences(parts, name)).filter(({ id, change }) => change !== 'new-since' && (wanted === null || wanted.has(id)))
  signal.throwIfAborted()
  progress(0, found.length)
  await parts.store.transact({ code: 'backup.restore', data: { count: found.length } }, { window }, (tx) => {
    for (const { id, there } of found) {
      if (!there) continue
      const now = tx.record(id)
      if (!now) tx.create({ ...there, rev: 1 })
      else if (isTombstone(now)) tx.replace(id, there)
      else leadTo(tx, id, there)
    }
  })
  progress(found.length, found.length)
  return { restored: found.length }
}
