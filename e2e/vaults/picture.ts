import { isDefinedError, safe } from '@orpc/client'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { JsonObject } from '#shared/base/json.ts'
import { isTombstone } from '#shared/notes/note.ts'
import type { Opened } from './opened.ts'

/** All that a vault must give back: records, what links mean, the history of each note and what it was at each time. */
export async function pictureOf({ core, storage, api }: Opened): Promise<JsonObject> {
  const { store } = core.parts
  const records = [...store.records()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const notes: { [id: string]: unknown } = {}
  for (const record of records) {
    const versions = isTombstone(record) ? null : await versionsOf(api, record.id)
    const view = isTombstone(record) ? null : await api.notes.get({ id: record.id })
    notes[record.id] = {
      record,
      ...(view && { links: view.links, refs: view.refs, incoming: view.incoming.total, merged: view.merged }),
      ...(versions && { versions }),
    }
  }
  const files: { file: string; size: number }[] = []
  for await (const file of storage.files.list()) files.push(file)
  const { counts, trashed, unresolved, ambiguous, name, who, readOnly } = await api.vault.state({})
  const backups = (await api.backups.list({})).rows.map(({ notes: count, place }) => ({ notes: count, place }))
  const picture = {
    state: { counts, trashed, unresolved, ambiguous, name, who, readOnly },
    sequence: storage.sequence,
    files,
    backups,
    notes,
  }
  return JSON.parse(JSON.stringify(picture))
}

async function versionsOf(api: Opened['api'], id: NoteId) {
  const { rows } = await api.notes.versions({ id, offset: 0, limit: 500 })
  const versions: unknown[] = []
  for (const { at, saves, label, who } of rows) {
    versions.push({ at, saves, label, who, ...(await noteThen(api, id, at)) })
  }
  return versions
}

/** A note that was merged away for a time was none then. */
async function noteThen(api: Opened['api'], id: NoteId, time: Instant) {
  const { error, data } = await safe(api.notes.at({ id, time }))
  if (error && !(isDefinedError(error) && error.code === 'NOT_FOUND')) throw error
  return data ? { title: data.note.title, body: data.body } : { title: null, body: null }
}
