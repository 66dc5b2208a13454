import { EditorSelection, type SelectionRange, type StateCommand } from '@codemirror/state'

/** Puts stars round what is chosen, or round the word at the cursor, or takes them away: two make words strong, one stresses them. */
export const turnStars =
  (stars: 1 | 2): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { doc } = state
    const change = state.changeByRange((range) => {
      const { from, to } = wordsOf(range)
      const [before, after] = [runOf(doc.sliceString(Math.max(0, from - 3), from), -1), runOf(doc.sliceString(to, to + 3), 1)]
      const run = Math.min(before, after)
      const isOn = stars === 2 ? run >= 2 : run % 2 === 1
      const sign = '*'.repeat(stars)
      const by = isOn ? -stars : stars
      const changes = isOn
        ? [
            { from: from - stars, to: from },
            { from: to, to: to + stars },
          ]
        : [
            { from, insert: sign },
            { from: to, insert: sign },
          ]
      return { changes, range: range.empty ? EditorSelection.cursor(range.head + by) : EditorSelection.range(from + by, to + by) }
    })
    dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input.stars' }))
    return true

    /** Blanks at the edges stay outside: behind stars that begin and before those that end there is a letter. */
    function wordsOf(range: SelectionRange): { readonly from: number; readonly to: number } {
      if (range.empty) return state.wordAt(range.head) ?? range
      const text = state.sliceDoc(range.from, range.to)
      if (text.trim() === '') return range
      return { from: range.from + text.length - text.trimStart().length, to: range.to - text.length + text.trimEnd().length }
    }
  }

/** How many stars stand at the end of a text, or at its start. */
const runOf = (text: string, side: -1 | 1): number => (side < 0 ? /\**$/ : /^\**/).exec(text)?.[0].length ?? 0
