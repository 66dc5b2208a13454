import { createContext, useContext } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import type { Comparison } from './comparison.ts'

/** @param found the query by which it was found, if any */
type Open = (shows: NoteId | Comparison, found?: string) => void

/** Opens a note, or two beside each other, in a tab of its own, beside what is open. */
export const OpenApart = createContext<Open>(() => {})
export const useOpenApart = (): Open => useContext(OpenApart)

/** Whether a press means a tab of its own: Ctrl or Command with it, or the middle button. */
export const isApart = (press: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly button?: number }): boolean =>
  press.ctrlKey || press.metaKey || press.button === 1
