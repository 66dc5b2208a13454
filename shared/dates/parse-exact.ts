import { isEdtf } from './bounds.ts'
import { addDays, type Day, dayOf, dayText, isDay, monthText, weekdayOf, yearText } from './calendar.ts'
import { fromUkrainian } from './ukrainian.ts'
import { Unclear } from './unclear.ts'

/** A day, month, season, year, decade or century by its names or numbers, or as seen from today. */
export function parseExact(text: string, today: Day): string | null {
  for (const read of readers) {
    const date = read(text, today)
    if (date !== null) return date
  }
  return null
}

export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const SEASONS: { readonly [name: string]: number } = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }
const YEAR = '-?\\d{4}'

const DAY_FIRST = new RegExp(`^(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? )?(${MONTH})\\.?(?:(?: of)?(?:,? |,)(${YEAR}))?$`, 'u')
const MONTH_FIRST = new RegExp(`^(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (${YEAR}))?$`, 'u')
const SEASON = new RegExp(`^(?:the )?(spring|summer|autumn|fall|winter)(?: of)?(?: (${YEAR})(?:[/-](\\d{4}|\\d{2}))?)?$`, 'u')
const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/u

const readers: readonly ((text: string, today: Day) => string | null)[] = [
  relative,
  (text) => (isEdtf(text) ? text : null),
  (text) => {
    const decade = /^(?:the )?(\d{3})0'?s$/u.exec(text)
    return decade && !decade[1]?.endsWith('0') ? `${decade[1]}X` : null // “the 1800s” may be ten years or a hundred
  },
  (text) => {
    const [, number, era] = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) century(?: (bc|b\.c|bce|b\.c\.e|ad|a\.d|ce))?\.?$/u.exec(text) ?? []
    if (number === undefined || Number(number) < 1) return null
    if (!era?.startsWith('b')) return `${String(Number(number) - 1).padStart(2, '0')}XX`
    return `${yearText(1 - Number(number) * 100)}/${yearText(100 - Number(number) * 100)}`
  },
  season,
  named,
  numbers,
  (text, today) => {
    const [, weekday = '', rest = ''] = /^(\p{L}+day),? (?:the )?(.+)$/u.exec(text) ?? []
    const at = WEEKDAYS.indexOf(weekday)
    const date = at < 0 ? null : parseExact(rest, today)
    if (date !== null && /^-?\d{4}-\d\d-\d\d$/u.test(date) && weekdayOf(dayOf(date)) !== at) throw new Unclear('weekday')
    return date
  },
]

function season(text: string): string | null {
  const found = SEASON.exec(text)
  if (!found) return null
  const [, name = '', year, next] = found
  if (year === undefined) throw new Unclear('year')
  if (next !== undefined && (name !== 'winter' || Number(next) !== (next.length === 2 ? (Number(year) + 1) % 100 : Number(year) + 1)))
    return null
  return `${year}-${SEASONS[name]}`
}

/** A month and perhaps its day by name, the year where it is said. */
function named(text: string): string | null {
  const found = DAY_FIRST.exec(text)
  const american = found ? null : MONTH_FIRST.exec(text)
  const [day, name, year] = found ? [found[1], found[2], found[3]] : [american?.[2], american?.[1], american?.[3]]
  if (name === undefined) return null
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1
  // In a year not said February may have 29 days.
  const whole = { year: Number(year ?? 2000), month, day: Number(day ?? 1) }
  if (!isDay(whole)) throw new Unclear('day')
  const date = day === undefined ? monthText(whole.year, month) : dayText(whole)
  return year === undefined ? `XXXX${date.slice(4)}` : date
}

/** “13.5.2022” can be one day only; “1.2.2022” two, which is never guessed. */
function numbers(text: string): string | null {
  const found = NUMBERS.exec(text)
  if (!found) return null
  const [, first = '', , middle = '', last = ''] = found
  if ((first.length === 4) === (last.length === 4)) return null
  const [year, one, two] = first.length === 4 ? [first, middle, last] : [last, first, middle]
  if (one.length > 2 || two.length > 2) return null
  const days = [
    { year: Number(year), month: Number(one), day: Number(two) },
    { year: Number(year), month: Number(two), day: Number(one) },
  ].filter(isDay)
  const [only] = new Set(days.map(dayText))
  if (only === undefined) throw new Unclear('day')
  if (new Set(days.map(dayText)).size > 1) throw new Unclear('order')
  return only
}

/** Words whose meaning wanders with the day on which they are read. */
export const isRelative = (words: string): boolean =>
  /\b(?:today|yesterday|tomorrow|ago|(?:last|this|next) (?:week|month|year))\b/iu.test(fromUkrainian(words))

function relative(text: string, today: Day): string | null {
  const days: { readonly [word: string]: number } = { today: 0, yesterday: -1, 'the day before yesterday': -2, tomorrow: 1 }
  if (Object.hasOwn(days, text)) return dayText(addDays(today, days[text] ?? 0))
  const ago = /^(\d{1,5}) days? ago$/u.exec(text)
  if (ago) return dayText(addDays(today, -Number(ago[1])))
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
