import type { Ports } from '#core/ports.ts'
import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone } from '#shared/notes/note.ts'

/** Each change of a claim's status has an entry in its log; where the change brought none, an entry without a reason. */
export function logStatus({ ids, storage }: Ports, tx: Transaction, id: NoteId): void {
  const touched = [...tx.touched()].find((one) => one.id === id)
  if (!touched || isTombstone(touched.after) || touched.after.kind !== 'claim') return
  const { before, after } = touched
  const old = before !== null && !isTombstone(before) && before.kind === 'claim' ? before : null
  if ((old?.status ?? 'unverified') === after.status || after.statusLog.length > (old?.statusLog.length ?? 0)) return
  const who = storage.info.settings.who
  tx.putItem(id, 'statusLog', { id: ids.item(), status: after.status, at: tx.now, who, reason: '', takesBack: '' })
}
