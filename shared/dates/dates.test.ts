import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { say, speak } from '#shared/messages/index.ts'
import { boundsOf, isEdtf, sortKey } from './bounds.ts'
import { dayText } from './calendar.ts'
import { formatBounds } from './format-bounds.ts'
import { formatDate } from './format-date.ts'
import { parseDate } from './parse-date.ts'

const today = '2026-03-04'
afterEach(() => speak('en', []))

const read = (words: string) => parseDate(words, today).edtf

describe('plain words', () => {
  test.each([
    ['5 May 2022', '2022-05-05'],
    ['5th of May, 2022', '2022-05-05'],
    ['May 5, 2022', '2022-05-05'],
    ['5 May', 'XXXX-05-05'],
    ['on 5 May', 'XXXX-05-05'],
    ['about 5 May', 'XXXX-05-05~'],
    ['29 February', 'XXXX-02-29'],
    ['on 5 May 2022', '2022-05-05'],
    ['Thursday, 5 May 2022', '2022-05-05'],
    ['MAY 2022', '2022-05'],
    ['in 2022', '2022'],
    ['some time in 2022', '2022'],
    ['5.5.2022', '2022-05-05'],
    ['13.5.2022', '2022-05-13'],
    ['01/18/2026', '2026-01-18'],
    ['31-10-2020', '2020-10-31'],
    ['2020/10/31', '2020-10-31'],
    ['winter 2021/22', '2021-24'],
    ['Winter 2021–2022', '2021-24'],
    ['winter 1999/00', '1999-24'],
    ['late winter 2021/22', '2022-02'],
    ['beginning of 2022', '2022-01/2022-04'],
    ['at the end of 2022', '2022-09/2022-12'],
    ['early May 2022', '2022-05-01/2022-05-10'],
    ['mid-May 2022', '2022-05-11/2022-05-20'],
    ['the first half of 2022', '2022-01/2022-06'],
    ['Q3 2022', '2022-07/2022-09'],
    ['the second quarter of 2022', '2022-04/2022-06'],
    ['first half of the 19th century', '1800/1849'],
    ['19th century', '18XX'],
    ['about the 1990s', '1990~/1999~'],
    ['c. 1900', '1900~'],
    ['50 BC', '-0049'],
    ['1 B.C.', '0000'],
    ['c. 50 BCE', '-0049~'],
    ['AD 50', '0050'],
    ['15 March 44 BC', '-0043-03-15'],
    ['from 100 BC to AD 14', '-0099/0014'],
    ['5th century BC', '-0499/-0400'],
    ['May 2022', '2022-05'],
    ['Dec. 2022', '2022-12'],
    ['2022', '2022'],
    ['spring 2022', '2022-21'],
    ['the fall of 2022', '2022-23'],
    ['about autumn 2025', '2025-09~/2025-11~'],
    ['circa 1990', '1990~'],
    ['perhaps 1990', '1990?'],
    ['1990?', '1990?'],
    ['perhaps about 1990', '1990%'],
    ['before October 2025', '../2025-09'],
    ['before October', '../XXXX-09'],
    ['until 31 December', '../XXXX-12-31'],
    ['after 31 December', 'XXXX-01-01/..'],
    ['not before 2014', '2014/..'],
    ['no later than 5 May 2022', '../2022-05-05'],
    ['since 2014', '2014/..'],
    ['from 2014 to the present', '2014/..'],
    ['from 5 May to 2022-06', '2022-05-05/2022-06'],
    ['from 5 to 7 May 2022', '2022-05-05/2022-05-07'],
    ['5–7 May', 'XXXX-05-05/XXXX-05-07'],
    ['between May and July 2022', '2022-05/2022-07'],
    ['May 2022 to July', '2022-05/2022-07'],
    ['from spring to summer 2022', '2022-03-01/2022-08-31'],
    ['late 2021 – early 2022', '2021-09-01/2022-04-30'],
    ['before January 2025', '../2024-12'],
    ['after 2014', '2015/..'],
    ['until 31 December 2025', '../2025-12-31'],
    ['since 2016', '2016/..'],
    ['from May 2020 on', '2020-05/..'],
    ['between 2014 and 2016', '2014/2016'],
    ['from 2014 to 2016', '2014/2016'],
    ['2014–2016', '2014/2016'],
    ['5 May 2022 – 7 June 2022', '2022-05-05/2022-06-07'],
    ['the 1990s', '199X'],
    ['early 1990s', '1990/1993'],
    ['mid-2022', '2022-05/2022-08'],
    ['late May 2022', '2022-05-21/2022-05-31'],
    ['the 19th century', '18XX'],
    ['from spring 2024 to summer 2024', '2024-03-01/2024-08-31'],
    ['today', '2026-03-04'],
    ['yesterday', '2026-03-03'],
    ['last week', '2026-02-23/2026-03-01'],
    ['last month', '2026-02'],
    ['next year', '2027'],
    ['2022-05-05/2022-06', '2022-05-05/2022-06'],
    ['2022-XX-05', '2022-XX-05'],
  ])('%s is %s', (words, edtf) => {
    expect(parseDate(words, today)).toEqual({ edtf, words, problem: null })
  })

  test.each([
    ['01/02/2026', 'order'],
    ['5.6.2022', 'order'],
    ['2020-1-9', 'order'],
    ['5.5.22', 'unknown'],
    ['1699999999999', 'unknown'],
    ['19', 'unknown'],
    ['the 1800s', 'unknown'],
    ['the 90s', 'unknown'],
    ['199', 'unknown'],
    ['spring', 'year'],
    ['from spring to summer', 'year'],
    ['30 February 2022', 'day'],
    ['31.2.2022', 'day'],
    ['Monday 5 May 2022', 'weekday'],
    ['winter 2021/23', 'unknown'],
    ['from 2016 to 2014', 'reversed'],
    ['soon', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
    ['', 'unknown'],
  ])('%s is kept and not guessed', (words, problem) => {
    expect(parseDate(words, today)).toEqual({ edtf: null, words, problem })
  })
})

describe('bounds', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2022-21', '2022-03-01', '2022-05-31'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2001-25', '2001-03-01', '2001-05-31'],
    ['2001-30', '2001-12-01', '2002-02-28'],
    ['2001-32', '2001-06-01', '2001-08-31'],
    ['2001-34', '2001-04-01', '2001-06-30'],
    ['2001-39', '2001-09-01', '2001-12-31'],
    ['2001-41', '2001-07-01', '2001-12-31'],
    ['2016-05-02T01:00:00+05:00', '2016-05-02', '2016-05-02'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['../2025-09', null, '2025-09-30'],
    ['2016/..', '2016-01-01', null],
    ['2022-05-05~', '2022-05-05', '2022-05-05'],
    ['-0049', '-0049-01-01', '-0049-12-31'],
    ['XXXX-05-05', null, null],
  ])('of %s', (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest })
  })

  test('sort by when it may first have been', () => {
    const sorted = ['../1990', '-0100', '0900', '1990', '1990-05-05', '2022-21', 'XXXX-05']
    expect([...sorted].reverse().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(sorted)
  })
})

