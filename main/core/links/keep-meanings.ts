import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import { type LinkIndex, pinOf } from './link-index.ts'
import { type NameIndex, namesOf } from './names.ts'

/**
 * The rule that a link never changes its meaning behind one's back (writing.md 2 and 3), at the end of every transaction:
 * where the transaction changes what a name means, links that resolved by that name are pinned to what they meant; and every link of a text
 * that the transaction wrote is pinned where exactly one note bears its name.
 */
export function keepMeanings(tx: Transaction, names: NameIndex, index: LinkIndex): void {
  const touched = [...tx.touched()]
  const change = nameChange(touched)
  for (const key of change.keys()) {
    const [meant, ...others] = names.ids(key)
    if (meant === undefined || others.length > 0) continue
    for (const from of index.unpinned(key)) pin(tx, from, key, meant)
  }
  for (const { id, before, after } of touched) {
    if (isTombstone(after)) continue
    const old = before === null || isTombstone(before) ? null : before
    if (old?.body !== after.body)
      pinNewLinks(tx, id, old ? index.keys(old) : [], index.keysIn(after.body), (key) => idsAfter(names, change, key))
  }
}

type NameChange = Map<string, { readonly gone: Set<NoteId>; readonly come: Set<NoteId> }>

/** The names that the touched notes gain and lose. */
function nameChange(touched: Iterable<{ id: NoteId; before: VaultRecord | null; after: VaultRecord }>): NameChange {
  const change: NameChange = new Map()
  const at = (key: string) => {
    const found = change.get(key) ?? { gone: new Set(), come: new Set() }
    change.set(key, found)
    return found
  }
  for (const { id, before, after } of touched) {
    const old = namesOf(before)
    const now = namesOf(after)
    for (const key of old) if (!now.includes(key)) at(key).gone.add(id)
    for (const key of now) if (!old.includes(key)) at(key).come.add(id)
  }
  return change
}

function idsAfter(names: NameIndex, change: NameChange, key: string): NoteId[] {
  const changed = change.get(key)
  if (!changed) return [...names.ids(key)]
  return [...names.ids(key).filter((id) => !changed.gone.has(id)), ...changed.come]
}

function pin(tx: Transaction, from: NoteId, key: string, target: NoteId): void {
  const record = tx.record(from)
  if (!record || isTombstone(record) || pinOf(record, key) !== null) return
  tx.putItem(from, 'links', { id: key, note: target })
}

function pinNewLinks(tx: Transaction, id: NoteId, old: readonly string[], now: readonly string[], ids: (key: string) => NoteId[]): void {
  if (now.length === 0) return
  const known = new Set(old)
  const note = tx.note(id)
  const pins = new Map(note.links.map((item) => [item.id as string, item.note as NoteId]))
  for (const key of now) {
    const pinned = pins.get(key)
    // A pin that outlived its link and leads nowhere must not catch a link typed anew.
    const stale = pinned !== undefined && !known.has(key) && !isLive(tx, pinned)
    if (pinned !== undefined && !stale) continue
    const [only, ...others] = ids(key)
    if (only !== undefined && others.length === 0) tx.putItem(id, 'links', { id: key, note: only })
  }
}

function isLive(tx: Transaction, id: NoteId): boolean {
  let record = tx.record(id)
  for (let steps = 0; record && isTombstone(record) && record.to !== null && steps < 1000; steps++) record = tx.record(record.to)
  return record !== undefined && !isTombstone(record) && record.trashedAt === null
}
