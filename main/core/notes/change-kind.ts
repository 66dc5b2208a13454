import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { emptyValue } from '#shared/notes/field.ts'
import { fieldOf } from '#shared/notes/index.ts'
import { kindChange } from '#shared/notes/kind-change.ts'
import type { Kind } from '#shared/notes/note.ts'

/**
 * Makes a note another kind. What the new kind has no field for waits among the properties and comes back with the old kind; title, text, tags,
 * names, relations, attachments and pins stay as they are, and so do links from elsewhere, which lead by id.
 */
export function changeKind(tx: Transaction, id: NoteId, to: Kind): void {
  const note = tx.note(id)
  if (note.kind === to) return
  const { aside, back } = kindChange(note, to)
  for (const { field, key, value } of aside) {
    const described = fieldOf(note.kind, field)
    tx.putItem(id, 'properties', { id: key, value })
    if (described) tx.set(id, field, emptyValue(described))
  }
  tx.set(id, 'kind', to)
  for (const { field, key, value } of back) {
    tx.set(id, field, value)
    tx.dropItem(id, 'properties', key)
  }
}
