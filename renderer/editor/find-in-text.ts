import { search, searchKeymap } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'

/** Finding and replacing in a text. What opens it is the command `note.find`; within it F3, Enter and Escape are its own. */
export const findInText: Extension = [
  search({ top: true }),
  keymap.of(searchKeymap.filter(({ key, scope }) => key !== 'Mod-f' && (scope !== undefined || key === 'Mod-d'))),
]
