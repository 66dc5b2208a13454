/**
 * Puts the security headers on an answer, whatever it is, and gives it back. Those already there stay: the page has a nonce in its
 * policy, an attachment brings a stricter one of its own.
 */
export function secure(response: Response): Response {
  secureHeaders(response.headers)
  return response
}

/**
 * As `secure`, for an answer still to be made.
 * @param nonce unguessable and used once, for a page whose styles bear it
 */
export function secureHeaders(headers: Headers, nonce: string | null = null): void {
  const wanted = {
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=()',
    'cache-control': 'no-store',
  }
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value)
}

/**
 * What a page of ours may do: run our scripts and styles, show images of the vault, talk to its own origin, and nothing else. The only
 * inline styles are those that bear the nonce; HTML is set by the sanitiser (DOMPurify's policy where the browser has none), and the window's
 * own policy `ascertain` names its one worker.
 */
function policy(nonce: string | null): string {
  const inline = nonce === null ? '' : ` 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${inline}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ascertain dompurify',
  ].join('; ')
}
