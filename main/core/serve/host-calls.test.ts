import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import type { HostEvent, HostState } from '#shared/api/host.ts'
import { hostContract, type windowContract } from '#shared/api/index.ts'
import { usualPreferences } from '#shared/preferences/index.ts'
import { aCore } from '../../../e2e/builders/core.ts'
import { hostCalls } from './host-calls.ts'
import type { HostDesk, OpenCore } from './host-desk.ts'

const state: HostState = {
  host: 'web',
  platform: 'linux',
  picksFolders: false,
  reveals: false,
  vault: null,
  core: { is: 'up' },
  home: '/home/somebody',
  recent: [],
  preferences: usualPreferences,
  preferencesProblem: null,
  versions: { program: '0', node: '0' },
}
const none: OpenCore = { why: { code: 'host.no-vault' } }

/** A host of a window without a screen: writes down what it is asked. */
function aHost(core: () => OpenCore) {
  const asked: unknown[] = []
  const listeners = new Set<(event: HostEvent) => void>()
  const note =
    (name: string) =>
    async (...args: unknown[]) =>
      void asked.push([name, ...args.filter((arg) => typeof arg !== 'object')])
  const desk: HostDesk = {
    state: async () => state,
    pickFolder: async () => {
      throw new Refusal('UNSUPPORTED', { code: 'host.no-dialog' })
    },
    nameFolder: async (folder) => ({ token: 't', folder, is: 'missing' }),
    newVault: note('newVault'),
    openVault: note('openVault'),
    openSample: note('openSample'),
    forgetVault: note('forgetVault'),
    restartCore: note('restartCore'),
    setPreferences: note('setPreferences'),
    notices: async () => 'notices',
    openOutside: note('openOutside'),
    reveal: note('reveal'),
    newWindow: note('newWindow'),
    setMenu: note('setMenu'),
    listen(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
  const ports = {
    assets: async (path: string) => (path === '/index.html' ? { bytes: new TextEncoder().encode('page'), type: 'text/html' } : null),
    ids: { note: () => 'N' as never, item: () => 'I' as never, random: () => 'random' },
    log: { write: () => {} },
  }
  const fetch = hostCalls(desk, ports, core)
  const api: ContractRouterClient<typeof windowContract> = createORPCClient(new RPCLink({ url: 'http://host/rpc', fetch: (r) => fetch(r) }))
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  }
  return { fetch, api, asked, tell, listeners }
}

test('without a vault the page is served, the host answers, and the core’s calls say why not', async () => {
  const { fetch, api } = aHost(() => none)
  expect(await (await fetch(new Request('http://host/'))).text()).toBe('page')
  expect((await api.host.state({})).vault).toBeNull()
  const refused = { defined: true, code: 'UNAVAILABLE', status: 503, data: { said: { code: 'host.no-vault' } } }
  await expect(api.vault.state({})).rejects.toMatchObject(refused)
  expect((await fetch(new Request('http://host/files/x'))).status).toBe(503)
})

test('with a vault the core answers its own calls', async () => {
  const { core } = await aCore()
  const { api } = aHost(() => core)
  expect((await api.vault.state({})).counts.page).toBe(0)
  await core.close()
})

test('a core that stops while it is asked is said to be away', async () => {
  let open: OpenCore = {
    fetch: async () => {
      open = { why: { code: 'host.core-down' } }
      throw new Error('the thread stopped')
    },
  }
  const { api } = aHost(() => open)
  await expect(api.vault.state({})).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { said: { code: 'host.core-down' } } })
})

test('what the desk refuses arrives typed', async () => {
  const { api } = aHost(() => none)
  await expect(api.host.pickFolder({ purpose: 'open-vault' })).rejects.toMatchObject({ code: 'UNSUPPORTED', defined: true })
})

test('one stream tells what the host says and what each core says', async () => {
  const [first, second] = [(await aCore()).core, (await aCore()).core]
  let open: OpenCore = none
  const { api, tell, listeners } = aHost(() => open)
  const stop = new AbortController()
  const events = await api.host.watch({}, { signal: stop.signal })
  const next = async () => (await events.next()).value
  expect(await next()).toEqual({ type: 'state' })
  open = first
  tell({ type: 'vault' })
  expect(await next()).toEqual({ type: 'vault' })
  expect(await next()).toMatchObject({ type: 'hello' })
  first.parts.bus.publish({ type: 'vault.changed' })
  expect(await next()).toEqual({ type: 'vault.changed' })
  open = second
  tell({ type: 'core', is: 'up', why: null })
  expect(await next()).toMatchObject({ type: 'core', is: 'up' })
  expect(await next()).toMatchObject({ type: 'hello' })
  first.parts.bus.publish({ type: 'vault.changed' })
  second.parts.bus.publish({ type: 'task.changed', task: 'x' })
  expect(await next()).toEqual({ type: 'task.changed', task: 'x' })
  stop.abort()
  await expect.poll(() => listeners.size).toBe(0)
  await Promise.all([first.close(), second.close()])
})

test('a stream whose body is given up ends, without a signal of the request', async () => {
  const { fetch, listeners } = aHost(() => none)
  const headers = { 'content-type': 'application/json' }
  const { body } = await fetch(new Request('http://host/rpc/host/watch', { method: 'POST', headers, body: '{"json":{}}' }))
  const reader = body?.getReader()
  await reader?.read()
  expect(listeners.size).toBe(1)
  await reader?.cancel()
  await expect.poll(() => listeners.size).toBe(0)
})

const hostile = [
  '',
  '{"json":',
  '{"json":7}',
  '{"json":[]}',
  '{"json":{"surprise":1}}',
  '{"json":{"token":{},"path":7,"address":"file:///etc"}}',
]
const methods = Object.keys(hostContract.host)

test.each(methods)('host.%s withstands whatever it is sent', async (method) => {
  const { fetch, asked } = aHost(() => none)
  for (const body of hostile) {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(new Request(`http://host/rpc/host/${method}`, { method: 'POST', headers, body }))
    if (body.includes('surprise') || body.includes('token')) expect([body, response.status]).toEqual([body, 400])
    expect(response.status).not.toBe(500)
    await response.body?.cancel()
  }
  expect(asked.filter((one) => JSON.stringify(one).includes('etc'))).toEqual([])
})
