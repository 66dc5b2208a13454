import { boundsOf } from './bounds.ts'

/** Says a message of the catalogue: the codes are `date.…`. */
export type SayDate = (code: string, data?: { readonly [name: string]: string | number }) => string

/** A date stands by itself, or after a preposition: then in the genitive, where the language has one. */
type Case = 'alone' | 'genitive'

/**
 * An EDTF date in plain words; what has none (sets, long years) stays EDTF. `parseDate` reads the words back to the same days. In `date.about` and `date.since` the
 * date is in the genitive.
 */
export function formatDate(edtf: string, say: SayDate, locale: string, stands: Case = 'alone'): string {
  const [from, until, ...more] = edtf.split('/')
  if (from !== undefined && until !== undefined && more.length === 0) {
    if (open(from) && open(until)) return edtf
    if (open(from)) return say('date.until', { date: formatDate(until, say, locale) })
    if (open(until)) return say('date.since', { date: formatDate(from, say, locale, 'genitive') })
    return say('date.between', { from: formatDate(from, say, locale), until: formatDate(until, say, locale) })
  }
  const doubt = /^([^~?%]+)([~?%])$/u.exec(edtf)
  if (doubt?.[1] !== undefined) {
    const isAbout = doubt[2] !== '?'
    const date = formatDate(doubt[1], say, locale, isAbout ? 'genitive' : stands)
    return say(doubt[2] === '~' ? 'date.about' : isAbout ? 'date.perhaps-about' : 'date.perhaps', { date })
  }
  return exact(edtf, say, locale, stands)
}

const open = (part: string) => part === '' || part === '..'

const SEASONS = ['spring', 'summer', 'autumn', 'winter']

function exact(edtf: string, say: SayDate, locale: string, stands: Case): string {
  const season = /^(\d{4})-2([1-4])$/u.exec(edtf)
  if (season) {
    const year = season[1] ?? ''
    // A winter is of two years.
    return say(`date.season.${SEASONS[Number(season[2]) - 1]}`, { year, next: String((Number(year) + 1) % 100).padStart(2, '0') })
  }
  const decade = /^(\d{3})X$/u.exec(edtf)
  // “The 1800s” may be ten years or a hundred.
  if (decade?.[1]?.endsWith('0')) return say('date.between', { from: `${decade[1]}0`, until: `${decade[1]}9` })
  if (decade) return say('date.decade', { year: `${decade[1]}0` })
  const century = /^(\d{2})XX$/u.exec(edtf)
  if (century) return say('date.century', { number: Number(century[1]) + 1 })
  return day(edtf, say, locale, stands)
}

/** A year, month or day; before our era and soon after its beginning with the era, of a year not said without it. */
function day(edtf: string, say: SayDate, locale: string, stands: Case): string {
  const [whole, year = '', month, date] = /^(-?\d{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/u.exec(edtf) ?? []
  if (whole === undefined || boundsOf(edtf) === null) return edtf
  const number = Number(year)
  const era = number < 1 ? say('date.bc', { year: 1 - number }) : number < 1000 ? say('date.ad', { year: number }) : year
  if (month === undefined) return era
  const isOurs = number >= 1000
  const at = new Date(0)
  at.setUTCFullYear(isOurs ? number : 2000, Number(month) - 1, Number(date ?? 1))
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(date === undefined ? {} : { day: 'numeric' }),
    ...(isOurs ? { year: 'numeric' } : {}),
  })
  const words = wideSpaces(stands === 'genitive' && date === undefined ? withMonthOfDay(format, locale, at) : format.format(at))
  return isOurs || year === 'XXXX' ? words : `${words} ${era}`
}

/** Intl's words without thin spaces, which some fonts lack. */
export const wideSpaces = (words: string): string => words.replaceAll('\u2009', ' ').replaceAll('\u202f', '\u00a0')

/** A month's name as it stands with a day is in the genitive, in the languages that have one. */
function withMonthOfDay(format: Intl.DateTimeFormat, locale: string, at: Date): string {
  const ofDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).formatToParts(at)
  const month = ofDay.find(({ type }) => type === 'month')?.value
  return format
    .formatToParts(at)
    .map(({ type, value }) => (type === 'month' ? (month ?? value) : value))
    .join('')
}
