import { history, historyKeymap, indentLess, indentMore, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'

/** The keys of a text. What is a command of the window (shared/commands) is not here: the window listens for it. */
export const keys: Extension = [
  history(),
  keymap.of([
    ...standardKeymap,
    ...historyKeymap,
    { key: 'Alt-ArrowUp', run: moveLineUp },
    { key: 'Alt-ArrowDown', run: moveLineDown },
    { key: 'Mod-[', run: indentLess },
    { key: 'Mod-]', run: indentMore },
  ]),
]
