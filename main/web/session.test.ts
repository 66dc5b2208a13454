import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSessions, type Sessions, usualTimes } from './session.ts'

let sessions: Sessions
let over = 0
beforeEach(() => {
  vi.useFakeTimers()
  over = 0
  sessions = createSessions(usualTimes, () => {
    over += 1
  })
})
afterEach(() => {
  sessions.end()
  vi.useRealTimers()
})
const seconds = (count: number) => vi.advanceTimersByTime(count * 1000)
const aWindow = () => sessions.enter(sessions.code()) ?? expect.unreachable()

test('a code gives one token, once', () => {
  const code = sessions.code()
  const token = sessions.enter(code)
  expect(sessions.knows(token ?? '')).toBe(true)
  expect(sessions.enter(code)).toBeNull()
})

test('a code is good for a minute', () => {
  const [early, late] = [sessions.code(), sessions.code()]
  seconds(59)
  expect(sessions.enter(early)).not.toBeNull()
  seconds(1)
  expect(sessions.enter(late)).toBeNull()
})

test('neither a code nor anything made up is a token', () => {
  for (const guess of ['', sessions.code(), '__proto__']) expect(sessions.knows(guess)).toBe(false)
})

test('the host never ends before the first window', () => {
  sessions.code()
  seconds(100_000)
  expect(over).toBe(0)
})

test('it ends ten seconds after the last goodbye', () => {
  const [first, second] = [aWindow(), aWindow()]
  const [closeFirst, closeSecond] = [sessions.follow(first), sessions.follow(second)]
  sessions.goodbye(first)
  closeFirst()
  seconds(100_000)
  expect(over).toBe(0)
  sessions.goodbye(second)
  closeSecond()
  seconds(9)
  expect(over).toBe(0)
  seconds(1)
  expect(over).toBe(1)
})

test('a reload says goodbye and comes back', () => {
  const token = aWindow()
  const close = sessions.follow(token)
  sessions.goodbye(token)
  close()
  seconds(9)
  expect(sessions.knows(token)).toBe(true)
  sessions.follow(token)
  seconds(100_000)
  expect(over).toBe(0)
})

test('a save that arrives after the goodbye does not bring the window back', () => {
  const token = aWindow()
  sessions.follow(token)()
  sessions.goodbye(token)
  sessions.knows(token)
  seconds(10)
  expect(over).toBe(1)
})

test('it ends ten minutes after a window was lost without a goodbye', () => {
  const close = sessions.follow(aWindow())
  seconds(100_000)
  close()
  seconds(599)
  expect(over).toBe(0)
  seconds(1)
  expect(over).toBe(1)
})

test('a window that asks without following the events is there', () => {
  const token = aWindow()
  for (let times = 0; times < 5; times += 1) {
    seconds(500)
    sessions.knows(token)
  }
  expect(over).toBe(0)
})

test('a browser that ended takes its windows along, but not those that follow from another', () => {
  const [here, elsewhere] = [aWindow(), aWindow()]
  sessions.follow(here)()
  const close = sessions.follow(elsewhere)
  sessions.browserGone()
  seconds(100_000)
  expect(over).toBe(0)
  close()
  seconds(10)
  expect(over).toBe(1)
})

test('a goodbye of one window does not end another that was lost', () => {
  const [lost, closed] = [aWindow(), aWindow()]
  sessions.follow(lost)()
  sessions.goodbye(closed)
  seconds(599)
  expect(over).toBe(0)
  seconds(1)
  expect(over).toBe(1)
})
