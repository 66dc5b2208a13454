import { protocol } from 'electron'

/** The window's page and all it asks live under one origin of our own: no server, no port, and no file of the disk is an address. */
const scheme = 'app'
const host = 'bundle'
const origin = `${scheme}://${host}`

/** Makes the scheme one of those that bear an origin, fetch and streams. Before the app is ready, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** Answers the scheme: our one host by `fetch`, anything else is not there. */
export function serveScheme(fetch: (request: Request) => Promise<Response>): void {
  protocol.handle(scheme, (request) => (isOurs(request.url) ? fetch(request) : new Response(null, { status: 404 })))
}

/** Whether an address is one of our own pages; a parsed one, so that no prefix deceives. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
}

/**
 * The address of a window.
 * @param window its name, under which it calls the host
 * @param place where in the window, as after `#`
 */
export function pageAddress(window: string, place: string): string {
  return `${origin}/?window=${encodeURIComponent(window)}#${place}`
}
