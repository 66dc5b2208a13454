import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendTexts, splitTexts } from './stored-texts.ts'

const pair = (first: string, second: string) =>
  new Map(
    [
      ['text', first],
      ['note', second],
    ].filter(([, text]) => text !== '') as [string, string][],
  )
const names = ['text', 'note']

test('a body without texts is written alone', () => {
  expect(appendTexts('Body\n', new Map(), names)).toBe('Body\n')
})

test('the fence is longer than any run of backticks', () => {
  expect(appendTexts('a ````', pair('b', ''), names)).toBe('a ````\n\n`````ascertain:text\nb\n`````\n')
})

test('a body that ends like a block of ours is told from one', () => {
  const body = 'Body\n\n```ascertain:text\nnot ours\n```\n'
  expect(splitTexts(appendTexts(body, new Map(), ['text']), ['text']).body).toBe(body)
})

test('a file that an editor gave other line ends or no last one is read all the same', () => {
  const text = 'Body\n\n```ascertain:text\nOne\nTwo\n```\n'
  expect(splitTexts(text.replaceAll('\n', '\r\n'), ['text'])).toEqual({ body: 'Body', texts: new Map([['text', 'One\r\nTwo']]) })
  expect(splitTexts(text.trimEnd(), ['text'])).toEqual({ body: 'Body', texts: new Map([['text', 'One\nTwo']]) })
})

test('body and texts come back byte for byte', () => {
  const piece = fc.constantFrom(
    'a',
    '`',
    '```',
    '````',
    '\n',
    '\r\n',
    '\r',
    'ascertain:text',
    '```ascertain:text\n',
    '\n```\n',
    '\n\n````ascertain:note\n',
    ' ',
  )
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, text, (body, first, second) => {
      const texts = pair(first, second)
      const read = splitTexts(appendTexts(body, texts, names), names)
      expect(read.body).toBe(body)
      expect(new Map([...read.texts].filter(([, one]) => one !== ''))).toEqual(texts)
    }),
    { numRuns: 3000 },
  )
})
