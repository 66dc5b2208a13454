import { boundsOf } from './bounds.ts'
import { addDays, type Day, dayNumber, dayOf, dayText, lastOfMonth, monthText, yearText } from './calendar.ts'
import { MONTH } from './parse-exact.ts'
import { parseSingle } from './parse-single.ts'
import { Unclear } from './unclear.ts'

/** A date or a time between two, each end of which may be left open. */
export function parseInterval(text: string, today: Day): string | null {
  const whole = parseSingle(text, today)
  if (whole !== null) return whole
  const between = BETWEEN.exec(text)
  if (between) {
    const [from = '', until = ''] = between.slice(1).filter((part) => part !== undefined)
    const both = joined(from, until, today)
    if (both !== null) return both
  }
  const open = OPEN.exec(text)
  return open ? opened(open[1] ?? '', open[2] ?? '', today) : null
}

const TO = '(?:to|until|till|through)'
const BETWEEN = new RegExp(`^(?:between (.+) and (.+)|from (.+) ${TO} (.+)|(.+) ${TO} (.+)|(\\d{4})-(\\d{4})|(.+?) ?- ?(.+))$`, 'u')
const OPEN =
  /^(not before|no earlier than|not earlier than|not after|no later than|not later than|before|after|until|till|up to|by|since|from|as of)\s+(.+?)(?: on(?:wards?)?)?$/u
/** “The present” is whenever the words are read. */
const NOW = /^(?:the )?(?:present(?: day)?|now|date)$/u

function joined(from: string, until: string, today: Day): string | null {
  const [first, last] = inOneYear(from, until, today)
  const start = parseSingle(first, today)
  const isOpen = NOW.test(until)
  const end = isOpen ? '..' : parseSingle(last, today)
  if (start === null || end === null) return null
  if (isOpen) return SPANS.test(start) ? `${earliest(start)}/..` : `${start}/..`
  if (isYearless(start) !== isYearless(end)) throw new Unclear('year')
  if (!isYearless(start)) {
    const [begins, ends] = [boundsOf(start)?.earliest, boundsOf(end)?.latest]
    if (begins && ends && dayNumber(dayOf(begins)) > dayNumber(dayOf(ends))) throw new Unclear('reversed')
  }
  return [start, end].some((part) => SPANS.test(part)) ? `${earliest(start)}/${latest(end)}` : `${start}/${end}`
}

/** “From 5 to 7 May 2022”, “May to June 2022”: what only one of the ends says is of both. */
function inOneYear(from: string, until: string, today: Day): readonly [string, string] {
  const month = new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?\\.?((?: of)? (?:${MONTH})\\b.*)$`, 'u').exec(until)?.[1]
  const first = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?\.?$/u.test(from) && month !== undefined ? from + month : from
  const [starts, ends] = [YEAR.exec(first)?.[0], YEAR.exec(until)?.[0]]
  if (starts === undefined && ends !== undefined) return [inYear(first, ends, today), until]
  if (starts !== undefined && ends === undefined) return [first, inYear(until, starts, today)]
  return [first, until]
}

const YEAR = /-?\b\d{4}\b/u

/** With that year where the words lack just that. */
function inYear(words: string, year: string, today: Day): string {
  return read(words, today) === null || isYearless(read(words, today) ?? '') ? `${words} ${year}` : words
}

function read(words: string, today: Day): string | null {
  try {
    return parseSingle(words, today)
  } catch (error) {
    if (error instanceof Unclear) return null // asked again with a year, it says why itself
    throw error
  }
}

const isYearless = (date: string) => date.includes('XXXX')
/** What stands for more than an end of an interval may hold, as EDTF writes it: intervals and seasons. */
const SPANS = /\/|^-?\d{4}-2[1-4]$/u
const earliest = (date: string) => edge(date, 'earliest')
const latest = (date: string) => edge(date, 'latest')

function edge(date: string, which: 'earliest' | 'latest'): string {
  const found = boundsOf(date)?.[which]
  if (!found) throw new Unclear(isYearless(date) ? 'year' : 'unknown')
  return found
}

function opened(word: string, words: string, today: Day): string | null {
  const date = parseSingle(words, today)
  if (date === null) return null
  const isWhole = !/[/~?%X]|-2[1-4]$/u.test(date)
  switch (word) {
    case 'before':
      return `../${neighbour(date, -1, isWhole)}`
    case 'after':
      return `${neighbour(date, 1, isWhole)}/..`
    case 'since':
    case 'from':
    case 'as of':
    case 'not before':
    case 'no earlier than':
    case 'not earlier than':
      return isWhole || isYearless(date) ? `${date}/..` : `${earliest(date)}/..`
    default:
      return isWhole || isYearless(date) ? `../${date}` : `../${latest(date)}`
  }
}

/** The year, month or day just before or after, in the date's own precision. */
function neighbour(date: string, step: 1 | -1, isWhole: boolean): string {
  const yearless = /^XXXX-(\d\d)(?:-(\d\d))?$/u.exec(date)
  if (yearless) return besideYearless(Number(yearless[1]), yearless[2] === undefined ? null : Number(yearless[2]), step)
  const day = dayOf(step < 0 ? earliest(date) : latest(date))
  if (isWhole && /^-?\d{4}$/u.test(date)) return yearText(day.year + step)
  if (isWhole && /^-?\d{4}-(0\d|1[0-2])$/u.test(date)) {
    const month = day.month + step
    return month < 1 ? monthText(day.year - 1, 12) : month > 12 ? monthText(day.year + 1, 1) : monthText(day.year, month)
  }
  return dayText(addDays(day, step))
}

/** In a year not said February may have 29 days. */
const someLeapYear = 2000

function besideYearless(month: number, day: number | null, step: 1 | -1): string {
  const edgeDay = day ?? (step < 0 ? 1 : lastOfMonth(someLeapYear, month))
  const beside = dayText(addDays({ year: someLeapYear, month, day: edgeDay }, step))
  return `XXXX${beside.slice(4, day === null ? 7 : 10)}`
}
