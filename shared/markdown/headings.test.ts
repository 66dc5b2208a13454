import { expect, it } from 'vitest'
import { headings } from './headings.ts'

it('lists headings by their words, level and place', () => {
  const body = '# One *two*\r\n\r\ntext\r\n\r\nThree [[a|b]]\r\n---\r\n```\r\n# no\r\n```\r\n> ### %% c %% d ###'
  expect(headings(body)).toEqual([
    { text: 'One two', level: 1, at: 0 },
    { text: 'Three b', level: 2, at: body.indexOf('Three') },
    { text: '%% c %% d', level: 3, at: body.indexOf('>') },
  ])
})
