import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import { tellApart } from './tell-apart.ts'

const row = (end: string, updatedAt = '2026-01-02T10:00:00.000Z[+00:00]', about = '', kind: 'person' | 'place' = 'person') => ({
  id: `01ARZ3NDEKTSV4RRFF${end}` as NoteId,
  kind,
  short: 'Ivan Petrov',
  about,
  updatedAt: updatedAt as Instant,
})

test('notes of one name and kind are told apart by what is known of them, else by when they were changed, else by their ids', () => {
  const all = [
    row('AAAAA1'),
    row('AAAAA2'),
    row('AAAAA3', '2026-03-04T10:00:00.000Z[+00:00]'),
    row('AAAAA4', undefined, 'Tver'),
    row('AAAAA5', undefined, '', 'place'),
  ]
  const told = all.map((one) => tellApart(one, all))
  expect(told.map((words) => words.replace(/Jan|Mar/, 'on').replace(/\d+, 2026,.*?M/, 'then'))).toEqual([
    'Changed on then, AAAAA1',
    'Changed on then, AAAAA2',
    'Changed on then',
    'Tver',
    '',
  ])
})
