import edtf from 'edtf'
import { type Day, dayText, isDay, lastOfMonth } from './calendar.ts'

/** The first and last day that a date may mean, as ISO 8601 days; null where that end is open or unknown. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Whether a text is EDTF (ISO 8601-2) of level 0, 1 or 2. */
export function isEdtf(text: string): boolean {
  return isYearless(text) || read(text) !== null
}

/** A day or month of a year not said, however doubtful, and intervals of such: the library knows but the plainest of them. */
function isYearless(text: string): boolean {
  const parts = text.split('/')
  const isPart = (part: string) => {
    const [, month, day] = YEARLESS.exec(part) ?? []
    return month !== undefined && isDay({ year: 2000, month: Number(month), day: Number(day ?? 1) })
  }
  return parts.length <= 2 && parts.some(isPart) && parts.every((part) => isPart(part) || (parts.length === 2 && part === '..'))
}

const YEARLESS = /^XXXX-(\d\d)(?:-(\d\d))?[~?%]?$/

/** The days an EDTF date may mean; null where it is none. "About" widens nothing: how much is not said. */
export function boundsOf(text: string): Bounds | null {
  const plain = PLAIN.exec(text)
  if (plain)
    return plainBounds(Number(plain[1]), plain[2] === undefined ? null : Number(plain[2]), plain[3] === undefined ? null : Number(plain[3]))
  if (isYearless(text)) return { earliest: null, latest: null }
  const season = SEASON.exec(text)
  if (season) return seasonBounds(Number(season[1]), Number(season[2]))
  const [from, until, ...more] = text.split('/')
  if (from !== undefined && until !== undefined && more.length === 0 && isEdtf(text)) {
    return { earliest: boundsOf(from)?.earliest ?? null, latest: boundsOf(until)?.latest ?? null }
  }
  const parsed = read(text)
  // A time is of the day it is written with, wherever its offset from UTC leads.
  const time = /^(-?\d{4}-\d\d-\d\d)T/.exec(text)
  if (parsed && time) return { earliest: time[1] ?? null, latest: time[1] ?? null }
  return parsed && { earliest: isoDay(parsed.min), latest: isoDay(parsed.max) }
}

/** Sorts dates by when they may first have been: the earliest day, open beginnings first, what is not understood or of no known year last. */
export function sortKey(text: string | null): string {
  const bounds = text === null ? null : boundsOf(text)
  if (!bounds || (text !== null && isYearless(text))) return '~'
  if (bounds.earliest === null) return ' '
  return bounds.earliest.startsWith('-') ? ` ${1e7 + Number.parseInt(bounds.earliest, 10)}` : bounds.earliest.padStart(12, '0')
}

/** A year, month or day, however doubtful: by far the most dates, and the library's parser is slow. */
const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/

function plainBounds(year: number, month: number | null, day: number | null): Bounds | null {
  const first = { year, month: month ?? 1, day: day ?? 1 }
  const last = { year, month: month ?? 12, day: day ?? lastOfMonth(year, month ?? 12) }
  return isDay(first) ? { earliest: dayText(first), latest: dayText(last) } : null
}

/**
 * Parts of a year, the library's quarters being right for none but quarters: 21 to 28 are seasons, the northern ones, by whole months; 29 to
 * 32 the southern; 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves. What begins in December ends in the next year.
 */
const SEASON = /^(-?\d{4})-(2[1-9]|3\d|4[01])$/

export function seasonMonths(year: number, season: number): { first: Day; last: Day } {
  const [start, length] = partOfYear(season)
  const over = start + length - 1 > 12
  const end = { year: over ? year + 1 : year, month: over ? start + length - 13 : start + length - 1 }
  return { first: { year, month: start, day: 1 }, last: { ...end, day: lastOfMonth(end.year, end.month) } }
}

/** The first month and how many. */
function partOfYear(season: number): readonly [number, number] {
  if (season >= 40) return [(season - 40) * 6 + 1, 6]
  if (season >= 37) return [(season - 37) * 4 + 1, 4]
  if (season >= 33) return [(season - 33) * 3 + 1, 3]
  if (season >= 29) return [[9, 12, 3, 6][season - 29] ?? 9, 3]
  return [(((season - 21) % 4) + 1) * 3, 3]
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
