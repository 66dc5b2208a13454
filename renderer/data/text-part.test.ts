import { expect, test } from 'vitest'
import { mostInField, partAfter, partBefore, partFrom, type TextPart } from './text-part.ts'

const texts = {
  'of lines': 'some words on a line\n'.repeat(40_000),
  'without lines': 'words '.repeat(100_000),
  'of pairs': `a${'🦊'.repeat(200_000)}`,
}

test('a short text is one part', () => {
  expect(partFrom('abc', 0)).toEqual({ from: 0, to: 3 })
  expect(partAfter('abc', { from: 0, to: 3 })).toBeNull()
  expect(partBefore('abc', { from: 0, to: 3 })).toBeNull()
})

test.each(Object.entries(texts))('the parts of a text %s make it up, forwards and backwards, and none is too long', (_, text) => {
  const parts: TextPart[] = []
  for (let part: TextPart | null = partFrom(text, 0); part; part = partAfter(text, part)) parts.push(part)
  expect(parts.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
  const back: TextPart[] = []
  for (let part: TextPart | null = parts.at(-1) ?? null; part; part = partBefore(text, part)) back.unshift(part)
  expect(back.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
  for (const { from, to } of [...parts, ...back]) {
    expect(to - from).toBeLessThanOrEqual(mostInField)
    expect(text.slice(from, to).isWellFormed()).toBe(true)
  }
})
