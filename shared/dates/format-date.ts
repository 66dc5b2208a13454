import { boundsOf } from './bounds.ts'

/** Says a message of the catalogue: the codes are `date.…`. */
export type SayDate = (code: string, data?: { readonly [name: string]: string | number }) => string

/** An EDTF date in plain words; what has none (sets, long years) stays EDTF. `parseDate` reads the words back to the same days. */
export function formatDate(edtf: string, say: SayDate, locale: string): string {
  const [from, until, ...more] = edtf.split('/')
  if (from !== undefined && until !== undefined && more.length === 0) {
    if (open(from) && open(until)) return edtf
    if (open(from)) return say('date.until', { date: formatDate(until, say, locale) })
    if (open(until)) return say('date.since', { date: formatDate(from, say, locale) })
    return say('date.between', { from: formatDate(from, say, locale), until: formatDate(until, say, locale) })
  }
  const doubt = /^([^~?%]+)([~?%])$/u.exec(edtf)
  if (doubt?.[1] !== undefined) {
    const date = formatDate(doubt[1], say, locale)
    return say(doubt[2] === '~' ? 'date.about' : doubt[2] === '?' ? 'date.perhaps' : 'date.perhaps-about', { date })
  }
  return exact(edtf, say, locale)
}

const open = (part: string) => part === '' || part === '..'

const SEASONS = ['spring', 'summer', 'autumn', 'winter']

function exact(edtf: string, say: SayDate, locale: string): string {
  const season = /^(\d{4})-2([1-4])$/u.exec(edtf)
  if (season) return say(`date.season.${SEASONS[Number(season[2]) - 1]}`, { year: season[1] ?? '' })
  const decade = /^(\d{3})X$/u.exec(edtf)
  // “The 1800s” may be ten years or a hundred.
  if (decade?.[1]?.endsWith('0')) return say('date.between', { from: `${decade[1]}0`, until: `${decade[1]}9` })
  if (decade) return say('date.decade', { year: `${decade[1]}0` })
  const century = /^(\d{2})XX$/u.exec(edtf)
  if (century) return say('date.century', { number: Number(century[1]) + 1 })
  const day = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?$/u.exec(edtf)
  if (!day || boundsOf(edtf) === null) return edtf
  const date = new Date(0)
  date.setUTCFullYear(Number(day[1]), Number(day[2]) - 1, Number(day[3] ?? 1))
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, day[3] === undefined ? month : { ...month, day: 'numeric' }).format(date)
}
