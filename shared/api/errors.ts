import { z } from 'zod'
import type { Message } from '#shared/notes/change.ts'

const said = z.object({ said: z.custom<Message>(() => true) })

/**
 * What can go wrong and is expected to. `data.said` is a message code of shared/messages with its data: what happened, what was kept, what to do.
 * Anything else that fails is a bug: the window is told an internal error with the id of a log line, never a path or a stack.
 */
export const errors = {
  INVALID: { status: 422, message: 'invalid', data: said },
  NOT_FOUND: { status: 404, message: 'not found', data: said },
  CONFLICT: { status: 409, message: 'changed meanwhile', data: said },
  STORAGE: { status: 507, message: 'storage', data: said },
  LOCKED: { status: 423, message: 'locked', data: said },
  UNSUPPORTED: { status: 501, message: 'unsupported', data: said },
  /** No vault is open, or its core stopped. */
  UNAVAILABLE: { status: 503, message: 'unavailable', data: said },
  CANCELLED: { status: 499, message: 'cancelled', data: said },
} as const

export type ErrorCode = keyof typeof errors
