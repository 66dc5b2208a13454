import { type IncomingBody, receiveBody } from './incoming-body.ts'
import type { Port, ToCore, ToHost } from './messages.ts'
import { beginBody, endReader, type OutgoingBody, sendBody } from './outgoing-body.ts'

interface Call {
  readonly abort: AbortController
  readonly incoming: IncomingBody | null
  outgoing: OutgoingBody | null
  /** Ends the answer's body while its beginning is being read. */
  endBeginning: (() => void) | null
}

/**
 * The core's end of the bridge: answers each request that comes through the port by `fetch`. A call that the host gave up, or whose
 * answer's body it cancelled, has its request's signal aborted: handlers that wait listen to that.
 */
export function serve(port: Port<ToHost, ToCore>, fetch: (request: Request) => Promise<Response>): void {
  const calls = new Map<number, Call>()

  port.on('message', (message: ToCore) => {
    if (message.is === 'request') {
      void answer(message)
      return
    }
    const call = calls.get(message.id)
    if (!call) return
    if (message.is === 'chunk') call.incoming?.chunk(message.bytes)
    else if (message.is === 'end') call.incoming?.end(message.error)
    else if (message.is === 'pull') call.outgoing?.pull()
    else drop(message.id, call)
  })

  function drop(id: number, call: Call): void {
    calls.delete(id)
    call.abort.abort()
    call.incoming?.fail(call.abort.signal.reason)
    call.outgoing?.stop()
    call.endBeginning?.()
  }

  async function answer(message: Extract<ToCore, { is: 'request' }>): Promise<void> {
    const { id } = message
    const incoming = message.streams ? receiveBody(id, port, () => port.postMessage({ is: 'stop', id })) : null
    const call: Call = { abort: new AbortController(), incoming, outgoing: null, endBeginning: null }
    calls.set(id, call)
    const { signal } = call.abort
    try {
      const headers = message.headers.map(([name, value]): [string, string] => [name, value])
      const response = await fetch(
        new Request(message.url, { method: message.method, headers, body: incoming?.stream ?? message.body, signal, duplex: 'half' }),
      )
      const reader = response.body?.getReader() ?? null
      if (signal.aborted) {
        if (reader) endReader(reader)
        return
      }
      call.endBeginning = () => reader && endReader(reader)
      const begun = await beginBody(reader, response.headers.get('content-type')?.startsWith('text/event-stream') === true)
      call.endBeginning = null
      if (signal.aborted) return
      const head = { is: 'response', id, status: response.status, headers: [...response.headers] } as const
      if ('whole' in begun || !reader) {
        const body = 'whole' in begun ? begun.whole : null
        port.postMessage({ ...head, body, streams: false }, body ? [body] : [])
        return
      }
      port.postMessage({ ...head, body: null, streams: true })
      call.outgoing = sendBody(id, begun.first, reader, port)
      await call.outgoing.sent
    } catch (error) {
      if (!signal.aborted) port.postMessage({ is: 'failed', id, error: String(error) })
    } finally {
      calls.delete(id)
    }
  }
}
