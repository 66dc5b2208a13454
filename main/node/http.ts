import type { IncomingMessage, ServerResponse } from 'node:http'
import { wholeBytes } from './bridge/messages.ts'

/** Say something of one connection, not of the request. */
const ofConnection = new Set([
  'connection',
  'host',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
  'trailer',
])

/** The body was longer than the route takes. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

/**
 * The request that came in, as fetch knows it: its body streams, and its signal is aborted when the client goes away, or with `TooLong`.
 * @param origin scheme, host and port of our own server
 * @param limit bytes of body at the most
 */
export function requestOf(req: IncomingMessage, res: ServerResponse, origin: string, limit: number): Request {
  const abort = new AbortController()
  res.on('close', () => {
    if (!res.writableFinished) abort.abort(new DOMException('the client went away', 'AbortError'))
  })
  const method = req.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers))
    if (typeof value === 'string' && !ofConnection.has(name)) headers.set(name, value)
  const body = hasBody(req) ? bodyOf(req, limit, (reason) => abort.abort(reason)) : null
  return new Request(origin + req.url, { method, headers, body, duplex: 'half', signal: abort.signal })
}

/** Sends an answer, at the pace of the client, chunk by chunk as it comes. Resolves when it is sent or the client is gone. */
export async function send(response: Response, res: ServerResponse): Promise<void> {
  res.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) {
    res.end()
    return
  }
  const length = response.headers.get('content-length')
  if (length !== null && Number(length) <= wholeBytes) {
    res.end(new Uint8Array(await response.arrayBuffer()))
    return
  }
  res.flushHeaders()
  const reader = response.body.getReader()
  const onClose = () => void reader.cancel().catch(() => {})
  res.once('close', onClose)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || res.destroyed) break
      if (!res.write(value)) await drained(res)
    }
    res.end()
  } catch {
    // The head is out: a cut connection is the only way left to say that the body is not whole.
    res.destroy()
  } finally {
    res.off('close', onClose)
  }
}

/** The client took what was written, or is gone. Leaves no listener behind, however long the answer. */
function drained(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      res.off('drain', done).off('close', done)
      resolve()
    }
    res.on('drain', done).on('close', done)
  })
}

/** Whether a body follows; GET and HEAD of fetch take none. */
function hasBody(req: IncomingMessage): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return false
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0
}

function bodyOf(req: IncomingMessage, limit: number, tooLong: (reason: TooLong) => void): ReadableStream<Uint8Array> {
  // Not destroyed when left early: the socket still has to carry the answer.
  const chunks: AsyncIterator<Uint8Array> = req.iterator({ destroyOnReturn: false })
  let size = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) return controller.close()
        size += value.byteLength
        if (size > limit) {
          const reason = new TooLong()
          tooLong(reason)
          throw reason
        }
        controller.enqueue(value)
      },
      async cancel() {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
