import { ORPCError } from '@orpc/client'
import { isObject } from '#shared/base/json.ts'
import type { Message } from '#shared/notes/change.ts'

/** What to tell somebody of a call that failed; null where it was only abandoned. */
export function messageOf(error: unknown): Message | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null
  if (error instanceof ORPCError) {
    if (error.code === 'CANCELLED') return null
    const data: unknown = error.data
    const said = isObject(data) ? data.said : undefined
    if (isObject(said) && typeof said.code === 'string')
      return { code: said.code, ...(isObject(said.data) ? { data: wordsOf(said.data) } : {}) }
  }
  // fetch says no more than TypeError where nobody answers.
  if (error instanceof TypeError) return { code: 'window.unreachable' }
  return { code: 'window.bug' }
}

function wordsOf(data: { readonly [key: string]: unknown }): { [key: string]: string | number } {
  const words: { [key: string]: string | number } = {}
  for (const [name, value] of Object.entries(data)) if (typeof value === 'string' || typeof value === 'number') words[name] = value
  return words
}
