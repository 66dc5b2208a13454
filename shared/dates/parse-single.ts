import { seasonMonths } from './bounds.ts'
import { type Day, dayText, lastOfMonth, monthText, yearText } from './calendar.ts'
import { parseExact } from './parse-exact.ts'

/** One date with its doubts: "about" is ~, "perhaps" is ?, both are %; and parts of a time: "early", "the end of", "the first half of". */
export function parseSingle(text: string, today: Day): string | null {
  const about = /^(?:on or about|in or about|about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.)\s*(.+)$/u.exec(text)
  if (about) return qualified(parseSingle(about[1] ?? '', today), '~')
  const perhaps = /^(?:perhaps|possibly|probably|maybe)\s+(.+)$|^(.+?)\s*\?$/u.exec(text)
  if (perhaps) return qualified(parseSingle(perhaps[1] ?? perhaps[2] ?? '', today), '?')
  for (const { words, of } of parts) {
    const found = words.exec(text)
    const date = found ? parseExact(found[2] ?? '', today) : null
    const part = date === null ? null : of(found?.[1] ?? '', date)
    if (part !== null) return part
  }
  return parseExact(text, today)
}

/** Ways to say a part of a time; `of` gives it, null where that has no such part. */
const parts: readonly { readonly words: RegExp; readonly of: (part: string, date: string) => string | null }[] = [
  {
    words: /^(?:the )?(early|beginning of|start of|mid|middle of|late|end of)[ -](?:the )?(.+)$/u,
    of: (part, date) => third(/^(?:early|beg|start)/u.test(part) ? 0 : part.startsWith('mid') ? 1 : 2, date),
  },
  {
    words: /^(?:the )?(first|1st|second|2nd) half of (?:the )?(.+)$/u,
    of: (part, date) => half(/^(?:first|1st)$/u.test(part) ? 0 : 1, date),
  },
  {
    words: /^(?:the )?((?:first|second|third|fourth|1st|2nd|3rd|4th|last) quarter|q[1-4])(?: of)? (.+)$/u,
    of: (part, date) => {
      const at = ['first', 'second', 'third', 'fourth'].findIndex((word) => part.startsWith(word))
      const number = part.startsWith('last') ? 3 : at >= 0 ? at : Number(/\d/u.exec(part)?.[0]) - 1
      return YEAR.test(date) ? months(date, number * 3 + 1, 3) : null
    },
  },
]

const YEAR = /^-?\d{4}$/u
const MONTH = /^(-?\d{4}|XXXX)-(0\d|1[0-2])$/u
const SEASON = /^(-?\d{4})-(2[1-4])$/u
/** A decade or a century. */
const YEARS = /^(\d{2,3})(X{1,2})$/u
/** A century before our era, which EDTF has only as an interval. */
const CENTURY = /^(-\d{4})\/(-?\d{4})$/u

function months(year: string, first: number, count: number): string {
  return `${monthText(Number(year), first)}/${monthText(Number(year), first + count - 1)}`
}

/** Early, middle and late as thirds; of a month ten days each. */
function third(at: 0 | 1 | 2, date: string): string | null {
  const month = MONTH.exec(date)
  if (month) {
    const [year, number] = [month[1] === 'XXXX' ? 2000 : Number(month[1]), Number(month[2])]
    const day = (n: number) => {
      const text = dayText({ year, month: number, day: n })
      return month[1] === 'XXXX' ? `XXXX${text.slice(4)}` : text
    }
    return `${day(at * 10 + 1)}/${day(at === 2 ? lastOfMonth(year, number) : at * 10 + 10)}`
  }
  if (YEAR.test(date)) return months(date, at * 4 + 1, 4)
  const season = SEASON.exec(date)
  if (season) {
    const { first } = seasonMonths(Number(season[1]), Number(season[2]))
    return first.month + at > 12 ? monthText(first.year + 1, first.month + at - 12) : monthText(first.year, first.month + at)
  }
  const years = yearsOf(date)
  return years && shareOf(years, years.size === 10 ? [0, 4, 7, 10] : [0, 33, 67, 100], at)
}

function half(at: 0 | 1, date: string): string | null {
  if (YEAR.test(date)) return months(date, at * 6 + 1, 6)
  const years = yearsOf(date)
  return years && shareOf(years, [0, years.size / 2, years.size], at)
}

function yearsOf(date: string): { readonly first: number; readonly size: number } | null {
  const years = YEARS.exec(date)
  if (years) {
    const size = years[2] === 'X' ? 10 : 100
    return { first: Number(years[1]) * size, size }
  }
  const century = CENTURY.exec(date)
  return century && { first: Number(century[1]), size: 100 }
}

function shareOf({ first, size }: { readonly first: number; readonly size: number }, cuts: readonly number[], at: number): string {
  return `${yearText(first + (cuts[at] ?? 0))}/${yearText(first + (cuts[at + 1] ?? size) - 1)}`
}

function qualified(date: string | null, mark: '~' | '?'): string | null {
  if (date === null) return null
  if (date.includes('/')) {
    const [from = '', until = ''] = date.split('/')
    return `${qualified(from, mark)}/${qualified(until, mark)}`
  }
  const season = SEASON.exec(date)
  if (season) {
    // EDTF has no doubtful seasons: its months, doubtful.
    const { first, last } = seasonMonths(Number(season[1]), Number(season[2]))
    return `${monthText(first.year, first.month)}${mark}/${monthText(last.year, last.month)}${mark}`
  }
  const years = yearsOf(date)
  // Nor doubtful decades: its years, doubtful.
  if (years) return `${yearText(years.first)}${mark}/${yearText(years.first + years.size - 1)}${mark}`
  const old = /[~?%]$/u.exec(date)?.[0]
  return old === undefined ? date + mark : old === mark ? date : `${date.slice(0, -1)}%`
}
