import type { CoreEvent } from '#shared/api/events.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isKind } from '#shared/notes/index.ts'
import type { Kind } from '#shared/notes/note.ts'
import type { Diff } from './store.ts'

/** More notes than this in one transaction are told as "everything". */
const mostIds = 500

/** What the windows are told of a transaction. */
export function changedEvent({ entry, changes }: Diff): CoreEvent {
  const base = { type: 'notes.changed', from: entry.seq, version: entry.seq, window: entry.window } as const
  if (changes.length > mostIds) return { ...base, ids: {}, everything: true }
  const ids: { [kind in Kind]?: NoteId[] } = {}
  for (const { id, before, after } of changes) {
    for (const kind of new Set([before?.kind, after.kind])) {
      if (!isKind(kind)) continue
      const list = ids[kind] ?? []
      ids[kind] = list
      list.push(id)
    }
  }
  return { ...base, ids }
}
