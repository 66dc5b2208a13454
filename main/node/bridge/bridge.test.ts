import { setImmediate } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { startCredit, wholeBytes } from './messages.ts'
import { serve } from './serve.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Both ends of a bridge to a core that is only this function. */
function bridge(core: (request: Request) => Promise<Response>) {
  const { port1, port2 } = new MessageChannel()
  closers.push(() => port1.close())
  serve(port2, core)
  return connect(port1)
}

const url = 'http://core.example/a'
const events = { 'content-type': 'text/event-stream' }

/** Lets both ports deliver what is under way. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await setImmediate()
}

/** A source that counts what it gave and remembers its cancellation. */
function source(size: number, count: number) {
  const seen = { produced: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.produced === count) return controller.close()
        seen.produced += 1
        controller.enqueue(new Uint8Array(size).fill(seen.produced))
      },
      cancel() {
        seen.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { seen, stream }
}

async function sizeOf(stream: ReadableStream<Uint8Array> | null) {
  let size = 0
  if (stream) for await (const bytes of stream) size += bytes.byteLength
  return size
}

test('method, address, headers, body and answer cross unchanged', async () => {
  const { fetch } = bridge(async (request) => {
    const text = `${request.method} ${request.url} ${request.headers.get('x-a')} ${await request.text()}`
    return new Response(text, { status: 422, headers: { 'x-b': 'ü' } })
  })
  const response = await fetch(new Request(`${url}?q=1`, { method: 'POST', headers: { 'x-a': '1' }, body: 'größe' }))
  expect(response.status).toBe(422)
  expect(response.headers.get('x-b')).toBe('ü')
  expect(await response.text()).toBe(`POST ${url}?q=1 1 größe`)
})

test('an answer without a body has none', async () => {
  const { fetch } = bridge(async () => new Response(null, { status: 204 }))
  const response = await fetch(new Request(url))
  expect([response.status, response.body]).toEqual([204, null])
})

test('any body comes back as it went, however it is cut into chunks', async () => {
  const { fetch } = bridge(async (request) => new Response(request.body))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
      async (cuts) => {
        const pieces = cuts.map(([size, byte]) => new Uint8Array(size).fill(byte))
        const body = new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(new Uint8Array(piece))
            controller.close()
          },
        })
        const response = await fetch(new Request(url, upload(body)))
        const back = Buffer.from(await response.arrayBuffer())
        expect(back.equals(Buffer.concat(pieces))).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('256 MiB come through whole', async () => {
  const { fetch } = bridge(async () => new Response(source(65_536, 4096).stream))
  expect(await sizeOf((await fetch(new Request(url))).body)).toBe(256 * 1024 * 1024)
})

test('256 MiB go to the core whole', async () => {
  const { fetch } = bridge(async (request) => new Response(String(await sizeOf(request.body))))
  const body = source(65_536, 4096).stream
  const response = await fetch(new Request(url, upload(body)))
  expect(await response.text()).toBe(String(256 * 1024 * 1024))
})

test('a reader that stops reading stops the source', async () => {
  const { seen, stream } = source(65_536, 4096)
  const { fetch } = bridge(async () => new Response(stream))
  const response = await fetch(new Request(url))
  const reader = response.body?.getReader()
  await reader?.read()
  await settle()
  expect(seen.produced).toBeLessThanOrEqual(wholeBytes / 65_536 + startCredit + 2)
  await reader?.cancel()
})

test('a core that stops reading stops the sender', async () => {
  const { seen, stream } = source(65_536, 4096)
  let read = () => {}
  const { fetch } = bridge(async (request) => {
    const reader = request.body?.getReader()
    await reader?.read()
    await new Promise<void>((resolve) => (read = resolve))
    reader?.releaseLock()
    return new Response(String(await sizeOf(request.body)))
  })
  const answer = fetch(new Request(url, upload(stream)))
  await settle()
  expect(seen.produced).toBeLessThanOrEqual(wholeBytes / 65_536 + startCredit + 3)
  read()
  expect(await (await answer).text()).toBe(String(4095 * 65_536))
})

test('an answer before the body was read ends the sender', async () => {
  const { seen, stream } = source(65_536, 4096)
  const { fetch } = bridge(async () => new Response('too long', { status: 413 }))
  expect((await fetch(new Request(url, upload(stream)))).status).toBe(413)
  await settle()
  expect(seen.cancelled).toBe(true)
  expect(seen.produced).toBeLessThan(20)
})

test('an abort before the head rejects the call and reaches the core', async () => {
  let told = false
  const { fetch } = bridge(async (request) => {
    await new Promise<void>((resolve) => request.signal.addEventListener('abort', () => resolve()))
    told = true
    throw request.signal.reason
  })
  const abort = new AbortController()
  const call = fetch(new Request(url, { signal: abort.signal }))
  await settle()
  abort.abort()
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  await settle()
  expect(told).toBe(true)
})

