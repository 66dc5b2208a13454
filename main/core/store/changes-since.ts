import type { Storage } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/notes/change.ts'
import type { Store } from './store.ts'

/** Entries that lead a note from revision `rev` to where it stands, oldest first; from memory, else from history. */
export async function entriesSince(store: Store, storage: Storage, id: NoteId, rev: number): Promise<Entry[]> {
  const now = store.note(id).rev
  if (rev > now) throw new Refusal('CONFLICT', { code: 'note.rev-unknown' })
  const atHand = store.recent.since(id, rev, now)
  if (atHand) return atHand
  const found: Entry[] = []
  for await (const entry of storage.history(id)) {
    const reached = entry.notes.find((change) => change.id === id)?.rev ?? 0
    if (reached <= rev) break
    if (reached <= now) found.push(entry)
  }
  if (found.length !== now - rev) throw new Refusal('CONFLICT', { code: 'note.rev-unknown' })
  return found.reverse()
}
