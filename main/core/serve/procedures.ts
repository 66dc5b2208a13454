import { implement, ORPCError } from '@orpc/server'
import type { Parts } from '#core/parts.ts'
import { type Ports, StorageError } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { wordsOf } from '#core/tasks/tasks.ts'
import { errors } from '#shared/api/errors.ts'
import { contract } from '#shared/api/index.ts'

/** What a call brings beside its input. */
export interface Call {
  /** The window that calls (header `x-window`); null where none says so. */
  readonly window: string | null
}

/** The contract's methods to implement; what they throw reaches the window as a typed error, of a bug only the id of its log line. */
export function procedures({ log, ids }: Pick<Ports, 'log' | 'ids'>) {
  return implement(contract)
    .$context<Call>()
    .use(async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        throw toTyped(error, log, ids)
      }
    })
}

export type Procedures = ReturnType<typeof procedures>
export type Area<Name extends keyof typeof contract> = (os: Procedures, parts: Parts) => Parameters<Procedures[Name]['router']>[0]

function toTyped(error: unknown, log: Ports['log'], ids: Ports['ids']): unknown {
  if (error instanceof ORPCError) return error
  if (error instanceof Refusal || error instanceof StorageError) {
    return new ORPCError(error.code, { status: errors[error.code].status, message: errors[error.code].message, data: { said: error.said } })
  }
  const said = wordsOf(error, log, ids)
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'internal error', data: { said } })
}
