import { expect, test } from 'vitest'
import { cutPower } from './cut-power.ts'

test('nothing acknowledged is lost and nothing is half there when the power fails', async () => {
  const { wrong, acknowledged } = await cutPower(60, 1)
  expect(wrong).toEqual([])
  expect(acknowledged).toBeGreaterThan(100)
})
