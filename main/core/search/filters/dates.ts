import type { Instant } from '#shared/base/instant.ts'
import { millisecondsOf } from '#shared/base/instant.ts'
import { type Bounds, boundsOf } from '#shared/dates/bounds.ts'
import { dayNumber, dayOf } from '#shared/dates/calendar.ts'
import { parseDate } from '#shared/dates/parse-date.ts'
import type { DateValue } from '#shared/notes/field.ts'
import type { Note } from '#shared/notes/note.ts'
import { dateAsked } from '#shared/query/keys.ts'
import { none, type OwnFilterOf } from './filter.ts'

/** First and last day, as numbers that grow; endless where that end is open. */
interface Days {
  readonly first: number
  readonly last: number
}

function daysOf({ earliest, latest }: Bounds): Days | null {
  if (earliest === null && latest === null) return null
  return {
    first: earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(dayOf(earliest)),
    last: latest === null ? Number.POSITIVE_INFINITY : dayNumber(dayOf(latest)),
  }
}

/** Dates repeat from note to note, and the parser is slow. */
const read = new Map<string, Days | null>()
const mostRead = 10_000

function daysOfEdtf(edtf: string): Days | null {
  const known = read.get(edtf)
  if (known !== undefined) return known
  const bounds = boundsOf(edtf)
  const days = bounds && daysOf(bounds)
  if (read.size >= mostRead) read.clear()
  read.set(edtf, days)
  return days
}

/** A note fits where one of its dates has a day in common with what is asked for; with `only`, where all its days lie in it. */
const dated =
  (dates: (note: Note) => readonly (DateValue | null)[]): OwnFilterOf =>
  (value, { today }) => {
    const fits = within(value, today)
    return fits ? (note) => dates(note).some((date) => date?.edtf != null && fits(daysOfEdtf(date.edtf))) : none
  }

function within(value: string, today: string): ((days: Days | null) => boolean) | null {
  const { words, isOnly } = dateAsked(value)
  const { edtf } = parseDate(words, today)
  const asked = edtf === null ? null : daysOfEdtf(edtf)
  if (asked === null) return null
  return (days) => {
    if (days === null) return false
    return isOnly ? days.first >= asked.first && days.last <= asked.last : days.first <= asked.last && days.last >= asked.first
  }
}

const onDay =
  (instant: (note: Note) => Instant): OwnFilterOf =>
  (value, { today, offset }) => {
    const fits = within(value, today)
    if (!fits) return none
    return (note) => {
      const day = new Date(millisecondsOf(instant(note)) + offset * 60_000)
      const number = dayNumber({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() })
      return fits({ first: number, last: number })
    }
  }

export const happened = dated((note) => (note.kind === 'claim' || note.kind === 'event' ? [note.happened] : []))
export const asserted = dated((note) => (note.kind === 'claim' ? note.attribution.map(({ when }) => when) : []))
export const published = dated((note) => (note.kind === 'source' ? [note.published] : []))
export const accessed = dated((note) => (note.kind === 'source' ? [note.accessed] : []))
export const created = onDay(({ createdAt }) => createdAt)
export const edited = onDay(({ updatedAt }) => updatedAt)
