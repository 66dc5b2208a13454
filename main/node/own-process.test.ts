import { expect, test } from 'vitest'
import { ownProcess } from './own-process.ts'

const run = 'this-run'

test('a lock of our own pid is free where its thread has ended, or another run of the program left it', () => {
  const { pid, isAlive } = ownProcess({ run, ended: [3] })
  expect(isAlive({ pid, part: 'this-run.2' })).toBe(true)
  expect(isAlive({ pid, part: 'this-run.3' })).toBe(false)
  expect(isAlive({ pid, part: 'this-run.33' })).toBe(true)
  expect(isAlive({ pid, part: 'earlier-run.2' })).toBe(false)
  expect(isAlive({ pid })).toBe(false)
})

test('another process is asked for', () => {
  const { isAlive } = ownProcess({ run, ended: [] })
  expect(isAlive({ pid: process.ppid, part: 'x' })).toBe(true)
  expect(isAlive({ pid: 2 ** 22 + 1 })).toBe(false)
})

test('two cores of one process do not share a vault', () => {
  const one = ownProcess()
  expect(ownProcess().isAlive(one)).toBe(true)
})
