import { expect, test } from 'vitest'
import { asDate, asPosition, asQuantity, asRef, itemsOf, linesOf } from './read-field.ts'

test('a field is read as what it is described to be, and as nothing where it is not', () => {
  expect(asDate({ edtf: '2022', words: '2022', span: 'within' })).toEqual({ edtf: '2022', words: '2022', span: 'within' })
  expect(asDate({ edtf: 5, words: '2022' })).toBeNull()
  expect(asRef({ name: 'Baza', note: 'nonsense' })).toEqual({ name: 'Baza', note: null })
  expect(asRef('Baza')).toBeNull()
  expect(asPosition({ latitude: 50, longitude: 30 })).toEqual({ latitude: 50, longitude: 30, radius: null })
  expect(asPosition({ latitude: '50', longitude: 30 })).toBeNull()
  expect(itemsOf([{ id: '1' }, 'x', null])).toEqual([{ id: '1' }])
})

test('a quantity is read by its words and its bounds', () => {
  const quantity = (least: number | null, most: number | null) =>
    linesOf(asQuantity({ words: 'as said', least, most, unit: 'men', of: 'conscripts' })).slice(1, -1)
  expect(quantity(135_000, 135_000)).toEqual(['135,000 men'])
  expect(quantity(null, 15)).toEqual(['at most 15 men'])
  expect(quantity(20, null)).toEqual(['at least 20 men'])
  expect(quantity(20, 30)).toEqual(['20 to 30 men'])
  expect(quantity(null, null)).toEqual([])
})
