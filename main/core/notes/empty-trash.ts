import type { Parts } from '#core/parts.ts'
import { Refusal } from '#core/refusal.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { TrashEmptied } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { isTombstone } from '#shared/notes/note.ts'

/**
 * Takes the text of trashed notes out of notes, history and unused attachments for ever: the one thing that cannot be undone.
 * Its result: `TrashEmptied`.
 */
export async function emptyTrash(
  parts: Parts,
  ids: readonly NoteId[] | undefined,
  window: string | null,
  control: TaskControl,
): Promise<Json> {
  const { store, ports, undo } = parts
  const purged = ids ?? [...store.records()].flatMap((record) => (!isTombstone(record) && record.trashedAt !== null ? [record.id] : []))
  for (const id of purged) if (store.note(id).trashedAt === null) throw new Refusal('INVALID', { code: 'trash.not-trashed' })
  if (purged.length === 0) return { count: 0, backups: [] } satisfies TrashEmptied as unknown as Json
  const files = new Set(purged.flatMap((id) => store.note(id).attachments.map(({ file }) => file)))
  await store.transact({ code: 'trash.empty', data: { count: purged.length } }, { window, purged }, (tx) => {
    for (const id of purged) tx.bury(id, 'deleted')
  })
  undo.forgetNotes(new Set(purged))
  store.recent.forget(new Set(purged))
  control.progress(purged.length, purged.length)
  await ports.storage.compact()
  await removeUnused(parts, files)
  return { count: purged.length, backups: await backupsHolding(parts, new Set(purged)) } satisfies TrashEmptied as unknown as Json
}

async function removeUnused({ store, ports }: Parts, files: Set<string>): Promise<void> {
  if (files.size === 0) return
  for (const record of store.records()) {
    const note = isTombstone(record) ? record.merged?.note : record
    for (const { file } of note?.attachments ?? []) files.delete(file)
  }
  for (const file of files) await ports.storage.files.remove(file)
}

async function backupsHolding({ ports }: Parts, ids: ReadonlySet<NoteId>): Promise<string[]> {
  const holding: string[] = []
  for (const { name } of await ports.storage.backups.list()) {
    for await (const record of ports.storage.backups.read(name)) {
      if (!ids.has(record.id) || isTombstone(record)) continue
      holding.push(name)
      break
    }
  }
  return holding
}
