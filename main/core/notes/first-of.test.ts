import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOf } from './first-of.ts'

test('the first of some items are those that sorting all of them puts first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 10 }), (items, limit) => {
      const order = (a: number, b: number) => a - b
      expect(firstOf(items, limit, order)).toEqual([...items].sort(order).slice(0, limit))
    }),
  )
})
