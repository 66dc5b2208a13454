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

/** What a failure tells the window: the reason where it was expected to happen, of a bug the id of its log line. */
export function toTyped(error: unknown, log: Ports['log'], ids: Ports['ids']): unknown {
  if (error instanceof ORPCError) return error
  if (error instanceof Refusal || error instanceof StorageError) {
    return new ORPCError(error.code, { status: errors[error.code].status, message: errors[error.code].message, data: { said: error.said } })
  }
  const said = wordsOf(error, log, ids)
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'internal error', data: { said } })
}

/** An event stream says that it lives this often, in milliseconds; more often would wake an idle computer. */
export const keepAlive = 30_000

const WINDOW = /^[\w-]{1,100}$/

/** The window that asks, as it names itself; null where it does not. */
export function windowOf(request: Request): string | null {
  const said = request.headers.get('x-window')
  return said !== null && WINDOW.test(said) ? said : null
}
