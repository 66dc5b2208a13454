type Fetch = (request: Request) => Promise<Response>

/**
 * Lets a caller give a call up by its name: Electron hands out requests whose signal never fires, so the window posts `/rpc/cancel` with
 * the `x-call` of the call it abandoned. The name must be the caller's own and unguessable.
 */
export function withCancel(fetch: Fetch): Fetch {
  const calls = new Map<string, AbortController>()
  return async (request) => {
    const name = request.headers.get('x-call')
    if (new URL(request.url).pathname === '/rpc/cancel') {
      if (name !== null) calls.get(name)?.abort()
      return new Response(null, { status: 204 })
    }
    if (name === null) return fetch(request)
    const abort = new AbortController()
    calls.set(name, abort)
    try {
      return await fetch(new Request(request, { signal: AbortSignal.any([request.signal, abort.signal]) }))
    } finally {
      if (calls.get(name) === abort) calls.delete(name)
    }
  }
}
