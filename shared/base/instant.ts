/**
 * A moment, as RFC 9557 writes it: UTC to the millisecond, then the writer's offset in brackets:
 * `2026-11-23T10:00:00.000Z[+05:30]`. Sorts as text by time.
 */
export type Instant = string & { readonly brand: 'Instant' }

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\[[+-]\d\d:\d\d\]$/

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT.test(value)
}

/** @param milliseconds since 1970 UTC @param offset minutes east of UTC, as the writer's clock had it */
export function instant(milliseconds: number, offset: number): Instant {
  const sign = offset < 0 ? '-' : '+'
  const minutes = Math.abs(offset)
  const two = (n: number) => String(n).padStart(2, '0')
  const zone = `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${new Date(milliseconds).toISOString()}[${zone}]` as Instant
}

/** Milliseconds since 1970 UTC. */
export function millisecondsOf(value: Instant): number {
  return Date.parse(value.slice(0, value.indexOf('[')))
}

/** The writer's offset from UTC, in minutes east. */
export function offsetOf(value: Instant): number {
  const at = value.indexOf('[') + 1
  const minutes = Number(value.slice(at + 1, at + 3)) * 60 + Number(value.slice(at + 4, at + 6))
  return value[at] === '-' ? -minutes : minutes
}

/** The time of day it was there where it was written, `HH:MM`. */
export const timeOn = (value: Instant): string => new Date(millisecondsOf(value) + offsetOf(value) * 60_000).toISOString().slice(11, 16)

/** The day it was there where it was written, `YYYY-MM-DD`. */
export const dayOn = (value: Instant): string => new Date(millisecondsOf(value) + offsetOf(value) * 60_000).toISOString().slice(0, 10)
