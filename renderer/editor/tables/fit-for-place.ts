import type { EditorState } from '@codemirror/state'
import { isInTable } from './tables-in.ts'

/** A link as it is written at a place: in a table a pipe would part cells. */
export const fitForPlace = (state: EditorState, place: number, link: string): string =>
  isInTable(state, place) ? link.replace(/(?<!\\)\|/g, '\\|') : link
