import { expect, test } from 'vitest'
import { withCancel } from './with-cancel.ts'

const call = (path: string, headers: Record<string, string>, signal: AbortSignal | null = null) =>
  new Request(`http://127.0.0.1${path}`, { method: 'POST', headers, signal })

test('a call is given up by its name, and only that one', async () => {
  const signals: AbortSignal[] = []
  const fetch = withCancel(
    (request) =>
      new Promise((_, reject) => {
        signals.push(request.signal)
        request.signal.addEventListener('abort', () => reject(request.signal.reason))
      }),
  )
  const first = fetch(call('/rpc/a', { 'x-call': 'one' }))
  void fetch(call('/rpc/a', { 'x-call': 'two' }))
  expect((await fetch(call('/rpc/cancel', { 'x-call': 'one' }))).status).toBe(204)
  await expect(first).rejects.toMatchObject({ name: 'AbortError' })
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
  expect((await fetch(call('/rpc/cancel', { 'x-call': 'unknown' }))).status).toBe(204)
})

test('the signal of the request still counts beside its name', async () => {
  const abort = new AbortController()
  const fetch = withCancel(async (request) => {
    abort.abort()
    return new Response(String(request.signal.aborted))
  })
  expect(await (await fetch(call('/rpc/a', { 'x-call': 'one' }, abort.signal))).text()).toBe('true')
})
