import {
  addCursorAbove,
  addCursorBelow,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  moveLineDown,
  moveLineUp,
  standardKeymap,
} from '@codemirror/commands'
import { codeFolding, foldCode, unfoldCode } from '@codemirror/language'
import { selectNextOccurrence } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, rectangularSelection } from '@codemirror/view'
import { turnStars } from './turn-stars.ts'

/** The keys of a text. What is a command of the window (shared/commands) is not here: the window listens for it. */
export const keys: Extension = [
  history(),
  codeFolding(),
  EditorState.allowMultipleSelections.of(true),
  EditorView.clickAddsSelectionRange.of(({ altKey }) => altKey),
  rectangularSelection({ eventFilter: ({ altKey, shiftKey }) => altKey && shiftKey }),
  keymap.of([
    ...standardKeymap,
    ...historyKeymap,
    { key: 'Mod-Shift-[', run: foldCode },
    { key: 'Mod-Shift-]', run: unfoldCode },
    { key: 'Mod-b', run: turnStars(2), preventDefault: true },
    { key: 'Mod-i', run: turnStars(1), preventDefault: true },
    { key: 'Mod-d', run: selectNextOccurrence, preventDefault: true },
    { key: 'Mod-Alt-ArrowUp', run: addCursorAbove },
    { key: 'Mod-Alt-ArrowDown', run: addCursorBelow },
    { key: 'Alt-ArrowUp', run: moveLineUp },
    { key: 'Alt-ArrowDown', run: moveLineDown },
    { key: 'Mod-[', run: indentLess },
    { key: 'Mod-]', run: indentMore },
  ]),
]
