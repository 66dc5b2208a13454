import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { linkTo } from './link-to.ts'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as NoteId
const chosen = { id, title: 'Ivan Petrov', alias: null, fact: 'Tver', isAmbiguous: false }

test('a name that only one note bears is the link', () => {
  expect(linkTo(chosen).text).toBe('[[Ivan Petrov]]')
  expect(linkTo({ ...chosen, alias: 'Petrov' }).text).toBe('[[Petrov]]')
})

test('a name that several bear is told apart by a fact, or by the end of the id', () => {
  expect(linkTo({ ...chosen, isAmbiguous: true }).text).toBe('[[Ivan Petrov (Tver)|Ivan Petrov]]')
  expect(linkTo({ ...chosen, isAmbiguous: true, fact: '' }).text).toBe('[[Ivan Petrov (9G5FAV)|Ivan Petrov]]')
})

test('what is pinned is what the link says, whatever stands in the title', () => {
  for (const title of ['a|b', 'C#', 'x]] y', '[[x', ' spaces ', 'Straße']) {
    const { text, pins } = linkTo({ ...chosen, title })
    expect(findLinks(text).map(({ target }) => targetKey(target))).toEqual(pins.map(([key]) => key))
  }
})
