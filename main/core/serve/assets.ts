import type { Ids } from '#core/ports.ts'
import { secureHeaders } from './headers.ts'

/**
 * The built window's files.
 * @param path begins with '/'
 * @returns null where there is no such file
 */
export type Assets = (path: string) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | null>

/** What the build puts in place of the nonce in the page; see `html.cspNonce` in vite.config.ts. */
const placeholder = '__NONCE__'
/** The build names these by a hash of what they hold, so they never change. */
const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/

/**
 * Answers GET and HEAD for the built window: its files, and its page for every address without a file ending, since those are places in
 * the window. The page gets a fresh nonce each time. 404 for what is not there or cannot be decoded, 405 for other methods.
 */
export async function serveAsset(request: Request, assets: Assets, ids: Ids): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' })
  const path = assetPath(new URL(request.url).pathname)
  const file = path === null ? null : /\.[^/]*$/.test(path) ? path : '/index.html'
  const found = file === null ? null : await assets(file)
  if (!found) return plain(404)
  const headers = new Headers({ 'content-type': found.type })
  let { bytes } = found
  if (file === '/index.html') {
    const nonce = ids.random().replace(/[^\w-]/g, '')
    bytes = new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(placeholder, nonce))
    secureHeaders(headers, nonce)
  } else {
    if (hashed.test(file ?? '')) headers.set('cache-control', 'public, max-age=31536000, immutable')
    secureHeaders(headers)
  }
  headers.set('content-length', String(bytes.byteLength))
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

/**
 * The decoded path of a file inside the window's folder.
 * @param pathname as URL gives it: dots resolved, still encoded
 * @returns null where it cannot be decoded, or hides a separator, a step upwards or a control character behind an encoding
 */
export function assetPath(pathname: string): string | null {
  let segments: string[]
  try {
    segments = pathname.split('/').map((segment) => decodeURIComponent(segment))
  } catch {
    return null
  }
  const bad = segments.some((segment) => segment === '.' || segment === '..' || /[/\\\p{Cc}]/u.test(segment))
  return bad ? null : segments.join('/')
}

function plain(status: number, more: Record<string, string> = {}): Response {
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8', ...more })
  secureHeaders(headers)
  return new Response(String(status), { status, headers })
}
