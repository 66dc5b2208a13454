import { expect, test } from 'vitest'
import { completed, completingAt } from './complete-query.ts'
import { parseQuery } from './parse-query.ts'

/** `|` is the cursor. */
const at = (text: string) => completingAt(text.replace('|', ''), text.indexOf('|'))

test.each([
  ['ki|', { key: null, typed: 'ki', from: 0, to: 2 }],
  ['ferry -ta|', { key: null, typed: 'ta', from: 7, to: 9 }],
  ['(kind:pe| OR x)', { key: 'kind', typed: 'pe', from: 6, to: 8 }],
  ['by:"Ministry of| ferry', { key: 'by', typed: 'Ministry of', from: 3, to: 15 }],
  ['kind:| ferry', { key: 'kind', typed: '', from: 5, to: 5 }],
  ['linked-fr|', { key: null, typed: 'linked-fr', from: 0, to: 9 }],
])('%s', (text, expected) => {
  expect(at(text)).toEqual(expected)
})

test.each(['|', 'ferry |', 'colour:r|', 'by:"Ministry"|', '2022|'])('%s: nothing', (text) => {
  expect(at(text)).toBeNull()
})

test.each([
  ['ki| ferry', 'kind', 'kind:| ferry'],
  ['kind:pe| ferry', 'person', 'kind:person |ferry'],
  ['by:Min|', 'Ministry of Defence', 'by:"Ministry of Defence" |'],
  ['by:"Ministry o|', 'The "A"', 'by:"The \\"A\\"" |'],
])('%s with %s is %s', (text, put, expected) => {
  const completing = at(text)
  if (!completing) return expect.unreachable()
  const { text: whole, at: cursor } = completed(text.replace('|', ''), completing, put)
  expect(`${whole.slice(0, cursor)}|${whole.slice(cursor)}`).toBe(expected)
})

test('what was put in is understood as it is', () => {
  const completing = at('by:|')
  if (!completing) return expect.unreachable()
  const { text } = completed('by:', completing, 'A "quoted" name\\')
  expect(parseQuery(text)).toEqual({ tree: { is: 'filter', key: 'by', value: 'A "quoted" name\\' }, problems: [] })
})
