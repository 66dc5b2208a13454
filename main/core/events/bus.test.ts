import { expect, test } from 'vitest'
import type { CoreEvent } from '#shared/api/events.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { createBus } from './bus.ts'

const changed = (version: number, ...ids: string[]): CoreEvent => ({
  type: 'notes.changed',
  from: version,
  version,
  window: 'w',
  ids: { page: ids as NoteId[] },
})

test('what nobody has read yet is merged, and nothing is dropped', async () => {
  const bus = createBus()
  const stop = new AbortController()
  const events = bus.subscribe({ type: 'hello', version: 0 }, stop.signal)
  await events.next()
  for (let n = 1; n <= 1000; n++) bus.publish(changed(n, `n${n % 7}`))
  const { value } = await events.next()
  expect(value).toMatchObject({ from: 1, version: 1000 })
  expect(value?.type === 'notes.changed' && value.ids.page).toHaveLength(7)
  const next = events.next()
  stop.abort()
  expect(await next).toEqual({ done: true, value: undefined })
})

test('more than 500 notes are told as everything', async () => {
  const bus = createBus()
  const events = bus.subscribe({ type: 'hello', version: 0 }, undefined)
  await events.next()
  for (let n = 1; n <= 600; n++) bus.publish(changed(n, `n${n}`))
  expect((await events.next()).value).toMatchObject({ everything: true, ids: {}, from: 1, version: 600 })
  await events.return()
})
