import { EditorSelection, EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { turnStars } from './turn-stars.ts'

/** What is chosen stands between `<` and `>`, the cursor is `|`. */
function turned(stars: 1 | 2, written: string): string {
  const [from, to] = written.includes('|') ? [written.indexOf('|'), written.indexOf('|')] : [written.indexOf('<'), written.indexOf('>') - 1]
  let state = EditorState.create({ doc: written.replace(/[<>|]/g, ''), selection: EditorSelection.single(from, to) })
  turnStars(stars)({ state, dispatch: (transaction) => (state = transaction.state) })
  const { main } = state.selection
  const text = state.doc.toString()
  return main.empty
    ? `${text.slice(0, main.from)}|${text.slice(main.from)}`
    : `${text.slice(0, main.from)}<${text.slice(main.from, main.to)}>${text.slice(main.to)}`
}

it.each([
  [2, 'The <old pier> is shut', 'The **<old pier>** is shut'],
  [2, 'The **<old pier>** is shut', 'The <old pier> is shut'],
  [1, 'The **<old>** pier', 'The ***<old>*** pier'],
  [1, 'The ***<old>*** pier', 'The **<old>** pier'],
  [2, 'The ***<old>*** pier', 'The *<old>* pier'],
  [2, 'The *<old>* pier', 'The ***<old>*** pier'],
  [1, 'The ol|d pier', 'The *ol|d* pier'],
  [1, 'The *ol|d* pier', 'The ol|d pier'],
  [2, 'Shut: |', 'Shut: **|**'],
  [2, 'Shut: **|**', 'Shut: |'],
  [2, 'The< old >pier', 'The **<old>** pier'],
] as const)('%i stars: %s', (stars, before, after) => expect(turned(stars, before)).toBe(after))
