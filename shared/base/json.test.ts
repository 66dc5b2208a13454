import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalJson, isObject, own } from './json.ts'

describe('equality', () => {
  test('holds of a value and its copy through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(equalJson(value, JSON.parse(JSON.stringify(value)))).toBe(true)
      }),
    )
  })

  test('is what comparing sorted text says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        expect(equalJson(a, b)).toBe(sorted(a) === sorted(b))
      }),
    )
  })

  test.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [0, false, false],
    ['1', 1, false],
    [{}, JSON.parse('{"__proto__": 1}'), false],
    [JSON.parse('{"__proto__": 1}'), { a: 1 }, false],
    [{ a: undefined }, {}, false],
  ])('of %j and %j is %j', (a, b, expected) => {
    expect(equalJson(a, b)).toBe(expected)
    expect(equalJson(b, a)).toBe(expected)
  })
})

test('own sees what is there and nothing that every object has', () => {
  expect(own({ a: 1 }, 'a')).toBe(1)
  expect(own({}, 'constructor')).toBeUndefined()
  expect(own({}, '__proto__')).toBeUndefined()
  expect(own(JSON.parse('{"__proto__": 7}'), '__proto__')).toBe(7)
})

test('an object is neither null nor a list', () => {
  expect([{}, [], null, 'a', 1].map(isObject)).toEqual([true, false, false, false, false])
})

/** The value as text with the keys of every object in order: two are equal where their texts are. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sorted(own(value, key))}`)
  return `{${pairs.join()}}`
}
