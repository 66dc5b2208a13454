import { expect, test } from 'vitest'
import { addressOf, placeOf } from './place.ts'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

test('every address a place has leads back to it', () => {
  for (const path of [
    '/list/all',
    '/list/claim',
    '/list/trash',
    `/note/${id}`,
    `/note/${id}/edit`,
    `/note/${id}/read/a%2F%22b%22`,
    `/note/${id}/edit/x`,
    '/unresolved',
    '/backups',
  ]) {
    expect(addressOf(placeOf(path))).toBe(path)
  }
})

test('a query that holds half of a character has an address all the same', () => {
  expect(addressOf({ view: 'list', list: 'all', query: 'a\ud800' })).toBe('/list/all/a%EF%BF%BD')
})

test('an address of ours that names nothing is nowhere', () => {
  for (const path of ['/list/constructor', '/note/1', '/x', '/note']) expect(placeOf(path)).toEqual({ view: 'nowhere' })
  expect(placeOf('/')).toEqual({ view: 'list', list: 'all' })
})
