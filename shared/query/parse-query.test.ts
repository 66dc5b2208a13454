import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayMessage } from '#shared/messages/index.ts'
import { queryKeyNames, queryKeys } from './keys.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import type { SearchTree } from './tree.ts'

const tree = (text: string) => parseQuery(text).tree
const word = (text: string, prefix = false) => ({ is: 'word', word: text, prefix })
const phrase = (text: string, prefix = false) => ({ is: 'phrase', text, prefix })
const filter = (key: string, value: string) => ({ is: 'filter', key, value })
const and = (...parts: unknown[]) => ({ is: 'and', parts })
const or = (...parts: unknown[]) => ({ is: 'or', parts })
const not = (part: unknown) => ({ is: 'not', part })
const problems = (text: string) => parseQuery(text).problems.map(({ message, from, to }) => [message.code, text.slice(from, to)])

test.each([
  ['', { is: 'empty' }],
  ['  \t\u0000 ', { is: 'empty' }],
  ['ferry', word('ferry')],
  ['two words', and(word('two'), word('words'))],
  ['pre*', word('pre', true)],
  ['"exact phrase"', phrase('exact phrase')],
  ['“exact phrase” «і ще»', and(phrase('exact phrase'), phrase('і ще'))],
  ['"begun phr"*', phrase('begun phr', true)],
  ['"a \\"b\\" \\\\ c\\d"', phrase('a "b" \\ c\\d')],
  ['a OR b c', or(word('a'), and(word('b'), word('c')))],
  ['a or b', and(word('a'), word('or'), word('b'))],
  ['(a OR b) c', and(or(word('a'), word('b')), word('c'))],
  ['a | b', or(word('a'), word('b'))],
  ['a AND b', and(word('a'), word('b'))],
  ['-a --b NOT c', and(not(word('a')), word('b'), not(word('c')))],
  ['-(a b)', not(and(word('a'), word('b')))],
  ['a - b', and(word('a'), word('-'), word('b'))],
  ['Ryazan-2 don’t', and(word('Ryazan-2'), word('don’t'))],
  ['kind:person', filter('kind', 'person')],
  ['KIND:Person tag:war', and(filter('kind', 'person'), filter('tag', 'war'))],
  ['by:"Ministry of Defence" x', and(filter('by', 'Ministry of Defence'), word('x'))],
  ['-status:disputed', not(filter('status', 'disputed'))],
  ['happened:2022 ferry', and(filter('happened', '2022'), word('ferry'))],
  ['asserted:before 2025-10 ferry', and(filter('asserted', 'before 2025-10'), word('ferry'))],
  ['edited:last  week -kind:page', and(filter('edited', 'last week'), not(filter('kind', 'page')))],
  ['happened:between 2014 and 2016 OR x', or(filter('happened', 'between 2014 and 2016'), word('x'))],
  ['happened:"only spring 2022"', filter('happened', 'only spring 2022')],
  ['published:2021/2022', filter('published', '2021/2022')],
  ['near:"Tver" 200km army', and(filter('near', 'Tver 200km'), word('army'))],
  ['near:Nizhny Novgorod 20 km army', and(filter('near', 'Nizhny Novgorod 20 km'), word('army'))],
  ['near:"Tver 1,5 mi"', filter('near', 'Tver 1,5 mi')],
  ['https://example.org/a', word('https://example.org/a')],
  ['12:30', word('12:30')],
  ['()', { is: 'empty' }],
  ['a () OR', word('a')],
  ['OR OR', { is: 'empty' }],
])('%s', (text, expected) => {
  expect(tree(text)).toEqual(expected)
  expect(problems(text)).toEqual([])
})

