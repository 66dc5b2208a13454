import { sameNote } from '#core/backups/differences.ts'
import type { Links } from '#core/links/links.ts'
import type { OutsideChange, Ports } from '#core/ports.ts'
import { cutAtWord } from '#shared/base/cut-at-word.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import { isTombstone, type Note, type VaultRecord } from '#shared/notes/note.ts'
import { conflictOf } from '#shared/notes/relation-types.ts'
import { longestName } from '#shared/notes/value-rules.ts'
import { leadTo } from './lead-to.ts'
import type { Store } from './store.ts'
import type { Transaction } from './transaction.ts'

/**
 * Takes in what another program left in the vault's files, in one transaction: a note that only it changed is changed here too; where both
 * did, ours stays and theirs becomes a conflict copy beside it; a note that it removed goes to the trash. Nothing is lost (writing.md 20).
 */
export async function takeOutside(ports: Ports, store: Store, links: Links, found: OutsideChange): Promise<void> {
  await store.transact({ code: 'vault.outside', data: { count: found.changed.length + found.removed.length } }, { window: null }, (tx) => {
    for (const theirs of found.changed) take(ports, links, tx, theirs, found)
    for (const id of found.removed) {
      const ours = tx.record(id)
      if (ours && !isTombstone(ours) && ours.trashedAt === null) tx.set(id, 'trashedAt', tx.now)
    }
  })
}

function take(ports: Ports, links: Links, tx: Transaction, theirs: VaultRecord, { conflict, unsettled }: OutsideChange): void {
  const ours = tx.record(theirs.id)
  if (!ours) {
    if (isTombstone(theirs)) tx.replace(theirs.id, theirs)
    else tx.create(theirs)
    return
  }
  if (sameNote(ours, theirs)) return
  if (isTombstone(theirs)) {
    // Deleted or merged there: here it goes to the trash, from which it can be had back.
    if (!isTombstone(ours) && ours.trashedAt === null) tx.set(ours.id, 'trashedAt', tx.now)
  } else if (isTombstone(ours)) {
    if (ours.why !== 'merged') tx.replace(theirs.id, theirs)
  } else if (conflict !== null || unsettled.includes(theirs.id)) copyBeside(ports, links, tx, ours, theirs, conflict ?? '')
  else leadTo(tx, theirs.id, theirs)
}

/** Theirs as a note of its own: "X (conflict, date, device)", related to X until somebody settles it. */
function copyBeside({ ids }: Ports, links: Links, tx: Transaction, ours: Note, theirs: Note, conflict: string): void {
  const id = ids.note()
  const tail = ` (conflict, ${dayOf(tx.now)}${conflict === '' ? '' : `, ${deviceOf(conflict)}`})`
  const target = { name: ours.title, note: ours.id }
  const relation = { id: ids.item(), type: conflictOf, target, from: null, until: null, remark: '' }
  const title = cutAtWord(theirs.title, longestName - tail.length - 1) + tail
  // Theirs by name only: as a second bearer it would make the name ambiguous.
  tx.create({ ...theirs, id, rev: 1, title, aliases: [], relations: [...theirs.relations, relation], trashedAt: null } as Note)
  for (const { id: key, note } of theirs.links)
    if (links.follow(note as NoteId).state === 'found') tx.putItem(id, 'links', { id: key, note })
}

const dayOf = (now: Instant) => now.slice(0, 10)

/** What a sync program's file name says of where the copy comes from, kept short and in one line. */
function deviceOf(name: string): string {
  const bare = name.replace(/^[0-9a-f]{2}\b/u, '').replace(/\.json$/u, '')
  return cutAtWord(bare.replace(/[^\p{L}\p{N} '-]+/gu, ' ').trim() || 'other', 60)
}
