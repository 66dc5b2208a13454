import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { chromium, type Frame, type Route } from '@playwright/test'
import { preventable } from './mirror.ts'
import { fromLoopback, record } from './record.ts'
import { isCancelled } from './session.ts'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/**
 * Starts the Chromium whose pages are the windows, and the server behind its addresses.
 * @param profile a folder of its own
 * @returns the address at which a test takes hold of the pages
 */
export async function startChromium(profile: string): Promise<string> {
  const server = createServer((req, res) => void answer(req, res))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  record.port = typeof address === 'object' && address ? address.port : 0
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.ASCERTAIN_BROWSER ?? '',
    headless: true,
    viewport: null,
    acceptDownloads: true,
    chromiumSandbox: !isRoot,
    args: [
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
  record.context = context
  await context.route('**/*', (route) => decide(route).catch(() => route.abort().catch(() => {})))
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return `ws://127.0.0.1:${port}${path}`
}

/** Asks the program about a request, as Electron would. What is not of a scheme it handles never leaves. */
async function decide(route: Route): Promise<void> {
  const request = route.request()
  const url = fromLoopback(request.url())
  const frame = frameOf(route)
  const page = frame ? record.pages.get(frame.page()) : undefined
  if (frame && page && request.isNavigationRequest() && !page.isDriven) {
    const event = preventable({ url, isMainFrame: frame.parentFrame() === null, isSameDocument: false })
    page.contents.emit('will-frame-navigate', event)
    if (event.defaultPrevented) return route.fulfill({ status: 204 })
  }
  if (await isCancelled(url, page?.window ?? null)) return route.abort('blockedbyclient')
  if (!record.handlers.has(schemeOf(url))) return route.abort('internetdisconnected')
  return route.continue()
}

/** Null for the first request of a page that has no frame yet. */
function frameOf(route: Route): Frame | null {
  try {
    return route.request().frame()
  } catch {
    return null
  }
}

const schemeOf = (address: string) => address.slice(0, address.indexOf(':'))
/** Say something of one connection, not of the request. */
const ofConnection = new Set(['connection', 'host', 'content-length', 'transfer-encoding'])

/** Hands a request to the program's handler: with the program's address, and without a signal. */
async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = fromLoopback(`http://${req.headers.host}${req.url}`)
  const handler = record.handlers.get(schemeOf(url))
  if (!handler) return void res.writeHead(404).end()
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part)
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string' && !ofConnection.has(name)) headers.set(name, fromLoopback(value))
  }
  const body = parts.length > 0 ? Buffer.concat(parts) : null
  try {
    const response = await handler(new Request(url, { method: req.method ?? 'GET', headers, body }))
    res.writeHead(response.status, Object.fromEntries(response.headers))
    res.flushHeaders()
    const reader = response.body?.getReader()
    res.once('close', () => void reader?.cancel().catch(() => {}))
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done || res.destroyed) break
      if (!res.write(value)) await Promise.race([once(res, 'drain'), once(res, 'close')])
    }
    res.end()
  } catch {
    // As a scheme's failure is a network error to the page.
    res.destroy()
  }
}
