import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { comparisonOf } from '#ui/notes/comparison.ts'
import { readTabs } from './kept-tabs.ts'
import {
  activate,
  close,
  closeOthers,
  face,
  frontTab,
  move,
  noTabs,
  open,
  pin,
  reopen,
  show,
  split,
  step,
  type Tabs,
  unmark,
} from './tabs.ts'

const id = (letter: string) => letter as NoteId
/** `b*` is shown, `!` pins, and `|` parts the sides, of which the one in front is in brackets. */
const drawn = ({ sides, front }: Tabs) =>
  sides
    .map(({ tabs, at }) => tabs.map(({ shows, isPinned }, index) => `${shows}${isPinned ? '!' : ''}${index === at ? '*' : ''}`).join(' '))
    .map((side, index) => (index === front ? `[${side}]` : side))
    .join(' | ')
const opened = (letters: string) => [...letters].reduce((tabs, letter) => open(tabs, id(letter)), noTabs)

test('a note takes the place of the one shown, beside one that is pinned, and is gone to where it is open', () => {
  const one = show(noTabs, id('a'), false)
  expect(drawn(one)).toBe('[a*]')
  expect(drawn(show(one, id('b'), false))).toBe('[b*]')
  expect(drawn(show(pin(one, 0, 0), id('b'), false))).toBe('[a! b*]')
  const three = opened('abc')
  expect(drawn(show(three, id('a'), false))).toBe('[a* b c]')
  expect(frontTab(show(three, id('c'), true))?.isEditing).toBe(true)
  expect(show(three, id('c'), false)).toBe(three)
})

test('a note that was found keeps its query while it is shown, until it is gone to otherwise or the marks are taken away', () => {
  const found = show(opened('ab'), id('a'), false, 'oak')
  expect(frontTab(found)?.found).toBe('oak')
  expect(show(found, id('a'), false, 'oak')).toBe(found)
  expect(frontTab(step(step(found, 1), 1))?.found).toBe('oak')
  expect(frontTab(show(found, id('a'), false))?.found).toBeUndefined()
  expect(frontTab(unmark(pin(found, 0, 0), 0))).toEqual({ shows: 'a', isEditing: false, isPinned: true })
  expect(frontTab(open(noTabs, id('a'), false, 'oak'))?.found).toBe('oak')
})

test('what is compared is a tab of its own beside those of its notes, and is kept with them', () => {
  const [one, two] = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01BX5ZZKBKACTAV9WEVGEMMVRZ'].map((note) => ({ note: note as NoteId, time: null }))
  if (!one || !two) throw new Error('two notes')
  const comparison = comparisonOf(one, two)
  const tabs = open(show(noTabs, one.note, false), comparison)
  expect(drawn(tabs)).toBe(`[${one.note} ${comparison}*]`)
  expect(readTabs(JSON.stringify(tabs))).toEqual(tabs)
  expect(drawn(reopen(close(tabs, 0, 1)))).toBe(drawn(tabs))
})

test('a tab that closes leaves its neighbour, and opens again', () => {
  const three = opened('abc')
  expect(drawn(close(three, 0, 2))).toBe('[a b*]')
  expect(drawn(close(activate(three, 0, 0), 0, 0))).toBe('[b* c]')
  expect(drawn(close(three, 0, 0))).toBe('[b c*]')
  expect(drawn(close(three, 0, 9))).toBe('[a b c*]')
  const none = close(opened('a'), 0, 0)
  expect(drawn(none)).toBe('[]')
  expect(frontTab(none)).toBe(null)
  expect(drawn(reopen(none))).toBe('[a*]')
  const kept = closeOthers(pin(opened('abcd'), 0, 0))
  expect(drawn(kept)).toBe('[a! d*]')
  expect(drawn(reopen(reopen(kept)))).toBe('[a! d c b*]')
})

test('tabs are walked round and moved, those pinned before the others', () => {
  const three = opened('abc')
  expect(drawn(step(three, 1))).toBe('[a* b c]')
  expect(drawn(step(three, -1))).toBe('[a b* c]')
  expect(drawn(move(three, 0, 2, 0))).toBe('[c* a b]')
  const fixed = pin(three, 0, 1)
  expect(drawn(fixed)).toBe('[b! a c*]')
  expect(drawn(move(fixed, 0, 2, 0))).toBe('[b! c* a]')
  expect(drawn(move(fixed, 0, 0, 2))).toBe('[b! a c*]')
  expect(drawn(pin(fixed, 0, 0))).toBe('[b a c*]')
  expect(drawn(open(activate(fixed, 0, 0), id('d')))).toBe('[b! d* a c]')
})

test('two sides have tabs of their own, and come together again', () => {
  const two = split(opened('ab'))
  expect(drawn(two)).toBe('a b* | [b*]')
  expect(drawn(show(two, id('c'), false))).toBe('a b* | [c*]')
  expect(drawn(face(two, 0))).toBe('[a b*] | b*')
  expect(face(two, 7)).toBe(two)
  expect(drawn(close(two, 1, 0))).toBe('[a b*]')
  expect(drawn(close(close(two, 0, 0), 0, 0))).toBe('[b*]')
  expect(drawn(split(show(two, id('c'), false)))).toBe('[a b c*]')
  expect(split(noTabs)).toBe(noTabs)
})

test('what is kept is read back, and of nonsense nothing', () => {
  const ids = ['01K0000000000000000000000A', '01K0000000000000000000000B'] as const
  const two = split(
    pin(
      ids.reduce((tabs, note) => open(tabs, id(note)), noTabs),
      0,
      0,
    ),
  )
  expect(readTabs(JSON.stringify(two))).toEqual(two)
  for (const text of [null, '', '[]', '{"sides":7}', '{"sides":[{"tabs":[1,{"note":"x"}],"at":3}]}']) expect(readTabs(text)).toEqual(noTabs)
  const [side] = readTabs(
    JSON.stringify({ sides: [{ tabs: [...(two.sides[0]?.tabs ?? []), ...(two.sides[0]?.tabs ?? [])], at: 40 }] }),
  ).sides
  expect(side?.tabs).toHaveLength(2)
  expect(side?.at).toBe(1)
})
