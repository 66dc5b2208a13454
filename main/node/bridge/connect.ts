import { type IncomingBody, receiveBody } from './incoming-body.ts'
import type { Port, ToCore, ToHost } from './messages.ts'
import { beginBody, endReader, type OutgoingBody, sendBody } from './outgoing-body.ts'

interface Call {
  readonly resolve: (response: Response) => void
  readonly reject: (reason: unknown) => void
  /** Stops listening to the request's signal. */
  readonly unlisten: () => void
  /** Ends the request's body while its beginning is being read. */
  endBeginning: (() => void) | null
  outgoing: OutgoingBody | null
  /** There once the answer's head came and its body streams. */
  incoming: IncomingBody | null
}

/** The host's end of the bridge. */
export interface Connection {
  /** The core's fetch. Rejects with the signal's reason when aborted, and when the core is gone. */
  fetch(request: Request): Promise<Response>
  /** The core is gone: fails every call and every body that waits, and every call to come. */
  die(reason: Error): void
}

export function connect(port: Port<ToCore, ToHost>): Connection {
  const calls = new Map<number, Call>()
  let last = 0
  let dead: Error | null = null

  port.on('message', (message: ToHost) => {
    const call = calls.get(message.id)
    if (!call) return
    if (message.is === 'chunk') call.incoming?.chunk(message.bytes)
    else if (message.is === 'pull') call.outgoing?.pull()
    else if (message.is === 'stop') call.outgoing?.stop()
    else if (message.is === 'failed') fail(message.id, call, new Error(message.error))
    else if (message.is === 'end') {
      call.incoming?.end(message.error)
      forget(message.id, call)
    } else answered(message, call)
  })

  function answered(message: Extract<ToHost, { is: 'response' }>, call: Call): void {
    const { id, status } = message
    const headers = new Headers(message.headers.map(([name, value]): [string, string] => [name, value]))
    // Known here and nowhere later: a host then sends head and body in one go.
    if (message.body && !headers.has('content-length')) headers.set('content-length', String(message.body.byteLength))
    if (message.streams) {
      call.incoming = receiveBody(id, port, () => {
        forget(id, call)
        port.postMessage({ is: 'abort', id })
      })
    } else forget(id, call)
    call.resolve(new Response(call.incoming?.stream ?? message.body, { status, headers }))
  }

  /** The call is over on this side; what the core did not read of its body is not read here either. */
  function forget(id: number, call: Call): void {
    calls.delete(id)
    call.unlisten()
    call.outgoing?.stop()
    call.endBeginning?.()
  }

  function fail(id: number, call: Call, reason: unknown): void {
    forget(id, call)
    if (call.incoming) call.incoming.fail(reason)
    else call.reject(reason)
  }

  async function send(id: number, request: Request, call: Call): Promise<void> {
    const reader = request.body?.getReader() ?? null
    call.endBeginning = () => reader && endReader(reader)
    const begun = await beginBody(reader, false)
    call.endBeginning = null
    if (!calls.has(id)) return
    const body = 'whole' in begun ? begun.whole : null
    const head = { is: 'request', id, method: request.method, url: request.url, headers: [...request.headers] } as const
    port.postMessage({ ...head, body, streams: 'first' in begun }, body ? [body] : [])
    if ('first' in begun && reader) call.outgoing = sendBody(id, begun.first, reader, port)
  }

  return {
    async fetch(request) {
      if (dead) throw dead
      const { signal } = request
      signal.throwIfAborted()
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          fail(id, call, signal.reason)
          port.postMessage({ is: 'abort', id })
        }
        const unlisten = () => signal.removeEventListener('abort', onAbort)
        const call: Call = { resolve, reject, unlisten, endBeginning: null, outgoing: null, incoming: null }
        signal.addEventListener('abort', onAbort)
        calls.set(id, call)
        send(id, request, call).catch((error: unknown) => fail(id, call, error))
      })
    },
    die(reason) {
      dead ??= reason
      for (const [id, call] of [...calls]) fail(id, call, dead)
    },
  }
}
