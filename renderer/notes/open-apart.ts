import { createContext, useContext } from 'react'
import type { NoteId } from '#shared/base/ids.ts'
import type { GuidePage } from '#ui/guide/guide-page.ts'
import type { Comparison } from './comparison.ts'

/** @param found the query by which it was found, if any */
type Open = (shows: NoteId | Comparison | GuidePage, found?: string) => void

/** Opens a note, two beside each other, or the guide, in a tab of its own, beside what is open. */
export const OpenApart = createContext<Open>(() => {})
export const useOpenApart = (): Open => useContext(OpenApart)

/** Whether a press means a tab of its own: Ctrl or Command with it, or the middle button. */
export const isApart = (press: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly button?: number }): boolean =>
  press.ctrlKey || press.metaKey || press.button === 1
