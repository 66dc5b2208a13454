/** A day of the proleptic Gregorian calendar, months from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Four digits at least, as EDTF and ISO 8601 write years. */
export const yearText = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
const two = (n: number) => String(n).padStart(2, '0')
export const monthText = (year: number, month: number): string => `${yearText(year)}-${two(month)}`
export const dayText = ({ year, month, day }: Day): string => `${monthText(year, month)}-${two(day)}`

export function lastOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const isDay = ({ year, month, day }: Day): boolean => month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month)

export function addDays({ year, month, day }: Day, count: number): Day {
  const date = new Date(Date.UTC(2000, month - 1, day + count))
  date.setUTCFullYear(year, month - 1, day + count)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Grows from day to day, however far back; not one by one. */
export const dayNumber = ({ year, month, day }: Day): number => (year * 12 + month) * 31 + day

/** 0 is Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return (date.getUTCDay() + 6) % 7
}

/** `YYYY-MM-DD`; throws RangeError where it is no day. */
export function dayOf(text: string): Day {
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  if (!isDay(found)) throw new RangeError(`no day: ${text}`)
  return found
}
