import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { startServer, type WebServer } from './server.ts'
import { usualTimes } from './session.ts'

const servers: WebServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** A server on a core that is only this function, and the headers of a window of it. */
async function serve(core: (request: Request) => Promise<Response>) {
  const errors: unknown[] = []
  const server = await startServer({
    port: 0,
    times: usualTimes,
    file: null,
    fetch: core,
    onOver: () => {},
    onError: (error) => errors.push(error),
  })
  servers.push(server)
  const { origin } = server
  const code = new URL(server.link()).hash.slice('#code='.length)
  const token = await (await fetch(`${origin}/session`, { method: 'POST', headers: { origin }, body: code })).text()
  return { origin, errors, headers: { origin, authorization: `Bearer ${token}`, 'content-type': 'application/json' } }
}

test('the core sees the request without the token', async () => {
  const { origin, headers } = await serve(async (request) => Response.json([...request.headers.keys(), await request.text()]))
  const seen: unknown = await (await fetch(`${origin}/rpc/a`, { method: 'POST', headers, body: '{}' })).json()
  expect(seen).toContain('{}')
  expect(seen).not.toContain('authorization')
})

test('events go out one by one, as they come', async () => {
  let next = () => {}
  const { origin, headers } = await serve(async () => {
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('first'))
        await new Promise<void>((resolve) => (next = resolve))
        controller.enqueue(new TextEncoder().encode('second'))
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  })
  const reader = (await fetch(`${origin}/rpc/host/watch`, { method: 'POST', headers, body: '{}' })).body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
  next()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('second')
  await reader?.cancel()
})

test('a client that goes away aborts its request', async () => {
  let told = () => {}
  const aborted = new Promise<void>((resolve) => (told = resolve))
  let begun = () => {}
  const asked = new Promise<void>((resolve) => (begun = resolve))
  const { origin, headers, errors } = await serve((request) => {
    request.signal.addEventListener('abort', told)
    begun()
    return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)))
  })
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.write(`POST /rpc/a HTTP/1.1\r\nhost: ${new URL(origin).host}\r\n${lines.join('\r\n')}\r\ncontent-length: 2\r\n\r\n{}`)
  await asked
  socket.destroy()
  await aborted
  expect(errors).toEqual([])
})

test('an upload that breaks off never looks whole', async () => {
  let told: (error: unknown) => void = () => {}
  const failed = new Promise<unknown>((resolve) => (told = resolve))
  let begun = () => {}
  const reading = new Promise<void>((resolve) => (begun = resolve))
  const { origin, headers } = await serve(async (request) => {
    const reader = request.body?.getReader()
    await reader?.read()
    begun()
    await reader?.read().then(() => told(null), told)
    return new Response('stored')
  })
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.write(`PUT /files HTTP/1.1\r\nhost: ${new URL(origin).host}\r\n${lines.join('\r\n')}\r\ncontent-length: 10\r\n\r\nfive.`)
  await reading
  socket.destroy()
  expect(await failed).toBeInstanceOf(Error)
})

test('an answer that breaks off cuts the connection, so that it never looks whole', async () => {
  const { origin, headers } = await serve(async () => {
    let given = 0
    const body = new ReadableStream({
      pull(controller) {
        given += 1
        if (given === 2) throw new Error('disk gone')
        controller.enqueue(new Uint8Array(1000))
      },
    })
    return new Response(body)
  })
  const answer = await fetch(`${origin}/files/x`, { headers })
  await expect(answer.arrayBuffer()).rejects.toThrow()
})

test('of a bug the window learns nothing but that it is one', async () => {
  const { origin, headers, errors } = await serve(async () => {
    throw new Error('secret /home/she/vault')
  })
  const answer = await fetch(`${origin}/rpc/a`, { method: 'POST', headers, body: '{}' })
  expect([answer.status, await answer.text()]).toEqual([500, '500'])
  expect(errors).toHaveLength(1)
})

test('a port in use is refused', async () => {
  const { origin } = await serve(async () => new Response(null))
  const port = Number(new URL(origin).port)
  const again = startServer({
    port,
    times: usualTimes,
    file: null,
    fetch: async () => new Response(null),
    onOver: () => {},
    onError: () => {},
  })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('a call that was given up by its name is no failure', async () => {
  const { origin, headers, errors } = await serve(async () => {
    throw new DOMException('This operation was aborted', 'AbortError')
  })
  await expect(fetch(`${origin}/rpc/a`, { method: 'POST', headers, body: '{}' })).rejects.toThrow()
  expect(errors).toEqual([])
})
