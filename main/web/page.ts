import { randomBytes } from 'node:crypto'
import { secureHeaders } from '#core/serve/headers.ts'
import { spoken } from '#shared/messages/index.ts'

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 36rem; margin: 20vh auto; padding: 0 1rem }
  h1 { font-size: 1.25rem }`

/** A plain page of the host's own, for when there is no window to show: a heading and paragraphs of text. */
export function page(status: number, heading: string, paragraphs: readonly string[]): Response {
  const nonce = randomBytes(16).toString('base64url')
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  secureHeaders(headers, nonce)
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')
  const html = `<!doctype html>
<html lang="${spoken().locale}" dir="${spoken().direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escaped(heading)}</title>
<style nonce="${nonce}">${style}</style>
<h1>${escaped(heading)}</h1>
${text}
</html>
`
  return new Response(html, { status, headers })
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => named[letter] ?? letter)
}
