import { boundsOf } from '#shared/dates/bounds.ts'
import { formatBounds } from '#shared/dates/format-bounds.ts'
import { formatDate } from '#shared/dates/format-date.ts'
import { parseDate } from '#shared/dates/parse-date.ts'
import { say, spoken } from '#shared/messages/index.ts'
import type { DateValue } from '#shared/notes/field.ts'

/**
 * What a date typed in plain words means; the words are kept as typed. What an interval means stays from what stood there before.
 * @param today the reader's day
 */
export function understoodDate(words: string, before: DateValue | null, today: string): DateValue {
  const { edtf } = parseDate(words, today)
  return { edtf, words, ...(before?.span && isInterval(edtf) ? { span: before.span } : {}) }
}

export const isInterval = (edtf: string | null): boolean => edtf?.includes('/') ?? false

/** In English days are said with the day first in all countries: what is said can be typed anywhere and means the same. */
const locale = (): string => (spoken().locale.startsWith('en') ? 'en-GB' : spoken().locale)

/** A date in plain words. */
export const dateWords = (edtf: string): string => formatDate(edtf, say, locale())

/** What was understood, in words and by its days; or what keeps the words from being a date. */
export function understoodWords({ edtf, words }: DateValue): string {
  if (edtf === null) return say(`date.problem.${parseDate(words, today()).problem ?? 'unknown'}`)
  const understood = dateWords(edtf)
  if (edtf.includes('XXXX')) return say('date.no-year', { words: understood })
  const bounds = boundsOf(edtf)
  const days = bounds === null || bounds.earliest === bounds.latest ? '' : formatBounds(bounds, say, locale())
  return days === '' ? say('date.understood-as', { words: understood }) : say('date.understood-days', { words: understood, days })
}

/** The reader's day, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
