import { expect, test } from 'vitest'
import { commandIds, commands, fieldKeys, isPress, menuNames } from './index.ts'

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

test('no key of a command that works where one types means something else there', () => {
  const typing = new Set(fieldKeys.flatMap(({ keys }) => keys))
  // In a field a key alone is a letter, whatever command it is outside.
  const works = (keys: string) => keys.length > 1
  const inFields = commandIds.filter((id) => 'inFields' in commands[id])
  expect(inFields.filter((id) => commands[id].keys.some((keys) => works(keys) && typing.has(keys)))).toEqual([])
})

test('every command stands in a menu that is there', () => {
  expect(commandIds.filter((id) => !menuNames.includes(commands[id].menu))).toEqual([])
})

test('keys are written one way: modifiers in their order, then one key', () => {
  const written = /^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z/,.]|F\d\d?|Backspace|Delete|Enter|Arrow(Up|Down|Left|Right)|Page(Up|Down))$/
  const keys = commandIds.flatMap((id) => commands[id].keys as readonly string[])
  expect(keys.filter((key) => !written.test(key))).toEqual([])
})
