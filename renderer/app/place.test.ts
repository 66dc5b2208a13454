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
    `/compare/${id}/${id}`,
    `/compare/${id}%402026-11-23T10%3A00%3A00.000Z%5B%2B05%3A30%5D/${id}`,
    '/home',
    '/unresolved',
    '/backups',
    '/guide/begin',
    '/guide/names/take-a-merge-apart',
  ]) {
    expect(addressOf(placeOf(path))).toBe(path)
  }
})

test('a query that holds half of a character has an address all the same', () => {
  expect(addressOf({ view: 'list', list: 'all', query: 'a\ud800' })).toBe('/list/all/a%EF%BF%BD')
})

test('an address of ours that names nothing is nowhere', () => {
  for (const path of ['/list/constructor', '/note/1', '/x', '/note', '/guide', '/guide/A', '/compare/1/2', `/compare/${id}`])
    expect(placeOf(path)).toEqual({ view: 'nowhere' })
  expect(placeOf('/')).toEqual({ view: 'list', list: 'all' })
})
