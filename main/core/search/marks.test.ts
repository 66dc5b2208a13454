import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '#shared/query/parse-query.ts'
import { markerOf, marksIn } from './marks.ts'

const marked = (query: string, text: string, forms = true) => marksIn(query, text, forms).marks.map(({ from, to }) => text.slice(from, to))

test.each([
  ['each word', 'old harbour', 'The Old harbour. A harbour!', ['Old', 'harbour', 'harbour']],
  ['forms of a word', 'harbour', 'Two harbours; харків', ['harbours']],
  ['Russian forms', 'город', 'В городе и городах', ['городе', 'городах']],
  ['a word begun', 'harb*', 'harbour', ['harbour']],
  ['other letters', 'Tver', 'В Твери, Тверь', ['Твери', 'Тверь']],
  ['a phrase as one, and not its words apart', '"old harbour"', 'old harbour, harbour old', ['old harbour']],
  ['one or the other', 'oak OR elm', 'An oak and an elm', ['oak', 'elm']],
  ['nothing that must not stand there', 'oak -elm', 'An oak and an elm', ['oak']],
  ['nothing for a filter', 'kind:person oak', 'person oak', ['oak']],
  ['a script without spaces', '東京', '東京都', ['東京']],
  ['a slip where nothing else is there', 'harbuor', 'The harbour', ['harbour']],
  ['no slip where the word is there', 'harbour', 'The harbuor and the harbour', ['harbour']],
])('marks %s', (_what, query, text, expected) => {
  expect(marked(query, text)).toEqual(expected)
})

test('forms are marked only where they were looked for', () => {
  expect(marked('harbour', 'Two harbours, one harbour', false)).toEqual(['harbour'])
})

test('no more than five hundred are told, and that there are others', () => {
  const { marks, isMore } = marksIn('oak', 'oak '.repeat(501), true)
  expect([marks.length, isMore]).toEqual([500, true])
  expect(marksIn('oak', 'oak '.repeat(500), true).isMore).toBe(false)
})

test('a phrase is marked also where a text is read in pieces', () => {
  for (let before = 180; before < 220; before++) {
    const text = `${'elm '.repeat(before)}old stone harbour ${'elm '.repeat(300)}`
    expect(marked('"old stone harbour"', text)).toEqual(['old stone harbour'])
    expect(marked('harb*', text)).toEqual(['harbour'])
  }
})

test('a long text is read to its end', () => {
  expect(marked('oak', `${'elm '.repeat(200_000)}oak`)).toEqual(['oak'])
})

test('a first mark is found where there is one, and is one of all', () => {
  const word = fc.constantFrom(
    'oak',
    'Oaks',
    "o'ak",
    'soak',
    'oa',
    'OAK2',
    '7oak',
    'oák',
    'оак',
    "cities'",
    'city',
    'Citys',
    'ци',
    '\u0007',
    'o\u00adak',
  )
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', "'", '_', ', '))).map((parts) => parts.flat().join(''))
  const query = fc.constantFrom(
    'oak',
    'oa*',
    'city',
    'cit*',
    'c*',
    'oak city',
    '"oak city" oa*',
    "o'a*",
    '7*',
    'оак',
    'tver',
    'тве*',
    'твер',
    'aok',
  )
  fc.assert(
    fc.property(text, query, fc.boolean(), fc.boolean(), (text, query, forms, mistyped) => {
      const marker = markerOf(parseQuery(query).tree, forms, mistyped)
      const all = marker.marks(text)
      const [first] = marker.marks(text, 1)
      expect(first === undefined).toBe(all.length === 0)
      if (first) expect(all.some(({ from, to }) => from <= first.from && first.to <= to)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
