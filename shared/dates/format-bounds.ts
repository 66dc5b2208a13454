import type { Bounds } from './bounds.ts'
import { type Day, dayOf } from './calendar.ts'
import { formatDate, type SayDate, wideSpaces } from './format-date.ts'

/** The days a date may mean, as short as the locale says them ("1 Mar – 31 May 2022"); '' where neither end is known. */
export function formatBounds({ earliest, latest }: Bounds, say: SayDate, locale: string): string {
  if (earliest === null && latest === null) return ''
  const one = (day: string) => (isOurs(dayOf(day)) ? wideSpaces(format(locale).format(timeOf(dayOf(day)))) : formatDate(day, say, locale))
  if (latest === null) return say('date.since', { date: one(earliest ?? '') })
  if (earliest === null) return say('date.until', { date: one(latest) })
  if (earliest === latest) return one(earliest)
  const [first, last] = [dayOf(earliest), dayOf(latest)]
  if (!isOurs(first) || !isOurs(last)) return say('date.between', { from: one(earliest), until: one(latest) })
  return wideSpaces(format(locale).formatRange(timeOf(first), timeOf(last)))
}

const format = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' })
/** Of a year that Intl writes without an era as one expects it. */
const isOurs = ({ year }: Day) => year >= 1000

function timeOf({ year, month, day }: Day): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}
