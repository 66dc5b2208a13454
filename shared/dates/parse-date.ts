import { boundsOf, isEdtf, seasonMonths } from './bounds.ts'
import { addDays, type Day, dayOf, dayText, isDay, lastOfMonth, monthText, weekdayOf, yearText } from './calendar.ts'

/** A date as understood: EDTF, or null where the words are not understood or could mean several things; the words as typed. */
export interface ParsedDate {
  readonly edtf: string | null
  readonly words: string
}

/**
 * Understands EDTF and plain English words ("5 May 2022", "spring 2022", "about 2014", "before October 2025", "between 2014 and 2016").
 * A date without a year is of the reader's year; what could be day or month first (01/02/2026) is never guessed.
 * @param today the reader's day, `YYYY-MM-DD`
 */
export function parseDate(words: string, today: string): ParsedDate {
  const typed = words.trim()
  if (isEdtf(typed)) return { edtf: typed, words }
  const plain = typed.toLowerCase().replace(/[–—−]/gu, '-').replace(/\s+/gu, ' ').replace(/\.$/u, '')
  const edtf = interval(plain, dayOf(today))
  return { edtf: edtf !== null && isEdtf(edtf) ? edtf : null, words }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const SEASONS: { readonly [name: string]: number } = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

function interval(text: string, today: Day): string | null {
  const between =
    /^(?:between (.+) and (.+)|from (.+) (?:to|until|till) (.+)|(.+) (?:to|until|till) (.+)|(\d{4})-(\d{4})|(.+) - (.+))$/u.exec(text)
  if (between) {
    const [from, until] = between.slice(1).filter((part) => part !== undefined)
    const start = single(from ?? '', today)
    const end = single(until ?? '', today)
    const sound = start !== null && end !== null && ![start, end].some((part) => part.includes('/') || SEASON.test(part))
    if (sound) return inOrder(start, end) ? `${start}/${end}` : null
    return start !== null && end !== null ? spanned(start, end) : null
  }
  const open = /^(before|after|until|till|up to|by|since|from|as of)\s+(.+?)(?: on(?:wards?)?)?$/u.exec(text)
  if (!open) return single(text, today)
  const date = single(open[2] ?? '', today)
  const bounds = date === null ? null : boundsOf(date)
  if (date === null || !bounds) return null
  const whole = !/[/~?%X]/u.test(date)
  switch (open[1]) {
    case 'before':
      return bounds.earliest === null ? null : `../${neighbour(date, bounds.earliest, -1, whole)}`
    case 'after':
      return bounds.latest === null ? null : `${neighbour(date, bounds.latest, 1, whole)}/..`
    case 'since':
    case 'from':
    case 'as of':
      return date.includes('/') || !whole ? `${bounds.earliest}/..` : `${date}/..`
    default:
      return date.includes('/') || !whole ? `../${bounds.latest}` : `../${date}`
  }
}

/** An interval has no seasons at its ends, as EDTF writes it. */
const SEASON = /^-?\d{4}-2[1-4]$/u

/** The year, month or day just before or after, in the date's own precision. */
function neighbour(date: string, edge: string, step: 1 | -1, whole: boolean): string {
  const day = dayOf(edge)
  if (whole && /^-?\d{4}$/u.test(date)) return yearText(day.year + step)
  if (whole && /^-?\d{4}-(0\d|1[0-2])$/u.test(date)) {
    const month = day.month + step
    return month < 1 ? monthText(day.year - 1, 12) : month > 12 ? monthText(day.year + 1, 1) : monthText(day.year, month)
  }
  return dayText(addDays(day, step))
}

function spanned(start: string, end: string): string | null {
  const from = boundsOf(start)?.earliest
  const until = boundsOf(end)?.latest
  return from && until && from <= until ? `${from}/${until}` : null
}

const inOrder = (start: string, end: string) => (boundsOf(start)?.earliest ?? '') <= (boundsOf(end)?.latest ?? '~')

/** One date with its doubts: "about" is ~, "perhaps" is ?, both are %. */
function single(text: string, today: Day): string | null {
  const about = /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.)\s*(.+)$/u.exec(text)
  if (about) return qualified(single(about[1] ?? '', today), '~')
  const perhaps = /^(?:perhaps|possibly|probably|maybe)\s+(.+)$|^(.+?)\s*\?$/u.exec(text)
  if (perhaps) return qualified(single(perhaps[1] ?? perhaps[2] ?? '', today), '?')
  const part = /^(early|mid|middle of|late)[ -](?:the )?(.+)$/u.exec(text)
  if (part) return third(part[1] ?? '', exact(part[2] ?? '', today))
  return exact(text, today)
}

