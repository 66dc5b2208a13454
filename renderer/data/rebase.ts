import { mergeSplices, moved } from '#shared/base/merge-splices.ts'
import { applySplices, diffText, type Splice } from '#shared/base/splice.ts'

/** A text being typed in, the place of the cursor in it, and whether words of both sides had to be kept side by side. */
export interface Rebased {
  readonly text: string
  readonly stored: string
  readonly cursors: readonly number[]
  readonly conflict: boolean
}

/**
 * Brings what is stored under a text that was typed on meanwhile.
 * @param sent the text as it was sent
 * @param typed the text as it is in the field now
 * @param bring splices that lead from `sent` to what is stored
 * @param cursors places in `typed` (the ends of a selection)
 */
export function rebase(sent: string, typed: string, bring: readonly Splice[], cursors: readonly number[]): Rebased {
  const stored = applySplices(sent, bring)
  const [mine] = diffText(sent, typed)
  if (!mine) return { text: stored, stored, cursors: cursors.map((place) => moved(place, bring)), conflict: false }
  const { splices, conflict } = mergeSplices(sent, bring, [mine])
  const [put] = splices
  return { text: applySplices(stored, splices), stored, cursors: cursors.map((place) => follow(place, mine, put, bring)), conflict }
}

/** Where a place of the typed text went: before, in, or after what was typed. */
function follow(place: number, mine: Splice, put: Splice | undefined, bring: readonly Splice[]): number {
  if (place < mine.at) {
    const before = moved(place, bring)
    return put && put.at < before ? before + put.put.length - put.cut.length : before
  }
  const end = mine.at + mine.put.length
  if (place <= end && put) return put.at + Math.max(0, put.put.indexOf(mine.put)) + (place - mine.at)
  const after = moved(Math.max(mine.at, place - mine.put.length + mine.cut.length), bring)
  return put && put.at <= after ? Math.max(put.at, after) + put.put.length - Math.min(put.cut.length, Math.max(0, after - put.at)) : after
}
