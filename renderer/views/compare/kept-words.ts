import type { NoteContent } from '#shared/api/notes.ts'
import { keptSides } from '#shared/base/kept-sides.ts'
import { applySplices, diffText } from '#shared/base/splice.ts'
import type { SentOp } from '#ui/data/change-ops.ts'

/** A note in which words of two sides are kept beside each other, as each of them wrote it. */
export function sidesKeptIn(note: NoteContent): { readonly left: NoteContent; readonly right: NoteContent } {
  const [body, text] = [keptSides(note.body), keptSides(note.text)]
  return {
    left: { ...note, body: body.others, text: text.others },
    right: { ...note, body: body.own, text: text.own },
  }
}

/** The changes by which the note as it is stored becomes its left side with what was taken from the right. */
export function settlingOps(stored: NoteContent, left: NoteContent, taken: readonly SentOp[]): readonly SentOp[] {
  return (['body', 'text'] as const).flatMap((field): SentOp[] => {
    const splices = taken.flatMap((op) => (op.op === 'text' && op.field === field ? op.splices : []))
    const change = diffText(stored[field], applySplices(left[field], splices))
    return change.length === 0 ? [] : [{ op: 'text', field, splices: change }]
  })
}
