import { expect, test } from 'vitest'
import { commandIds, commands, isPress } from './index.ts'

const plain = { mod: false, shift: false, alt: false }

test('a press is the keys it is written as, and no others', () => {
  expect(isPress('Mod+Shift+Z', { key: 'Z', mod: true, shift: true, alt: false })).toBe(true)
  expect(isPress('Mod+Z', { key: 'Z', mod: true, shift: true, alt: false })).toBe(false)
  expect(isPress('Mod+Z', { key: 'z', mod: true, shift: false, alt: false })).toBe(true)
  expect(isPress('Mod+Z', { key: 'z', ...plain })).toBe(false)
  expect(isPress('/', { key: '/', ...plain, shift: true })).toBe(true)
  expect(isPress('F1', { key: 'F1', ...plain })).toBe(true)
})

test('no two commands share a key', () => {
  const keys = commandIds.flatMap((id) => commands[id].keys.map((key) => key.toLowerCase()))
  expect(new Set(keys).size).toBe(keys.length)
})
