import edtf from 'edtf'
import { type Day, dayText, lastOfMonth } from './calendar.ts'

/** The first and last day that a date may mean, as ISO 8601 days; null where that end is open or unknown. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Whether a text is EDTF (ISO 8601-2) of level 0, 1 or 2. */
export function isEdtf(text: string): boolean {
  return read(text) !== null
}

/** The days an EDTF date may mean; null where it is none. "About" widens nothing: how much is not said. */
export function boundsOf(text: string): Bounds | null {
  const season = SEASON.exec(text)
  if (season) return seasonBounds(Number(season[1]), Number(season[2]))
  const [from, until, ...more] = text.split('/')
  if (from !== undefined && until !== undefined && more.length === 0 && isEdtf(text)) {
    return { earliest: boundsOf(from)?.earliest ?? null, latest: boundsOf(until)?.latest ?? null }
  }
  const parsed = read(text)
  return parsed && { earliest: isoDay(parsed.min), latest: isoDay(parsed.max) }
}

/** Sorts dates by when they may first have been: the earliest day, open beginnings first, what is not understood last. */
export function sortKey(text: string | null): string {
  const bounds = text === null ? null : boundsOf(text)
  if (!bounds) return '~'
  if (bounds.earliest === null) return ' '
  return bounds.earliest.startsWith('-') ? ` ${1e7 + Number.parseInt(bounds.earliest, 10)}` : bounds.earliest.padStart(12, '0')
}

/** The seasons are the northern ones, by whole months; winter begins in December of its year. The library counts quarters. */
const SEASON = /^(-?\d{4})-(2[1-4])$/

export function seasonMonths(year: number, season: number): { first: Day; last: Day } {
  const start = (season - 20) * 3
  const end = { year: start === 12 ? year + 1 : year, month: start === 12 ? 2 : start + 2 }
  return { first: { year, month: start, day: 1 }, last: { ...end, day: lastOfMonth(end.year, end.month) } }
}

function seasonBounds(year: number, season: number): Bounds {
  const { first, last } = seasonMonths(year, season)
  return { earliest: dayText(first), latest: dayText(last) }
}

function read(text: string): ReturnType<typeof edtf> | null {
  // Other than four digits alone are a century, a decade or a far year to EDTF, but a slip or a machine's number to people.
  if (!/^[\d.YX[{/?~%-]/.test(text) || /^(?:\d{1,3}|\d{5,})$/.test(text) || text.length > 200) return null
  try {
    return edtf(text)
  } catch {
    return null // the library says by throwing that it is none
  }
}

function isoDay(milliseconds: number | null): string | null {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return null
  const date = new Date(milliseconds)
  const year = date.getUTCFullYear()
  // Beyond what a Date can hold only the year is known.
  if (Number.isNaN(year)) return null
  return dayText({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() })
}
