import { expect, test } from 'vitest'
import { failCalls } from './fail-calls.ts'

test('a call of the disk that fails loses nothing, leaves nothing half there and can be tried again', async () => {
  const { wrong, runs } = await failCalls(97, 1)
  expect(wrong).toEqual([])
  expect(runs).toBeGreaterThan(20)
})
