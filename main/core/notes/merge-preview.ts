import { linkers } from '#core/links/backlinks.ts'
import type { Parts } from '#core/parts.ts'
import { Refusal } from '#core/refusal.ts'
import { Transaction } from '#core/store/transaction.ts'
import type { MergePreview, NoteContent, UnmergePreview } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Note } from '#shared/notes/note.ts'
import { mergeNotes, survivorOf } from './merge.ts'
import { unmergeNote } from './unmerge.ts'
import { headOf } from './view.ts'

/** What a merge would make, by making it in a transaction that is thrown away. */
export function previewMerge({ ports, store, links }: Parts, survivor: NoteId, absorbed: NoteId): MergePreview {
  const tx = new Transaction((id) => store.record(id), ports.clock.now())
  mergeNotes(ports, links, tx, survivor, absorbed)
  return {
    survivor: contentOf(store.note(survivor)),
    absorbed: contentOf(store.note(absorbed)),
    merged: contentOf(tx.note(survivor)),
    linkers: linkers(links, absorbed).length,
  }
}

/** What taking a note out of its merge would leave and bring back. */
export function previewUnmerge({ ports, store }: Parts, id: NoteId): UnmergePreview {
  const tx = new Transaction((one) => store.record(one), ports.clock.now())
  const before = survivorOf(tx, id)
  const kept = unmergeNote(tx, id)
  if (!before) throw new Refusal('NOT_FOUND', { code: 'note.not-found' })
  return { before: contentOf(before), after: contentOf(tx.note(before.id)), back: contentOf(tx.note(id)), kept }
}

export function contentOf(note: Note): NoteContent {
  return { note: headOf(note), body: note.body, text: note.kind === 'source' ? note.text : '' }
}