test.each([
  ['colour:red ferry', word('ferry'), [['query.unknown-key', 'colour:red']]],
  ['ferry "at si', and(word('ferry'), phrase('at si', true)), [['query.open-quote', '"at si']]],
  ['by:"Ministry of', filter('by', 'Ministry of'), [['query.open-quote', 'by:"Ministry of']]],
  ['kind: ferry', word('ferry'), [['query.no-value', 'kind:']]],
  ['kind:"" ferry', word('ferry'), [['query.no-value', 'kind:""']]],
  ['kind:dog ferry', word('ferry'), [['query.unknown-value', 'kind:dog']]],
  ['happened:soonish ferry', word('ferry'), [['query.no-date', 'happened:soonish']]],
  ['near:Tver ferry', word('ferry'), [['query.no-distance', 'near:Tver']]],
  ['a) b', and(word('a'), word('b')), [['query.stray-bracket', ')']]],
  ['(a b', and(word('a'), word('b')), [['query.open-bracket', '(']]],
])('%s is told and asks nothing else', (text, expected, told) => {
  const parsed = parseQuery(text)
  expect(parsed.tree).toEqual(expected)
  expect(problems(text)).toEqual(told)
  for (const { message } of parsed.problems) expect(sayMessage(message)).not.toContain('query.')
})

test('the word that is being typed may be only begun, and none before it', () => {
  expect(parseQuery('two wor', { isTyping: true }).tree).toEqual(and(word('two'), word('wor', true)))
  expect(parseQuery('two wor ', { isTyping: true }).tree).toEqual(and(word('two'), word('wor')))
  expect(parseQuery('kind:person', { isTyping: true }).tree).toEqual(filter('kind', 'person'))
})

test('a hundred brackets in one another are no trouble, nor ten thousand', () => {
  for (const count of [100, 10_000]) {
    const parsed = parseQuery(`${'('.repeat(count)}a${')'.repeat(count)} b`)
    expect(parsed.tree).toEqual(and(word('a'), word('b')))
    expect(parsed.problems.length).toBeGreaterThan(0)
  }
  expect(tree(`${'-'.repeat(10_001)}a`)).toEqual(not(word('a')))
})

describe('laws', () => {
  const values: Record<string, readonly string[]> = {
    date: ['2022', 'only 2022-05', 'last week', 'before October 2025', '1999/2001'],
    near: ['Tver 200km', 'Nizhny Novgorod 2,5 mi'],
  }
  const filters = fc.constantFrom(...queryKeyNames).chain((key) => {
    const found = queryKeys[key]
    const texts = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== '')
    const value = found.value === 'choice' ? fc.constantFrom<string>(...found.choices) : fc.constantFrom(...(values[found.value] ?? ['']))
    return (values[found.value] || found.value === 'choice' ? value : texts).map((one): SearchTree => ({ is: 'filter', key, value: one }))
  })
  const leaves = fc.oneof(
    fc
      .tuple(fc.constantFrom('ferry', 'Київ', 'don’t', '東京', 'a-b', 'BC', 'to', '2', '200km'), fc.boolean())
      .map(([one, prefix]): SearchTree => ({ is: 'word', word: one, prefix })),
    fc
      .tuple(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        fc.boolean(),
      )
      .map(([text, prefix]): SearchTree => ({ is: 'phrase', text, prefix })),
    filters,
  )
  const { trees } = fc.letrec<{ trees: SearchTree }>((tie) => ({
    trees: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaves,
      fc
        .array(tie('trees'), { minLength: 2, maxLength: 4 })
        .map((parts): SearchTree => ({ is: 'and', parts: parts.flatMap((part) => (part.is === 'and' ? part.parts : [part])) })),
      fc
        .array(tie('trees'), { minLength: 2, maxLength: 4 })
        .map((parts): SearchTree => ({ is: 'or', parts: parts.flatMap((part) => (part.is === 'or' ? part.parts : [part])) })),
      tie('trees').map((part): SearchTree => (part.is === 'not' ? part.part : { is: 'not', part })),
    ),
  }))

  test('what is printed is understood as what it was', () => {
    fc.assert(
      fc.property(trees, (one) => {
        expect(parseQuery(printQuery(one))).toEqual({ tree: one, problems: [] })
      }),
      { numRuns: 2000 },
    )
  })

  test('whatever is typed is understood as something that prints as the same', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      '”',
      '-',
      'OR',
      '*',
      ' ',
      ':',
      'kind:',
      'happened:',
      'near:',
      'last',
      'week',
      '20km',
      '\\',
      'a',
      '\ud800',
      '\u0000',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { tree: one } = parseQuery(text)
          expect(parseQuery(printQuery(one)).tree).toEqual(one)
        },
      ),
      { numRuns: 4000 },
    )
  })
})
