import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import type { windowContract } from '#shared/api/index.ts'
import { credentials, endSession, windowId } from './session.ts'
import { Turnstile } from './turnstile.ts'

/** What a call may be given beside its input. */
export interface CallContext {
  /** The page is going away and the request must outlive it; only for bodies up to `mostUrgent`. */
  readonly urgent?: boolean
}

/** Browsers send no more than 64 KiB of all such requests together; bytes. */
export const mostUrgent = 60_000

const turnstile = new Turnstile(32)
let calls = 0

const link = new RPCLink<CallContext>({
  url: () => `${location.origin}/rpc`,
  headers: () => credentials(),
  fetch: async (request, init, { context, signal }, path) => {
    const id = `${windowId}-${++calls}`
    request.headers.set('x-call', id)
    // An abandoned request reaches the core by this alone under Electron, whose handler gets no signal.
    const cancel = () => void fetch('/rpc/cancel', { method: 'POST', headers: { ...credentials(), 'x-call': id } }).catch(() => {})
    const isStream = path.join('.') === 'host.watch'
    const ask = async () => {
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        const answer = await fetch(request, { ...init, ...(context.urgent ? { keepalive: true } : {}) })
        if (answer.status === 401) endSession()
        return answer
      } finally {
        if (!isStream) signal?.removeEventListener('abort', cancel)
      }
    }
    return isStream ? ask() : turnstile.pass(ask, signal)
  },
})

export const client: ContractRouterClient<typeof windowContract, CallContext> = createORPCClient(link)
export const api = createTanstackQueryUtils(client)

// An answer is shown when it is there: a timer, as by default, would wait for some milliseconds more.
notifyManager.setScheduler(queueMicrotask)

/** Nothing goes stale by itself: events say what changed. No network state counts, the core is on this computer. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always' },
  },
})
