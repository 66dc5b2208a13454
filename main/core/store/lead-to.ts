import type { NoteId } from '#shared/base/ids.ts'
import { equalJson, type Json, own } from '#shared/base/json.ts'
import { fieldValue, itemKey } from '#shared/notes/apply-op.ts'
import { fieldOf } from '#shared/notes/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { placedIn, type Transaction } from './transaction.ts'

/** What the program keeps itself, beside the title: never led anywhere. */
const kept = new Set(['id', 'rev', 'createdAt', 'updatedAt'])

/** Changes a note, in the smallest ops, into another version of it. Entries of a log that the other version lacks stay: logs only grow. */
export function leadTo(tx: Transaction, id: NoteId, target: Note): void {
  if (tx.note(id).kind !== target.kind) tx.set(id, 'kind', target.kind)
  const names = new Set([...Object.keys(target), ...Object.keys(tx.note(id))])
  for (const name of names) {
    if (kept.has(name) || name === 'kind') continue
    const field = fieldOf(target.kind, name)
    const value = own(target, name) === undefined ? null : fieldValue(target, name)
    if (field?.type === 'prose') tx.edit(id, name, String(value ?? ''))
    else if (field?.type === 'list' || field?.type === 'words')
      leadList(tx, id, name, Array.isArray(value) ? value : [], field.type === 'list' && field.log === true)
    else tx.set(id, name, value)
  }
}

function leadList(tx: Transaction, id: NoteId, field: string, target: readonly Json[], isLog: boolean): void {
  const items = () => {
    const value = fieldValue(tx.note(id), field)
    return Array.isArray(value) ? (value as readonly Json[]) : []
  }
  if (equalJson(items(), target)) return
  const wanted = new Set(target.map(itemKey))
  if (!isLog) for (const item of items()) if (!wanted.has(itemKey(item))) tx.dropItem(id, field, itemKey(item))
  let after: string | null = null
  for (const value of target) {
    const key = itemKey(value)
    const from = placedIn(items(), key)
    if (!from || !equalJson(from.value, value) || (!isLog && from.after !== after)) {
      tx.apply(id, { op: 'item', field, item: key, from, to: { value, after: isLog && from ? from.after : after } })
    }
    after = key
  }
}
