import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords, type Piece } from './diff-words.ts'

const side = (pieces: readonly Piece[], but: Piece['is']) =>
  pieces
    .filter(({ is }) => is !== but)
    .map(({ text }) => text)
    .join('')

const words = fc.array(fc.constantFrom('a', 'b', 'river', 'Ґанна', '😀', ' ', ' ', '\n', '.', "м'яч", '漢字'), { maxLength: 30 })
const text = words.map((parts) => parts.join(''))

test('the pieces make up both texts', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const pieces = diffWords(from, to)
      expect(side(pieces, 'come')).toBe(from)
      expect(side(pieces, 'gone')).toBe(to)
      expect(pieces.some(({ text }) => text === '')).toBe(false)
      if (from === to) expect(pieces.every(({ is }) => is === 'same')).toBe(true)
    }),
  )
})

test('changes are told word by word, apart from one another', () => {
  expect(diffWords('The old man went home by car.', 'The young man went home by train.')).toEqual([
    { is: 'same', text: 'The ' },
    { is: 'gone', text: 'old' },
    { is: 'come', text: 'young' },
    { is: 'same', text: ' man went home by ' },
    { is: 'gone', text: 'car' },
    { is: 'come', text: 'train' },
    { is: 'same', text: '.' },
  ])
})

test('texts that have nothing in common are one out and one in, however long', () => {
  const pieces = diffWords('x '.repeat(50_000), 'y '.repeat(50_000))
  expect(pieces.slice(0, 2).map(({ is }) => is)).toEqual(['gone', 'come'])
})

test('texts that differ in many words are told apart by lines, and their changed lines by words', () => {
  const line = (n: number, word: string) => `line ${n} says ${word} here\n`
  const [from, to] = ['old', 'new'].map((word) =>
    Array.from({ length: 900 }, (_, n) => line(n, n % 2 === 0 ? `${word}${n}` : 'same')).join(''),
  )
  const pieces = diffWords(from ?? '', to ?? '')
  expect(pieces.filter(({ is }) => is === 'gone').length).toBe(450)
  expect(pieces.slice(0, 4)).toEqual([
    { is: 'same', text: 'line 0 says ' },
    { is: 'gone', text: 'old0' },
    { is: 'come', text: 'new0' },
    { is: 'same', text: ' here\nline 1 says same here\nline 2 says ' },
  ])
  expect(side(pieces, 'come')).toBe(from)
  expect(side(pieces, 'gone')).toBe(to)
})
