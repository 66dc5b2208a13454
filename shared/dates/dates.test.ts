import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { say } from '#shared/messages/index.ts'
import { boundsOf, isEdtf, sortKey } from './bounds.ts'
import { dayText } from './calendar.ts'
import { formatDate } from './format-date.ts'
import { parseDate } from './parse-date.ts'

const today = '2026-03-04'
const read = (words: string) => parseDate(words, today).edtf

describe('plain words', () => {
  test.each([
    ['5 May 2022', '2022-05-05'],
    ['5th of May, 2022', '2022-05-05'],
    ['May 5, 2022', '2022-05-05'],
    ['5 May', '2026-05-05'],
    ['about 5 May', '2026-05-05~'],
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
    ['before October', '../2026-09'],
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
    expect(parseDate(words, today)).toEqual({ edtf, words })
  })

  test.each([
    '01/02/2026',
    '31-10-2020',
    '2020-1-9',
    '01/18/2026',
    '1699999999999',
    '19',
    'the 1800s',
    '199',
    '30 February 2022',
    'from 2016 to 2014',
    'soon',
    'x'.repeat(10_000),
    '',
  ])('%s is kept and not guessed', (words) => {
    expect(parseDate(words, today)).toEqual({ edtf: null, words })
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
  ])('of %s', (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest })
  })

  test('sort by when it may first have been', () => {
    const sorted = ['../1990', '-0100', '0900', '1990', '1990-05-05', '2022-21', null]
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
const doubtful = fc.tuple(day, fc.constantFrom('', '~', '?', '%')).map(([text, mark]) => text + mark)
const dates = fc.oneof(
  plain,
  doubtful,
  plain.map((text) => `../${text}`).filter((text) => !/X|2[1-4]$/u.test(text)),
  doubtful.map((text) => `${text}/..`).filter((text) => !/[~?%]/u.test(text)),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
)

test('words said of a date are read back as the same days', () => {
  fc.assert(
    fc.property(dates, (edtf) => {
      const words = formatDate(edtf, say, 'en-GB')
      const again = read(words)
      expect(again === null ? words : boundsOf(again)).toEqual(boundsOf(edtf))
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
