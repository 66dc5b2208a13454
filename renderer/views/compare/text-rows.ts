import type { Piece } from '#shared/base/diff-words.ts'
import { numbered } from './numbered.ts'

/** A stretch of one side: words that both have, or what a change has there (`change` is its number in the text). */
export interface Stretch {
  readonly text: string
  readonly change: number | null
}

/** Lines of two texts: those that are the same, or those that differ, beside each other. */
export type TextRow =
  | { readonly is: 'same'; readonly text: string }
  | { readonly is: 'differs'; readonly left: readonly Stretch[]; readonly right: readonly Stretch[] }

/** The pieces of two texts as rows; a line that anything differs in stands whole on both sides. */
export function textRows(pieces: readonly Piece[]): readonly TextRow[] {
  const rows: TextRow[] = []
  let left: Stretch[] = []
  let right: Stretch[] = []
  let isChanged = false
  const end = () => {
    if (isChanged) rows.push({ is: 'differs', left, right })
    else if (left.length > 0) rows.push({ is: 'same', text: left.map(({ text }) => text).join('') })
    left = []
    right = []
    isChanged = false
  }
  for (const { is, text, change, isAlone } of numbered(pieces)) {
    if (is === 'same') {
      const [first, whole, last] = partsOf(text)
      put(first)
      // What is changed at the beginning of the next line is of that one.
      if (whole !== '' || text.includes('\n')) end()
      if (whole !== '') rows.push({ is: 'same', text: whole })
      put(last)
      continue
    }
    isChanged = true
    const [mine, others] = is === 'gone' ? [left, right] : [right, left]
    mine.push({ text, change })
    // What one side lacks has a place there, to be taken, too.
    if (isAlone) others.push({ text: '', change })
  }
  end()
  return rows

  function put(text: string): void {
    if (text === '') return
    left.push({ text, change: null })
    right.push({ text, change: null })
  }
}

/** The end of the line it begins in, whole lines, and the beginning of the line it ends in. */
function partsOf(text: string): readonly [string, string, string] {
  const first = text.indexOf('\n') + 1
  const last = text.lastIndexOf('\n') + 1
  return first === 0 ? [text, '', ''] : [text.slice(0, first), text.slice(first, last), text.slice(last)]
}