const day = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, number]) => dayText({ year, month, day: number }))
const plain = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  fc.tuple(day, fc.constantFrom(21, 22, 23, 24)).map(([text, season]) => `${text.slice(0, 4)}-${season}`),
  day.map((text) => `${text.slice(0, 3)}X`),
  day.map((text) => `${text.slice(0, 2)}XX`),
)
const odd = fc.oneof(
  fc.integer({ min: -3000, max: 999 }).map((year) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')),
  day.map((text) => `XXXX${text.slice(4)}`),
  day.map((text) => `XXXX${text.slice(4, 7)}`),
  fc.tuple(fc.integer({ min: 1, max: 999 }), day).map(([year, text]) => `-${String(year).padStart(4, '0')}${text.slice(4)}`),
)
const doubtful = fc.tuple(day, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text + mark)
const dates = fc.oneof(
  plain,
  odd,
  odd.map((text) => `${text}~`),
  odd.map((text) => `../${text}`),
  doubtful,
  plain.map((text) => `../${text}`).filter((text) => !/X|2[1-4]$/u.test(text)),
  doubtful.map((text) => `${text}/..`).filter((text) => !/[~?%]/u.test(text)),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
)

test.each([
  ['en', 'en-GB'],
  ['uk', 'uk'],
] as const)('words said of a date in %s are read back as the same days', async (language, locale) => {
  await speak(language, [])
  fc.assert(
    fc.property(dates, (edtf) => {
      const words = formatDate(edtf, say, locale)
      const again = read(words)
      expect(again === null ? words : [boundsOf(again), again.includes('XXXX') && again]).toEqual([
        boundsOf(edtf),
        edtf.includes('XXXX') && edtf,
      ])
    }),
    { numRuns: 500 },
  )
})

test.each(['2001-29', '2001-33', '2001-39', '2001-41', '[1667,1668]', 'Y17E7', '2004?-06', '2016-02-30'])(
  '%s has no plain words of ours',
  (edtf) => {
    expect(formatDate(edtf, say, 'en-GB')).toBe(edtf)
  },
)

test('what is EDTF stays as it is', () => {
  fc.assert(
    fc.property(dates, (edtf) => {
      expect([isEdtf(edtf), read(edtf)]).toEqual([true, edtf])
    }),
  )
})

test.each([
  ['2022-21', '1 Mar – 31 May 2022'],
  ['2022-05-05', '5 May 2022'],
  ['../2025-09', 'until 30 Sept 2025'],
  ['2014/..', 'since 1 Jan 2014'],
  ['-0043-03', 'from 1 March 44 BC to 31 March 44 BC'],
  ['XXXX-05', ''],
])('the days of %s are %s', (edtf, words) => {
  const bounds = boundsOf(edtf)
  expect(bounds && formatBounds(bounds, say, 'en-GB')).toBe(words)
})

test('no words break it, and each is kept as it is', () => {
  const bits = fc.constantFrom(
    '5',
    '2022',
    'may',
    'of',
    'the',
    'from',
    'to',
    '-',
    'before',
    'about',
    '?',
    'winter',
    '21/22',
    'BC',
    'late',
    '1990s',
    '../',
    'q1',
  )
  fc.assert(
    fc.property(
      fc.array(bits, { maxLength: 7 }).map((words) => words.join(' ')),
      (words) => {
        const read = parseDate(words, today)
        expect(read.words).toBe(words)
        expect(read.edtf === null).toBe(read.problem !== null)
      },
    ),
    { numRuns: 2000 },
  )
})
