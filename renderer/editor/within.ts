import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Whether a place is within a node of such a name; code that is coloured has a tree of its own below it. */
export function isWithin(state: EditorState, place: number, name: RegExp, side: -1 | 1 = 1): boolean {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(place, side); node; node = node.parent)
    if (name.test(node.name)) return true
  return false
}

/** Whether Markdown shows what stands there as it is typed. */
export const isVerbatim = (state: EditorState, place: number, side: -1 | 1 = 1): boolean =>
  isWithin(state, place, /Code/, side) || /Comment|HTML|Escape/.test(syntaxTree(state).resolveInner(place, side).name)
