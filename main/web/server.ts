import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { secureHeaders } from '#core/serve/headers.ts'
import { requestOf, send, TooLong } from '#node/http.ts'
import { say } from '#shared/messages/index.ts'
import { admit } from './admission.ts'
import type { SessionFile } from './kept-sessions.ts'
import { page } from './page.ts'
import { createSessions, type SessionTimes } from './session.ts'

export interface ServerOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly times: SessionTimes
  /** Windows of a host that was killed, and where to keep ours in case we are. */
  readonly file: SessionFile | null
  /** The host's fetch. Calls and files reach it only from a window with a token. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The last window is gone. */
  readonly onOver: () => void
  /** The core failed to answer; the window is told 500 and nothing else. */
  readonly onError: (error: unknown) => void
}

export interface WebServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** An address that opens one window, once, while its code is good. */
  link(): string
  /** See `Sessions.browserGone`. */
  browserGone(): void
  close(): Promise<void>
}

/** Serves the window to this computer only. Rejects where the port is taken (EADDRINUSE) or not allowed (EACCES). */
export async function startServer({ port, times, file, fetch, onOver, onError }: ServerOptions): Promise<WebServer> {
  // An attachment may take as long to come as it takes.
  const server = createServer({ requestTimeout: 0 }, (req, res) => {
    handle(req, res).catch((error: unknown) => {
      onError(error)
      res.destroy()
    })
  })
  const kept = file?.read() ?? null
  const served = await listen(server, port === 0 ? (kept?.port ?? 0) : port).catch((error: unknown) => {
    // Another program may have the port by now; whoever asked for one wants just that.
    if (port !== 0 || kept === null) throw error
    return listen(server, 0)
  })
  const origin = `http://127.0.0.1:${served}`
  const sessions = createSessions(times, onOver, {
    windows: kept?.port === served ? kept.windows : [],
    onWindows: (windows) => file?.keep({ port: served, windows }),
  })

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const admission = admit(req, origin, sessions.knows)
    if (admission.refused !== null) return send(refusal(admission.refused, admission.allow), res)
    const { path, token, limit } = admission
    delete req.headers.authorization
    if (path === '/rpc/host/watch') res.once('close', sessions.follow(token))
    const request = requestOf(req, res, origin, limit)
    let response: Response
    try {
      response = path.startsWith('/session') ? await ofSession(path, token, request) : await fetch(request)
    } catch (error) {
      if (request.signal.reason instanceof TooLong) response = refusal(413)
      else if (request.signal.aborted || res.destroyed || isAbort(error)) {
        // Given up by its caller, here or through /rpc/cancel: nobody waits for the answer.
        res.destroy()
        return
      } else {
        onError(error)
        response = refusal(500)
      }
    }
    await send(response, res)
  }

  async function ofSession(path: string, token: string, request: Request): Promise<Response> {
    if (path === '/session/ended') return page(200, say('host.ended'), [say('host.ended.how')])
    if (path === '/session/code') return text(200, sessions.code())
    if (path === '/session/bye') {
      sessions.goodbye(token)
      return text(204, null)
    }
    const entered = sessions.enter(await request.text())
    return entered === null ? refusal(401) : text(200, entered)
  }

  return {
    origin,
    link: () => `${origin}/#code=${sessions.code()}`,
    browserGone: sessions.browserGone,
    close() {
      sessions.end()
      file?.forget()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

/** @returns the port, also where any was asked for */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

function text(status: number, body: string | null): Response {
  const headers = new Headers(body === null ? {} : { 'content-type': 'text/plain; charset=utf-8' })
  secureHeaders(headers)
  return new Response(body, { status, headers })
}

function refusal(status: number, allow?: string): Response {
  const response = text(status, String(status))
  if (allow !== undefined) response.headers.set('allow', allow)
  return response
}
