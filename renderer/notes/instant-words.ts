import { isInstant, millisecondsOf } from '#shared/base/instant.ts'

const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** A moment in the reader's own time. As it is where it is none. */
export function instantWords(value: string): string {
  return isInstant(value) ? format.format(millisecondsOf(value)) : value
}

/** The day of a moment, as the reader counts days. */
export function dayWords(value: string): string {
  return isInstant(value) ? day.format(millisecondsOf(value)) : value
}

/** The time of day of a moment, as the reader's clock has it. */
export function timeWords(value: string): string {
  return isInstant(value) ? time.format(millisecondsOf(value)) : value
}
