import { isEdtf } from './bounds.ts'
import { dayOf } from './calendar.ts'
import { parseInterval } from './parse-interval.ts'
import { fromUkrainian } from './ukrainian.ts'
import { Unclear } from './unclear.ts'

/** Why words are not understood as a date; `unknown` where there is nothing to say of it. */
export type DateProblem = 'year' | 'order' | 'day' | 'weekday' | 'reversed' | 'unknown'

/** A date as understood: EDTF, or null where the words are not understood or could mean several things; the words as typed. */
export interface ParsedDate {
  readonly edtf: string | null
  readonly words: string
  readonly problem: DateProblem | null
}

/** Longer words are no date. */
const longest = 200

/**
 * Understands EDTF and plain English words ("5 May 2022", "spring 2022", "about 2014", "before October 2025",  "between 2014 and 2016"), and the same in Ukrainian, whatever the language of the program.
 * A day or month without its year is that of a year not said (`XXXX-05-05`); what could be day or month first (01/02/2026) is never guessed.
 * @param today the reader's day, `YYYY-MM-DD`
 */
export function parseDate(words: string, today: string): ParsedDate {
  const typed = words.trim()
  if (isEdtf(typed)) return { edtf: typed, words, problem: null }
  if (typed.length > longest) return { edtf: null, words, problem: 'unknown' }
  try {
    const edtf = parseInterval(plain(fromUkrainian(typed)), dayOf(today))
    return edtf !== null && isEdtf(edtf) ? { edtf, words, problem: null } : { edtf: null, words, problem: 'unknown' }
  } catch (error) {
    if (error instanceof Unclear) return { edtf: null, words, problem: error.problem }
    throw error
  }
}

/** The words without what does not count: case, kinds of dashes and spaces, the stop, "in" and "on"; years of an era as EDTF counts them. */
function plain(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[–—−]/gu, '-')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/\.$/u, '')
    .replace(/^(?:some ?time |at some point )?(?:in|on|at|during) /u, '')
    .replace(/\b(\d{1,4}) ?b\.? ?c(?:\.? ?e)?\b\.?/gu, (_, year: string) => beforeChrist(Number(year)))
    .replace(/\bad (\d{1,4})\b|\b(\d{1,4}) ?(?:a\.? ?d|c\.? ?e)\b\.?/gu, (_, before?: string, after?: string) =>
      (before ?? after ?? '').padStart(4, '0'),
    )
}

/** The year before AD 1 is 0 to EDTF. */
const beforeChrist = (year: number) => (year === 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`)
