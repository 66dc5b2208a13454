import { createContext } from 'react'
import type { FoundMarks } from '#ui/data/found-marks.ts'

/** The marks of the note that is open; null where a note is shown for another reason. */
export const MarksContext = createContext<FoundMarks | null>(null)
