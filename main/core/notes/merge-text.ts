import type { NoteId } from '#shared/base/ids.ts'
import { composeSplices, mergeSplices } from '#shared/base/merge-splices.ts'
import { applySplices, invertSplices, type Splice } from '#shared/base/splice.ts'
import type { Entry } from '#shared/notes/change.ts'

/** The sets of splices that entries brought to one prose field of a note, in their order. */
export function textSets(entries: readonly Entry[], id: NoteId, field: string): (readonly Splice[])[] {
  return entries.flatMap(({ notes }) =>
    notes
      .filter((change) => change.id === id)
      .flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'text' && op.field === field ? [op.splices] : []))),
  )
}

/** A text before the sets that led to it. */
export function textBefore(now: string, sets: readonly (readonly Splice[])[]): string {
  return sets.reduceRight((text, splices) => applySplices(text, invertSplices(splices)), now)
}

export interface Rebased {
  /** Mine, as it counts in the text of now. */
  readonly splices: readonly Splice[]
  readonly conflict: boolean
  /** The text that mine was made from. */
  readonly base: string
}

/** Carries splices made on an older text over what others did since (`theirs`, in order, ending in `now`). */
export function rebase(now: string, theirs: readonly (readonly Splice[])[], mine: readonly Splice[]): Rebased {
  if (theirs.length === 0) return { splices: mine, conflict: false, base: now }
  const base = textBefore(now, theirs)
  return { ...mergeSplices(base, composeSplices(base, theirs), mine), base }
}
