import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '#shared/base/json.ts'
import { propertyText, readProperty, typeOfProperty } from './property-value.ts'

test('a value is read back as it was from what is written for its own type', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const value = JSON.parse(JSON.stringify(json)) as Json // as the vault holds it: no minus zero
      const type = typeOfProperty(value)
      expect(readProperty(type, propertyText(type, value))).toEqual(
        type === 'list' ? (value as string[]).filter((line) => line.trim() !== '') : value,
      )
    }),
  )
})

test('what is not of its type is not taken for it', () => {
  expect(['12a', '', '0x10', 'Infinity', '1e999'].map((text) => readProperty('number', text))).toEqual(Array(5).fill(undefined))
  expect([readProperty('json', '{'), readProperty('truth', 'yes')]).toEqual([undefined, undefined])
  expect(readProperty('number', ' -1.5e3 ')).toBe(-1500)
})
