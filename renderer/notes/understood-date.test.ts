import { expect, test } from 'vitest'
import { understoodDate, understoodWords } from './understood-date.ts'

test('plain words are understood and kept as typed', () => {
  const date = understoodDate('5 May 2022', null, '2026-11-24')
  expect(date).toEqual({ edtf: '2022-05-05', words: '5 May 2022' })
  expect(understoodWords(date)).toBe('Understood as 5 May 2022')
})

test('what is not understood is kept and said so', () => {
  const date = understoodDate('when the lilac was in bloom', null, '2026-11-24')
  expect(date).toEqual({ edtf: null, words: 'when the lilac was in bloom' })
  expect(understoodWords(date)).not.toContain('null')
})

test('what an interval means is kept while it is one', () => {
  const before = { edtf: '2014/2016', words: '2014 to 2016', span: 'within' } as const
  expect(understoodDate('between 2014 and 2017', before, '2026-11-24').span).toBe('within')
  expect(understoodDate('2014', before, '2026-11-24').span).toBeUndefined()
})
