import type { NoteContent } from '#shared/api/notes.ts'
import { foldName } from '#shared/base/fold-name.ts'
import { isNoteId } from '#shared/base/ids.ts'
import { applySplices } from '#shared/base/splice.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { fieldNames } from '#shared/notes/field-words.ts'
import { type SentOp, sendableOp } from '#ui/data/change-ops.ts'
import { client } from '#ui/data/client.ts'
import { drafts } from '#ui/data/drafts.ts'
import { tellFailure } from '#ui/kit/notify.ts'

/** Writes what was taken into a note, as one step that can be undone; what links of the taken words mean comes along. Tells what somebody changed meanwhile. */
export async function writeTaken(target: NoteContent, from: NoteContent, ops: readonly SentOp[]): Promise<void> {
  await drafts.flush()
  const { id, rev, title } = target.note
  const { conflict, refused } = await client.notes.save({ id, rev, ops: ops.map(sendableOp), pins: pinsOf(target, from, ops) })
  if (conflict) tellFailure({ code: 'window.merged-words', data: { mark: '{++…++}' } })
  if (refused.length > 0) {
    tellFailure({ code: 'compare.refused', data: { title, fields: fieldNames(refused.map(({ field }) => field)) } })
  }
}

/** Of the links in the text as it becomes, those that only the other note knows the meaning of. */
function pinsOf(target: NoteContent, from: NoteContent, ops: readonly SentOp[]) {
  const change = ops.find((op) => op.op === 'text' && op.field === 'body')
  if (change?.op !== 'text') return []
  const named = new Set(findLinks(applySplices(target.body, change.splices)).map((link) => foldName(link.target)))
  const known = new Set<string>(target.note.links.map(({ id }) => id))
  return from.note.links.flatMap(({ id: key, note }) => (named.has(key) && !known.has(key) && isNoteId(note) ? [{ key, note }] : []))
}
