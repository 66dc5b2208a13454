import { expect, test } from 'vitest'
import { contract } from '#shared/api/index.ts'
import { aCore } from '../../e2e/builders/core.ts'

/** Every method of the contract by its path; a new one is covered the day it is added. */
const methods = Object.entries(contract).flatMap(([area, verbs]) => Object.keys(verbs).map((verb) => [`${area}/${verb}`] as const))

const call = async (fetch: (request: Request) => Promise<Response>, path: string, body: string) => {
  const abort = new AbortController()
  const headers = { 'content-type': 'application/json', 'x-window': 'w' }
  const response = await fetch(new Request(`http://core/rpc/${path}`, { method: 'POST', headers, body, signal: abort.signal }))
  if (response.headers.get('content-type')?.includes('event-stream')) {
    abort.abort()
    await response.body?.cancel()
    return { status: response.status, text: '' }
  }
  return { status: response.status, text: await response.text() }
}

const unknown = '01JZZZZZZZZZZZZZZZZZZZZZZZ'
const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['no JSON', '{"json":'],
  ['a number', '{"json":7}'],
  ['null', '{"json":null}'],
  ['a list', '{"json":[]}'],
  [
    'wrong types',
    '{"json":{"id":7,"ids":"x","kind":3,"title":{},"offset":"a","limit":-1,"rev":"1","ops":{},"time":7,"name":[],"task":null}}',
  ],
  ['extra keys', '{"json":{"surprise":1}}'],
  ['__proto__', '{"json":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}'],
  [
    'unknown ids',
    `{"json":{"id":"${unknown}","ids":["${unknown}"],"offset":0,"limit":1,"task":"x","survivor":"${unknown}","absorbed":"${unknown}"}}`,
  ],
  ['10 MB', JSON.stringify({ json: { title: 'x'.repeat(10_000_000) } })],
]

test.each(methods)('%s withstands whatever it is sent', async (path) => {
  const { core } = await aCore()
  const before = core.parts.store.version
  for (const [what, body] of hostile) {
    const { status, text } = await call(core.fetch, path, body)
    // `{}` is all that some methods ask for: an extra key must still be refused, nothing at all need not be.
    if (what === 'extra keys' || what === 'wrong types' || what === '10 MB')
      expect([what, status >= 400 && status < 500]).toEqual([what, true])
    expect(status, `${what}: ${text.slice(0, 200)}`).not.toBe(500)
    expect(text).not.toMatch(/\.ts:|node_modules|at .*\(/)
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  expect(core.parts.store.version).toBe(before)
  await core.close()
})

test('unknown methods and prototypes are not found', async () => {
  const { core } = await aCore()
  for (const path of ['notes/nothing', '__proto__', 'constructor', 'notes/__proto__', 'toString/call']) {
    expect((await call(core.fetch, path, '{"json":{}}')).status).toBe(404)
  }
})

test('an expected failure arrives typed, with its message code', async () => {
  const { api } = await aCore()
  await expect(api.notes.get({ id: unknown as never })).rejects.toMatchObject({
    defined: true,
    code: 'NOT_FOUND',
    data: { said: { code: 'note.not-found' } },
  })
})

test('events tell what changed, in order, and end with the window', async () => {
  const { api } = await aCore()
  const stop = new AbortController()
  const events = await api.events.watch({}, { signal: stop.signal })
  expect((await events.next()).value).toMatchObject({ type: 'hello', version: 0 })
  const { id } = await api.notes.create({ kind: 'page', title: 'A' })
  expect((await events.next()).value).toMatchObject({ type: 'notes.changed', version: 1, ids: { page: [id] }, window: 'window-1' })
  stop.abort()
  expect(await events.next()).toMatchObject({ done: true })
})
