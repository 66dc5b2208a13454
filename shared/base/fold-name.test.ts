import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from './fold-name.ts'

describe('two names are one name', () => {
  test.each([
    ['Kyrylo Budanov', 'KYRYLO BUDANOV'],
    ['  Oak ', 'oak'],
    ['Müller', 'Mu\u0308ller'],
    ['Straße', 'STRASSE'],
    ['Ὀδυσσεύς', 'ὈΔΥΣΣΕΎΣ'],
    ['Київ', 'КИЇВ'],
    ['\u212b', 'å'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })
})

describe('two names stay apart', () => {
  test.each([
    ['Іван', 'Иван'],
    ['йод', 'иод'],
    ['Anna', 'Аnna'],
    ['Irmak', 'ırmak'],
    ['New  York', 'New York'],
    ['resume', 'résumé'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
  )
})

test('upper and lower case of a name fold to one', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aàéßσςґїйжцщўґҐÄøłñ漢字 -’') })
  fc.assert(
    fc.property(letters, (name) => {
      expect(foldName(name.toUpperCase())).toBe(foldName(name))
    }),
  )
})

test('what needs no composing is folded as if it did', () => {
  const slowly = (name: string) => foldName(`${name}\u0301`).slice(0, -1)
  const letters = Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code))
  for (const letter of letters) {
    const name = `x${letter}x`
    expect([letter, foldName(name)]).toEqual([letter, slowly(name)])
  }
})