test('a call aborted before it starts never reaches the core', async () => {
  let asked = false
  const { fetch } = bridge(async () => {
    asked = true
    return new Response('')
  })
  await expect(fetch(new Request(url, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ name: 'AbortError' })
  await settle()
  expect(asked).toBe(false)
})

test('an abort after the head rejects the waiting read, ends the source and reaches the core', async () => {
  let told = false
  let cancelled = false
  const { fetch } = bridge(async (request) => {
    request.signal.addEventListener('abort', () => {
      told = true
    })
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(3)),
      cancel: () => {
        cancelled = true
      },
    })
    return new Response(body, { headers: events })
  })
  const abort = new AbortController()
  const response = await fetch(new Request(url, { signal: abort.signal }))
  const reader = response.body?.getReader()
  expect((await reader?.read())?.value).toHaveLength(3)
  const waiting = reader?.read()
  abort.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  await settle()
  expect([told, cancelled]).toEqual([true, true])
})

test('a cancelled answer aborts the signal of its request', async () => {
  let told = false
  const { fetch } = bridge(async (request) => {
    request.signal.addEventListener('abort', () => {
      told = true
    })
    return new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { headers: events })
  })
  const response = await fetch(new Request(url))
  await response.body?.cancel()
  await settle()
  expect(told).toBe(true)
})

test('an abort while the body is under way fails the read in the core', async () => {
  let read: Promise<unknown> = Promise.resolve()
  const { fetch } = bridge(async (request) => {
    read = sizeOf(request.body)
    await read
    return new Response('stored')
  })
  const abort = new AbortController()
  let sent = 0
  const body = new ReadableStream({
    async pull(controller) {
      sent += 1
      if (sent > 10) return new Promise(() => {})
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const call = fetch(new Request(url, upload(body, abort.signal)))
  await settle()
  abort.abort()
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  await settle()
  await expect(read).rejects.toMatchObject({ name: 'AbortError' })
})

test('a source that fails in mid-stream fails the reader after what came before', async () => {
  let given = 0
  const { fetch } = bridge(async () => {
    const body = new ReadableStream({
      pull(controller) {
        given += 1
        if (given === 4) throw new Error('disk gone')
        controller.enqueue(new Uint8Array(200_000))
      },
    })
    return new Response(body)
  })
  const { body } = await fetch(new Request(url))
  let size = 0
  const readAll = async () => {
    if (body) for await (const bytes of body) size += bytes.byteLength
  }
  await expect(readAll()).rejects.toThrow('disk gone')
  expect(size).toBe(600_000)
})

test('a request body that fails in mid-stream never looks complete to the core', async () => {
  let seen: Promise<number> = Promise.resolve(0)
  const { fetch } = bridge(async (request) => {
    seen = sizeOf(request.body)
    return new Response(String(await seen))
  })
  let given = 0
  const body = new ReadableStream({
    pull(controller) {
      given += 1
      if (given === 9) throw new Error('client went away')
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  await expect(fetch(new Request(url, upload(body)))).rejects.toThrow('client went away')
  await expect(seen).rejects.toThrow('client went away')
})

test('a core that throws rejects the call', async () => {
  const { fetch } = bridge(async () => {
    throw new Error('bug')
  })
  await expect(fetch(new Request(url))).rejects.toThrow('bug')
})

test('the death of the core fails calls, streams and calls to come', async () => {
  const { fetch, die } = bridge(async (request) =>
    request.url.endsWith('/stream')
      ? new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { headers: events })
      : new Promise(() => {}),
  )
  const reading = (await fetch(new Request('http://core.example/stream'))).body?.getReader().read()
  const call = fetch(new Request(url))
  await settle()
  die(new Error('core stopped'))
  await expect(call).rejects.toThrow('core stopped')
  await expect(reading).rejects.toThrow('core stopped')
  await expect(fetch(new Request(url))).rejects.toThrow('core stopped')
})

test('bytes that lie in a shared pool are copied, never taken away', async () => {
  const pooled = Buffer.from('one of many in a pool')
  const neighbour = Buffer.from('its neighbour')
  expect(pooled.buffer).toBe(neighbour.buffer)
  const { fetch } = bridge(async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(pooled)
        controller.close()
      },
    })
    return new Response(body, { headers: events })
  })
  expect(await (await fetch(new Request(url))).text()).toBe('one of many in a pool')
  expect(neighbour.toString()).toBe('its neighbour')
})

test('a thousand calls at once each get their own answer', async () => {
  const { fetch } = bridge(async (request) => new Response(new URL(request.url).pathname))
  const paths = Array.from({ length: 1000 }, (_, number) => `/${number}`)
  const answers = await Promise.all(paths.map(async (path) => (await fetch(new Request(`http://core.example${path}`))).text()))
  expect(answers).toEqual(paths)
})

/** A streamed request needs `duplex`, which the browser's types do not know. */
function upload(body: ReadableStream<Uint8Array>, signal?: AbortSignal): RequestInit {
  const init = { method: 'PUT', body, duplex: 'half', ...(signal ? { signal } : {}) }
  return init
}
