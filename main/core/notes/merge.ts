import { pinOf } from '#core/links/link-index.ts'
import { linkKeys } from '#core/links/link-keys.ts'
import type { Links } from '#core/links/links.ts'
import type { Ports } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { Transaction } from '#core/store/transaction.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { equalJson, isObject, type Json } from '#shared/base/json.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { printLink } from '#shared/links/print-link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { fieldValue } from '#shared/notes/apply-op.ts'
import { emptyValue } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'

/**
 * Merges one note into another in one transaction. The survivor takes what it lacks: names, tags, relations, list items, empty fields, and the
 * other's text below its own. The other becomes a tombstone that leads on to it: no link is rewritten, so none is lost, however many there are.
 * The tombstone keeps the note as it was and what it gave, which is all that `unmerge` needs.
 */
export function mergeNotes(ports: Pick<Ports, 'ids'>, links: Links, tx: Transaction, survivor: NoteId, absorbed: NoteId): void {
  if (survivor === absorbed) throw new Refusal('INVALID', { code: 'merge.same' })
  const from = tx.note(absorbed)
  giveNames(ports, tx, survivor, from)
  for (const [name, field] of Object.entries(fieldsOf(from.kind))) {
    if (name === 'aliases' || name === 'links' || name === 'short' || name === 'template' || field.type === 'prose') continue
    if (!(name in fieldsOf(tx.note(survivor).kind))) continue
    if (field.type === 'list' || field.type === 'words') giveItems(tx, survivor, from, name)
    else {
      const empty = emptyValue(field)
      if (equalJson(fieldValue(tx.note(survivor), name), empty)) tx.set(survivor, name, fieldValue(from, name))
    }
  }
  giveText(links, tx, survivor, from)
  const gave = tx.ops(survivor)
  tx.bury(absorbed, 'merged', { to: survivor, merged: { note: from, gave } })
}

function giveNames({ ids }: Pick<Ports, 'ids'>, tx: Transaction, survivor: NoteId, from: Note): void {
  const known = () => {
    const note = tx.note(survivor)
    return new Set([note.title, ...note.aliases.map(({ name }) => name)].map(foldName))
  }
  const title = { id: ids.item(), name: from.title, language: '', remark: '' }
  for (const alias of [title, ...from.aliases]) if (!known().has(foldName(alias.name))) tx.putItem(survivor, 'aliases', alias)
}

function giveItems(tx: Transaction, survivor: NoteId, from: Note, field: string): void {
  const items = fieldValue(from, field)
  if (!Array.isArray(items)) return
  for (const item of items as readonly Json[]) {
    const there = fieldValue(tx.note(survivor), field)
    const known = Array.isArray(there) && (there as readonly Json[]).some((one) => equalJson(withoutId(one), withoutId(item)))
    // A relation of the two with one another would become one of the note with itself.
    if (!known && !pointsTo(item, survivor)) tx.putItem(survivor, field, item)
  }
}

const withoutId = (item: Json): Json => (isObject(item) ? ({ ...item, id: '' } as Json) : item)

const pointsTo = (item: Json, id: NoteId) => isObject(item) && Object.values(item).some((value) => isObject(value) && value.note === id)

/** Puts the other's text below the survivor's, with its pins; a target that means something else there is written so that it is told apart. */
function giveText(links: Links, tx: Transaction, survivor: NoteId, from: Note): void {
  const to = tx.note(survivor)
  if (from.kind === 'source' && to.kind === 'source' && to.text === '') tx.edit(survivor, 'text', from.text)
  if (from.body === '') return
  const own = new Set(linkKeys(to.body))
  const renamed = new Map<string, string>()
  for (const key of linkKeys(from.body)) {
    const meant = links.meaningOfKey(from.id, key)
    const pinned = pinOf(from, key) ?? (meant.state === 'found' ? meant.id : null)
    if (pinned === null) continue
    const there = own.has(key) || pinOf(to, key) !== null ? links.meaningOfKey(survivor, key) : null
    if (there === null || there.id === meant.id) {
      if (pinOf(tx.note(survivor), key) === null) tx.putItem(survivor, 'links', { id: key, note: pinned })
      continue
    }
    const target = `${meant.title} (${(meant.id ?? pinned).slice(-6).toLowerCase()})`
    renamed.set(key, target)
    tx.putItem(survivor, 'links', { id: targetKey(target), note: pinned })
  }
  const text = retarget(from.body, renamed)
  tx.edit(survivor, 'body', to.body === '' ? text : `${to.body}\n\n${text}`)
}

function retarget(body: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return body
  let out = ''
  let end = 0
  for (const link of findLinks(body)) {
    const target = renamed.get(targetKey(link.target))
    if (target === undefined) continue
    const inTable = body.slice(link.at, link.at + link.length).includes('\\|')
    out += body.slice(end, link.at) + printLink({ ...link, target, label: link.label ?? link.target }, inTable)
    end = link.at + link.length
  }
  return out + body.slice(end)
}

/** The note that a merged one lives on in, through later merges. */
export function survivorOf(tx: Pick<Transaction, 'record'>, id: NoteId): Note | null {
  let record = tx.record(id)
  for (let steps = 0; record && isTombstone(record) && record.to !== null && steps < 1000; steps++) record = tx.record(record.to)
  return record && !isTombstone(record) ? record : null
}
