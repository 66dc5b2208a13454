import { expect, test } from 'vitest'
import { Turnstile } from './turnstile.ts'

test('at most so many at once, in their order, and a failure makes room too', async () => {
  const turnstile = new Turnstile(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (n: number) =>
    turnstile.pass(
      () =>
        new Promise<void>((resolve, reject) => {
          begun.push(n)
          ends.push(n === 0 ? () => reject(new Error('no')) : resolve)
        }),
    )
  const all = [0, 1, 2, 3].map((n) => work(n).catch(() => 'failed'))
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  ends[0]?.()
  expect(await all[0]).toBe('failed')
  await new Promise((resolve) => setTimeout(resolve))
  expect(begun).toEqual([0, 1, 2])
  for (let n = 1; n < 4; n++) {
    await new Promise((resolve) => setTimeout(resolve))
    ends[n]?.()
  }
  await Promise.all(all)
  expect(begun).toEqual([0, 1, 2, 3])
})

test('who gives up while waiting is never let in and leaves the place to the next', async () => {
  const turnstile = new Turnstile(1)
  const begun: string[] = []
  let end = () => {}
  const first = turnstile.pass(() => new Promise<void>((resolve) => (end = resolve)))
  const gone = new AbortController()
  const second = turnstile.pass(async () => void begun.push('second'), gone.signal)
  const third = turnstile.pass(async () => void begun.push('third'))
  gone.abort(new Error('given up'))
  await expect(second).rejects.toThrow('given up')
  end()
  await Promise.all([first, third])
  expect(begun).toEqual(['third'])
})