function qualified(date: string | null, mark: '~' | '?'): string | null {
  if (date === null) return null
  if (date.includes('/')) {
    const [from = '', until = ''] = date.split('/')
    return `${qualified(from, mark)}/${qualified(until, mark)}`
  }
  const season = /^(-?\d{4})-(2[1-4])$/u.exec(date)
  if (season) {
    // EDTF has no doubtful seasons: its months, doubtful.
    const { first, last } = seasonMonths(Number(season[1]), Number(season[2]))
    return `${monthText(first.year, first.month)}${mark}/${monthText(last.year, last.month)}${mark}`
  }
  if (/X/u.test(date)) return null
  const old = /[~?%]$/u.exec(date)?.[0]
  return old === undefined ? date + mark : old === mark ? date : `${date.slice(0, -1)}%`
}

/** Early, middle and late as thirds; of a month ten days each. */
function third(part: string, date: string | null): string | null {
  const at = part === 'early' ? 0 : part === 'late' ? 2 : 1
  const month = /^(-?\d{4})-(0\d|1[0-2])$/u.exec(date ?? '')
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])]
    const day = (n: number) => dayText({ year, month: number, day: n })
    return `${day(at * 10 + 1)}/${day(at === 2 ? lastOfMonth(year, number) : at * 10 + 10)}`
  }
  const year = /^(-?\d{4})$/u.exec(date ?? '')
  if (year) return `${monthText(Number(year[1]), at * 4 + 1)}/${monthText(Number(year[1]), at * 4 + 4)}`
  const years = /^(\d{2,3})(X{1,2})$/u.exec(date ?? '')
  if (!years) return null
  const size = years[2] === 'X' ? 10 : 100
  const first = Number(years[1]) * size
  const cuts = size === 10 ? [0, 4, 7, 10] : [0, 33, 67, 100]
  return `${yearText(first + (cuts[at] ?? 0))}/${yearText(first + (cuts[at + 1] ?? size) - 1)}`
}

function exact(text: string, today: Day): string | null {
  const relative = relativeDate(text, today)
  if (relative !== null) return relative
  if (isEdtf(text)) return text
  const decade = /^(?:the )?(\d{3})0'?s$/u.exec(text)
  if (decade) return decade[1]?.endsWith('0') ? null : `${decade[1]}X` // “the 1800s” may be ten years or a hundred
  const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/u.exec(text)
  if (century) return Number(century[1]) < 1 ? null : `${String(Number(century[1]) - 1).padStart(2, '0')}XX`
  const season = /^(?:the )?(spring|summer|autumn|fall|winter)(?: of)?(?: (\d{4}))?$/u.exec(text)
  if (season) return `${season[2] ?? yearText(today.year)}-${SEASONS[season[1] ?? '']}`
  const named =
    new RegExp(`^(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? )?(${MONTH})\\.?(?: (?:of )?|, ?)?(\\d{4})?$`, 'u').exec(text) ??
    americanOrder(text)
  if (!named) return null
  const [, day, month = '', year] = named
  const found = {
    year: year === undefined ? today.year : Number(year),
    month: MONTHS.indexOf(month.slice(0, 3)) + 1,
    day: Number(day ?? 1),
  }
  if (!isDay(found)) return null
  return day === undefined ? monthText(found.year, found.month) : dayText(found)
}

/** "May 5, 2022" and "May 5th". */
function americanOrder(text: string): string[] | null {
  const found = new RegExp(`^(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`, 'u').exec(text)
  return found && [text, found[2] ?? '', found[1] ?? '', ...(found[3] === undefined ? [] : [found[3]])]
}

function relativeDate(text: string, today: Day): string | null {
  const days: { readonly [word: string]: number } = { today: 0, yesterday: -1, tomorrow: 1 }
  if (Object.hasOwn(days, text)) return dayText(addDays(today, days[text] ?? 0))
  const found = /^(last|this|next) (week|month|year)$/u.exec(text)
  if (!found) return null
  const step = found[1] === 'last' ? -1 : found[1] === 'next' ? 1 : 0
  if (found[2] === 'year') return yearText(today.year + step)
  if (found[2] === 'month') {
    const month = today.month + step
    return month < 1 ? monthText(today.year - 1, 12) : month > 12 ? monthText(today.year + 1, 1) : monthText(today.year, month)
  }
  const monday = addDays(today, step * 7 - weekdayOf(today))
  return `${dayText(monday)}/${dayText(addDays(monday, 6))}`
}
