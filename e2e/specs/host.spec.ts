import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { ask } from '../raw-request.ts'
import { startWebHost, type WebHost } from '../web-host.ts'

/** Exchanges the host's next address for a token, as the window does. */
async function enter(host: WebHost) {
  const code = codeOf(await host.link())
  const { text } = await ask(host.origin, '/session', { method: 'POST', headers: { origin: host.origin }, body: code })
  return text
}
/** Waits until a window has exchanged its code. */
const hasEntered = (page: Page) => expect.poll(() => page.evaluate(() => sessionStorage.getItem('ascertain.token'))).toMatch(/^[\w-]{43}$/)

const codeOf = (link: string) => new URL(link).hash.slice('#code='.length)

const json = { 'content-type': 'application/json' }
const everything = '{"json":{}}'

/** A good call, of which each test spoils one thing. */
async function goodCall(host: WebHost) {
  const headers: Record<string, string> = { ...json, origin: host.origin, authorization: `Bearer ${await enter(host)}` }
  return { method: 'POST', headers, body: everything }
}
const state = '/rpc/vault/state'

/** What one host is asked: nothing of it changes what the next is answered. */
const asked: { readonly [what: string]: (started: WebHost) => Promise<void> } = {
  async 'a window with its token is answered'(started) {
    const answer = await ask(started.origin, state, await goodCall(started))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('"name":"My vault"')
  },

  async 'only its own name reaches the host'(started) {
    const { port } = new URL(started.origin)
    for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}.evil.example`]) {
      expect((await ask(started.origin, '/', { headers: { host } })).status, host).toBe(421)
    }
  },

  async 'pages of other origins are refused'(started) {
    const call = await goodCall(started)
    const { port } = new URL(started.origin)
    for (const origin of ['http://evil.example', 'null', `http://localhost:${port}`, `https://127.0.0.1:${port}`, 'http://127.0.0.1:1']) {
      expect((await ask(started.origin, state, { ...call, headers: { ...call.headers, origin } })).status, origin).toBe(403)
    }
    const { origin: _, ...without } = call.headers
    expect((await ask(started.origin, state, { ...call, headers: without })).status).toBe(403)
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask(started.origin, '/', { headers: { 'sec-fetch-site': site } })).status, site).toBe(403)
    }
  },

  async 'without a token, or with a wrong one, nobody is answered'(started) {
    const call = await goodCall(started)
    const code = codeOf(await started.link())
    for (const authorization of [
      '',
      'Bearer ',
      'Bearer x',
      `Bearer ${code}`,
      call.headers.authorization?.replace('Bearer', 'Basic') ?? '',
    ]) {
      expect((await ask(started.origin, state, { ...call, headers: { ...call.headers, authorization } })).status, authorization).toBe(401)
    }
    const origin = { origin: started.origin }
    for (const [method, path] of [
      ['POST', '/rpc/__proto__'],
      ['GET', '/files/x'],
      ['PUT', '/files'],
      ['POST', '/session/code'],
      ['POST', '/session/bye'],
    ] as const) {
      expect((await ask(started.origin, path, { method, headers: origin })).status, path).toBe(401)
    }
  },

  async 'a code opens one window'(started) {
    const code = codeOf(await started.link())
    const exchange = () => ask(started.origin, '/session', { method: 'POST', headers: { origin: started.origin }, body: code })
    expect((await exchange()).status).toBe(200)
    expect((await exchange()).status).toBe(401)
  },

  async 'other methods are refused, and the right ones named'(started) {
    const { headers } = await goodCall(started)
    const refused = [
      ['GET', state, 'POST'],
      ['PUT', state, 'POST'],
      ['POST', '/', 'GET, HEAD'],
      ['DELETE', '/files/x', 'GET, HEAD, PUT'],
      ['GET', '/session', 'POST'],
      ['OPTIONS', state, 'POST'],
    ] as const
    for (const [method, path, allow] of refused) {
      const answer = await ask(started.origin, path, { method, headers })
      expect([answer.status, answer.headers.allow], `${method} ${path}`).toEqual([405, allow])
    }
  },

  async 'calls are JSON'(started) {
    const call = await goodCall(started)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'application/jsonp']) {
      expect((await ask(started.origin, state, { ...call, headers: { ...call.headers, 'content-type': type } })).status, type).toBe(415)
    }
  },

  async 'a call of more than 16 MB is refused, said or not'(started) {
    const call = await goodCall(started)
    const body = new Uint8Array(16 * 1024 * 1024 + 1).fill(32)
    expect(
      (await ask(started.origin, state, { ...call, headers: { ...call.headers, 'content-length': String(body.length) }, body })).status,
    ).toBe(413)
    expect((await ask(started.origin, state, { ...call, headers: { ...call.headers, 'transfer-encoding': 'chunked' }, body })).status).toBe(
      413,
    )
    expect((await ask(started.origin, state, call)).status).toBe(200)
  },

  async 'no path leads out of the window’s folder, and none breaks the host'(started) {
    const paths = ['/../package.json', '/..%2fpackage.json', '/%2e%2e/main/web.js', '/assets/../../main/web.js', '/..%5c..%5cpackage.json']
    const broken = [
      '/%E0%A4%A',
      '/%',
      '/a%00.js',
      '//evil.example/x',
      'http://evil.example/',
      '*',
      '/missing.js',
      '/rpc/..%2fx',
      '/session/../',
    ]
    for (const path of [...paths, ...broken]) expect((await ask(started.origin, path)).status, path).toBe(404)
    expect((await ask(started.origin, '/')).status).toBe(200)
  },

  async 'methods that are none are not there'(started) {
    const call = await goodCall(started)
    for (const name of ['__proto__', 'constructor', 'vault/__proto__', 'vault/constructor/name', 'vault', 'nothing/state', '']) {
      expect((await ask(started.origin, `/rpc/${name}`, call)).status, name).toBe(404)
    }
  },

  async 'every answer bears the policy'(started) {
    for (const path of ['/', '/missing.js', '/session/ended', state]) {
      const { headers } = await ask(started.origin, path)
      expect(headers['content-security-policy'], path).toContain("default-src 'none'")
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['cache-control'], path).toBe('no-store')
    }
  },

  async 'the page’s nonce is fresh each time'(started) {
    const nonce = async () => {
      const { headers, text } = await ask(started.origin, '/')
      const found = /'nonce-([\w-]+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
      expect(text).toContain(`nonce="${found}"`)
      expect(text).not.toContain('__NONCE__')
      return found
    }
    expect(await nonce()).not.toBe(await nonce())
  },

  async 'an attachment goes in by PUT and comes back as a download that runs nothing'(started) {
    const { headers } = await goodCall(started)
    const body = new Uint8Array(3 * 1024 * 1024).fill(7)
    const put = await ask(started.origin, '/files', { method: 'PUT', headers, body })
    expect(put.status).toBe(200)
    const { file, size }: { file: string; size: number } = JSON.parse(put.text)
    expect(size).toBe(body.length)
    const got = await ask(started.origin, `/files/${file}`, { headers: { authorization: headers.authorization ?? '' } })
    expect(got.text.length).toBe(body.length)
    expect(got.headers['content-security-policy']).toContain('sandbox')
    expect(got.headers['content-disposition']).toContain('attachment')
  },

  async 'a page about the end of a session needs no session'(started) {
    const answer = await ask(started.origin, '/session/ended')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.text).toContain('session has ended')
  },
}

