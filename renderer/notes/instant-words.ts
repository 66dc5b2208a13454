import { isInstant, millisecondsOf } from '#shared/base/instant.ts'
import { spoken } from '#shared/messages/index.ts'

/** A moment in the reader's own time. As it is where it is none. */
export const instantWords = (value: string): string => words(value, { dateStyle: 'medium', timeStyle: 'short' })

/** The day of a moment, as the reader counts days. */
export const dayWords = (value: string): string => words(value, { dateStyle: 'medium' })

/** The time of day of a moment, as the reader's clock has it. */
export const timeWords = (value: string): string => words(value, { timeStyle: 'short' })

/** Made once for each locale and way to write: making one takes longer than writing many. */
const formats = new Map<string, Intl.DateTimeFormat>()

function words(value: string, options: Intl.DateTimeFormatOptions): string {
  if (!isInstant(value)) return value
  const { locale } = spoken()
  const key = `${locale} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options)
    formats.set(key, format)
  }
  return format.format(millisecondsOf(value))
}
