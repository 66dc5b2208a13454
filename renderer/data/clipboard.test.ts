import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { pinsToCopy, pinsToPaste } from './clipboard.ts'

const tver = '01J00000000000000000000001' as NoteId
const pskov = '01J00000000000000000000002' as NoteId

test('what links mean travels with the text', () => {
  const carried = pinsToCopy('see [[Ivan Petrov|him]] and [[Nobody]]', new Map([['ivan petrov', tver]]))
  expect(pinsToPaste(carried, 'see [[Ivan Petrov|him]] and [[Nobody]]', new Map())).toEqual([['Ivan Petrov', tver]])
})

test('what a note means by a name already is not changed by what is pasted', () => {
  const carried = pinsToCopy('[[Ivan Petrov]]', new Map([['ivan petrov', tver]]))
  expect(pinsToPaste(carried, '[[Ivan Petrov]]', new Map([['ivan petrov', pskov]]))).toEqual([])
})

test('text without links carries nothing, and what others put there does no harm', () => {
  expect(pinsToCopy('plain', new Map([['plain', tver]]))).toBe('')
  for (const carried of ['', 'null', '[]', '{"A":7}', '{"__proto__":"x"}', 'not json'])
    expect(pinsToPaste(carried, '[[A]] [[__proto__]]', new Map())).toEqual([])
})