test('a host answers its own windows, and nobody else', async ({ started }) => {
  for (const [what, asks] of Object.entries(asked)) await test.step(what, () => asks(started))
})

test('a second window gets a code of its own from the first', async ({ started, window, context }) => {
  await hasEntered(window)
  const code = await window.evaluate(async () => {
    const token = sessionStorage.getItem('ascertain.token')
    const answer = await fetch('/session/code', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    return answer.text()
  })
  const second = await context.newPage()
  await second.goto(`${started.origin}/#code=${code}`)
  await hasEntered(second)
  expect(new URL(second.url()).hash).toBe('')
})

test.describe('after a goodbye', () => {
  test.use({ hostOptions: ['--stop-after-goodbye', '0.2'] })

  test('of the last window the host ends, with the vault closed', async ({ started, vault }) => {
    const { headers } = await goodCall(started)
    const bye = await ask(started.origin, '/session/bye', { method: 'POST', headers })
    expect(bye.status).toBe(204)
    expect(await started.exited).toBe(0)
    await expect(readFile(join(vault, 'lock'))).rejects.toThrow('ENOENT')
  })

  test('which a closed window says, the host ends', async ({ started, page }) => {
    await page.goto(await started.link())
    await hasEntered(page)
    await page.close({ runBeforeUnload: true })
    expect(await started.exited).toBe(0)
  })
})

test.describe('without a goodbye', () => {
  test.use({ hostOptions: ['--stop-after-loss', '0.2'] })

  test('the host ends after its last window was lost', async ({ started }) => {
    await enter(started)
    expect(await started.exited).toBe(0)
  })

  test('the host does not end before the first window', async ({ started, folder }) => {
    // As long as a host takes that does end: another one is started, left and waited for.
    const data = join(folder, 'other')
    await mkdir(data)
    const other = await startWebHost(data, ['--stop-after-loss', '0.2'])
    await enter(other)
    expect(await other.exited).toBe(0)
    expect((await ask(started.origin, '/')).status).toBe(200)
  })
})

test('Ctrl-C closes the vault', async ({ started, vault }) => {
  await started.stop()
  expect(await started.exited).toBe(0)
  await expect(readFile(join(vault, 'lock'))).rejects.toThrow('ENOENT')
})

test('the vault used last is opened again', async ({ started, folder, vault }) => {
  await started.stop()
  const again = await startWebHost(folder, [])
  expect(again.output()).toContain(vault)
  await again.stop()
})

test.describe('a vault that cannot be opened is said why', () => {
  const refused = (folder: string, ...options: string[]) =>
    startWebHost(folder, options).then(
      async (host) => {
        await host.stop()
        return 'it opened'
      },
      (error: unknown) => String(error),
    )

  test('one that is open elsewhere', async ({ started: _, folder, vault }) => {
    expect(await refused(folder, '--vault', vault)).toMatch(/ended with 1:\n.*open/s)
  })

  test('a folder that is missing', async ({ folder }) => {
    expect(await refused(folder, '--vault', 'missing')).toMatch(/ended with 1:\n.*folder/s)
  })

  test('one of a newer version', async ({ started, folder, vault }) => {
    await started.stop()
    const file = join(vault, 'vault.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"format": \d+/, '"format": 999'))
    expect(await refused(folder, '--vault', vault)).toMatch(/ended with 1:\n.*newer/s)
  })

  test('options that are none', async ({ folder }) => {
    expect(await refused(folder, '--prot', '1')).toMatch(/ended with 2:\n--prot: not understood/)
  })

  test('a port in use', async ({ started, folder }) => {
    const { port } = new URL(started.origin)
    const other = join(folder, 'other')
    await mkdir(other)
    expect(await refused(other, '--port', port)).toContain(`Port ${port} is in use`)
  })
})
