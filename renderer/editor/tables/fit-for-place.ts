import type { EditorState } from '@codemirror/state'
import { isInTable } from './tables-in.ts'

/** A link as it is written at a place: in a table a pipe would part cells. */
export const fitForPlace = (state: EditorState, place: number, link: string): string => (isInTable(state, place) ? escapePipes(link) : link)

/** Pipes that would part cells, written so that they do not. */
export const escapePipes = (text: string): string => text.replace(/(?<!\\)\|/g, '\\|')
