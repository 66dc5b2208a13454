import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ids } from '#core/ports.ts'
import { type Assets, assetPath, serveAsset } from './assets.ts'
import { secure } from './headers.ts'

const files: Record<string, string> = {
  '/index.html': '<meta property="csp-nonce" nonce="__NONCE__"><link nonce="__NONCE__">',
  '/assets/index-B3x_Yz-1.js': 'run()',
  '/icon.svg': '<svg/>',
}
let asked: string[] = []
let count = 0
const assets: Assets = async (path) => {
  asked.push(path)
  const text = files[path]
  return text === undefined ? null : { bytes: new TextEncoder().encode(text), type: 'text/x' }
}
const ids: Ids = {
  note: () => expect.unreachable(),
  item: () => expect.unreachable(),
  random: () => {
    count += 1
    return `n+/${count}`
  },
}
const get = (path: string, method = 'GET') => serveAsset(new Request(`http://127.0.0.1:9${path}`, { method }), assets, ids)

test('the page bears the nonce of its own policy, a fresh one each time', async () => {
  const [first, second] = [await get('/'), await get('/')]
  const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1]
  expect(nonce).toMatch(/^[\w-]+$/)
  expect(await first.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}"><link nonce="${nonce}">`)
  expect(await second.text()).not.toContain(nonce)
  expect(first.headers.get('cache-control')).toBe('no-store')
})

test('a place in the window is the page', async () => {
  expect(await (await get('/notes/01ARZ3NDEKTSV4RRFFQ69G5FAV')).text()).toContain('csp-nonce')
})

test('files named by their hash may be kept for ever, others not', async () => {
  expect((await get('/assets/index-B3x_Yz-1.js')).headers.get('cache-control')).toContain('immutable')
  expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-store')
})

test('HEAD gives the head only', async () => {
  const response = await get('/icon.svg', 'HEAD')
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '6', ''])
})

test('other methods are refused', async () => {
  expect((await get('/', 'DELETE')).status).toBe(405)
})

test.each(['/%E0%A4%A', '/..%2fsecret.txt', '/%2e%2e%5csecret.txt', '/a%00.js', '/a/%2e%2e%2f%2e%2e%2fx.js', '/missing.js'])(
  '%s is not there',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

test('no address leads out of the folder', async () => {
  const part = fc.constantFrom('..', '.', '%2e', '%2E%2e', '%2f', '%5c', '\\', '/', 'a', 'a.js', '%', '%00', '%c0%ae')
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      asked = []
      await get(`/${parts.join('')}`)
      for (const path of asked) expect(new URL(`file:///root${encodeURI(path)}`).pathname).toBe(`/root${encodeURI(path)}`)
      for (const path of asked) expect(path).not.toMatch(/\\|\0|(^|\/)\.\.?(\/|$)/)
    }),
  )
  expect(assetPath('/a%20b.js')).toBe('/a b.js')
})

test('every answer is secured, errors too', async () => {
  for (const path of ['/', '/icon.svg', '/missing.js']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a stricter policy that is already there stays', () => {
  const { headers } = secure(new Response(null, { headers: { 'content-security-policy': 'sandbox' } }))
  expect(headers.get('content-security-policy')).toBe('sandbox')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})
