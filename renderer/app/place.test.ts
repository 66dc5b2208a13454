import { expect, test } from 'vitest'
import { addressOf, placeOf } from './place.ts'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

test('every address a place has leads back to it', () => {
  for (const path of ['/list/all', '/list/claim', '/list/trash', `/note/${id}`, `/note/${id}/edit`, '/unresolved', '/backups']) {
    expect(addressOf(placeOf(path))).toBe(path)
  }
})

test('an address of ours that names nothing is nowhere', () => {
  for (const path of ['/list/constructor', '/note/1', '/x', '/note']) expect(placeOf(path)).toEqual({ view: 'nowhere' })
  expect(placeOf('/')).toEqual({ view: 'list', list: 'all' })
})
