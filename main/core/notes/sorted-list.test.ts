import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedList } from './sorted-list.ts'

test('stays as sorting anew would make it, whatever comes and goes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -20, max: 20 }))), (start, acts) => {
      const list = new SortedList(start, (a, b) => a - b)
      const plain = new Set(start)
      for (const [add, item] of acts) {
        if (add && !plain.has(item)) list.add(item)
        if (!add) list.remove(item)
        if (add) plain.add(item)
        else plain.delete(item)
      }
      expect([...list]).toEqual([...plain].sort((a, b) => a - b))
    }),
  )
})
