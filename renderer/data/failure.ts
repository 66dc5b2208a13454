import { ORPCError } from '@orpc/client'
import { isObject } from '#shared/base/json.ts'
import type { Datum, Message } from '#shared/notes/change.ts'

/** What to tell somebody of a call that failed; null where it was only abandoned. */
export function messageOf(error: unknown): Message | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null
  if (error instanceof ORPCError) {
    if (error.code === 'CANCELLED') return null
    const data: unknown = error.data
    const said = isObject(data) ? data.said : undefined
    if (isMessage(said)) return said
  }
  // fetch says no more than TypeError where nobody answers.
  if (error instanceof TypeError) return { code: 'window.unreachable' }
  return { code: 'window.bug' }
}

function isDatum(value: unknown): value is Datum {
  if (typeof value === 'string' || typeof value === 'number') return true
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' || isMessage(one))
  return isMessage(value)
}

const isMessage = (value: unknown): value is Message =>
  isObject(value) &&
  typeof value.code === 'string' &&
  (value.data === undefined || (isObject(value.data) && Object.values(value.data).every(isDatum)))
