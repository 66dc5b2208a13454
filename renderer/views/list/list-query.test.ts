import { expect, test } from 'vitest'
import { listQuery, narrowed } from './list-query.ts'

test('a list asks for what is typed among what it is', () => {
  expect(listQuery('all', ' ')).toEqual({ query: null, own: '' })
  expect(listQuery('all', 'fer').query).toBe('fer*')
  expect(listQuery('person', 'a OR b ').query).toBe('kind:person (a OR b)')
  expect(listQuery('trash', '"at sea" ').query).toBe('is:trashed "at sea"')
  expect(listQuery('person', 'colour:red').query).toBeNull()
})

test('a facet narrows what is typed', () => {
  expect(narrowed('', 'kind', 'claim')).toBe('kind:claim')
  expect(narrowed('a OR b', 'by', 'Ministry of Defence')).toBe('(a OR b) by:"Ministry of Defence"')
  expect(narrowed('ferry', 'happened', '2022')).toBe('ferry happened:2022')
})
