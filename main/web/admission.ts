import type { IncomingMessage } from 'node:http'

/** What a route takes. */
interface Route {
  readonly methods: readonly string[]
  /** Whether the caller must show the token of a window. */
  readonly token: boolean
  readonly json: boolean
  /** Bytes of body at the most. */
  readonly limit: number
}

const megabyte = 1024 * 1024
const routes = {
  enter: { methods: ['POST'], token: false, json: false, limit: 1024 },
  window: { methods: ['POST'], token: true, json: false, limit: 1024 },
  ended: { methods: ['GET', 'HEAD'], token: false, json: false, limit: 0 },
  rpc: { methods: ['POST'], token: true, json: true, limit: 16 * megabyte },
  /** Attachments stream to disk; the disk is the limit. */
  files: { methods: ['GET', 'HEAD', 'PUT'], token: true, json: false, limit: Number.POSITIVE_INFINITY },
  asset: { methods: ['GET', 'HEAD'], token: false, json: false, limit: 0 },
} satisfies Record<string, Route>

function routeOf(path: string): Route {
  if (path === '/session') return routes.enter
  if (path === '/session/code' || path === '/session/bye') return routes.window
  if (path === '/session/ended') return routes.ended
  if (path === '/rpc' || path.startsWith('/rpc/')) return routes.rpc
  if (path === '/files' || path.startsWith('/files/')) return routes.files
  return routes.asset
}

/** A request that may go on, or the status that refuses it. */
export type Admission =
  | { readonly refused: 401 | 403 | 404 | 405 | 413 | 415 | 421; readonly allow?: string }
  | { readonly refused: null; readonly path: string; readonly token: string; readonly limit: number }

/**
 * Whether a request may reach the core, from its head alone. Only pages of ours on this computer may ask:
 *
 * - 421: another Host; a name that points to 127.0.0.1 makes foreign pages look like ours (DNS rebinding)
 * - 404: an address that could mean different things to different readers
 * - 403: a page of another origin, or a write without our Origin
 * - 405, 401, 415, 413: method, token, type, size
 */
export function admit(req: IncomingMessage, origin: string, knows: (token: string) => boolean): Admission {
  const { headers, method = '' } = req
  if (headers.host !== new URL(origin).host) return { refused: 421 }
  const path = cleanPath(req.url ?? '')
  if (path === null) return { refused: 404 }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { refused: 403 }
  const route = routeOf(path)
  if (!route.methods.includes(method)) return { refused: 405, allow: route.methods.join(', ') }
  const mustName = method !== 'GET' && method !== 'HEAD'
  if (headers.origin === undefined ? mustName : headers.origin !== origin) return { refused: 403 }
  const token = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? ''
  if (route.token && !knows(token)) return { refused: 401 }
  const length = headers['content-length']
  const isEmpty = headers['transfer-encoding'] === undefined && (length === undefined || length === '0')
  if (route.json && !isEmpty && !/^application\/json *(;|$)/i.test(headers['content-type'] ?? '')) return { refused: 415 }
  if (Number(length ?? 0) > route.limit) return { refused: 413 }
  return { refused: null, path, token, limit: route.limit }
}

/** The path of a request as it came over the wire, or null where it is none, cannot be decoded or tries to step upwards. */
function cleanPath(url: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1)
  if (!path.startsWith('/') || path.startsWith('//')) return null
  try {
    const segments = path.split('/').map((segment) => decodeURIComponent(segment))
    return segments.some((segment) => segment === '.' || segment === '..' || /[/\\\p{Cc}]/u.test(segment)) ? null : path
  } catch {
    return null
  }
}
