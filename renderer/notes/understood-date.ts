import { formatDate } from '#shared/dates/format-date.ts'
import { parseDate } from '#shared/dates/parse-date.ts'
import { say } from '#shared/messages/index.ts'
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

/** What was understood, in words and as EDTF. */
export function understoodWords({ edtf }: DateValue): string {
  if (edtf === null) return say('date.not-understood')
  const words = formatDate(edtf, say, 'en')
  return words === edtf ? say('date.understood', { edtf }) : say('date.understood-as', { words, edtf })
}

/** The reader's day, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
