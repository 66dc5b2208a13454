import { expect, test } from 'vitest'
import { headingsOf } from './headings.ts'

const seen = (text: string) => headingsOf(text).map(({ level, words, line }) => `${level} ${words} ${line}`)

test('headings are found with their level and line, whatever ends the lines', () => {
  expect(seen('# One\r\n\r\ntext\r## Two ##\n   ### Three\n#not\n####### none\n#\n    # code')).toEqual(['1 One 0', '2 Two 3', '3 Three 4'])
})

test('in a block of code there are none', () => {
  expect(seen('```md\n# no\n~~~\n# no\n````\n# yes\n~~~\n# no')).toEqual(['1 yes 5'])
})
