import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLinks } from './find-links.ts'
import type { Link } from './link.ts'
import { markText } from './mark-text.ts'
import { printableTarget, printLink } from './print-link.ts'
import { targetKey } from './target-key.ts'

const parts = ({ target, heading, label, embed }: Link) => ({ target, heading, label, embed })
const targets = (body: string) => findLinks(body).map((link) => link.target)
const only = (body: string) => {
  const links = findLinks(body)
  expect(links).toHaveLength(1)
  return links[0]
}

describe('a link', () => {
  it.each<[string, Partial<Link>]>([
    ['[[Olena Marsh]]', { target: 'Olena Marsh', heading: null, label: null, embed: false, at: 0, length: 15 }],
    ['see [[Marsh|the mayor]].', { target: 'Marsh', label: 'the mayor', at: 4, length: 19 }],
    ['[[  Marsh | the mayor ]]', { target: 'Marsh', label: 'the mayor' }],
    ['[[Marsh#Career]]', { target: 'Marsh', heading: 'Career' }],
    ['[[Marsh#Career#Early years|x]]', { target: 'Marsh', heading: 'Career#Early years', label: 'x' }],
    ['[[Marsh#^q-1]]', { target: 'Marsh', heading: '^q-1' }],
    ['[[#Career]]', { target: '', heading: 'Career' }],
    ['![[map.png|300]]', { target: 'map.png', label: '300', embed: true, at: 0, length: 16 }],
    ['| [[Marsh\\|the mayor]] |', { target: 'Marsh', label: 'the mayor' }],
    ['[[Marsh|]]', { target: 'Marsh', label: null }],
    ['[[Marsh#]]', { target: 'Marsh', heading: null }],
    ['[[a|b|c]]', { target: 'a', label: 'b|c' }],
    ['[[[a]]]', { target: 'a', at: 1, length: 5 }],
    ['[[open [[a]]', { target: 'a', at: 7 }],
    ['\\![[a]]', { target: 'a', embed: false }],
    ['\\\\[[a]]', { target: 'a' }],
    ['[[Київ (місто)]]', { target: 'Київ (місто)' }],
    ['[[a](b)]]', { target: 'a](b)' }],
  ])('%s', (body, expected) => {
    expect(only(body)).toMatchObject(expected)
  })

  it.each([
    '[[]]',
    '[[|]]',
    '[[ ]]',
    '[[|words]]',
    '[[#]]',
    '[[{{title}}]]',
    '[[<% tp.file.title %>]]',
    '[[two\nlines]]',
    '[[two\rlines]]',
    '\\[[a]]',
    '[\\[a]]',
    '[[a]',
    '[a]',
    '`[[a]]`',
    '`` ` [[a]] ``',
    'over `two\nlines [[a]]`',
    '```\n[[a]]\n```',
    '~~~~ md\n[[a]]\n~~~\n[[b]]\n~~~~',
    '```\n[[a]]',
    '- item\n\n  ```\n  [[a]]\n  ```',
    '> ```\n> [[a]]',
    '    [[a]]',
    '\t[[a]]',
    '- item\n\n      [[a]]',
    '%% [[a]] %%',
    '%%\n\n[[a]]\n\n%%',
    '<!-- [[a]] -->',
    '<!--\n# [[a]]\n-->',
    `[[${'x'.repeat(3000)}]]`,
  ])('is not %j', (body) => {
    expect(findLinks(body)).toEqual([])
  })

  it.each<[string, string[]]>([
    ['`a` [[b]] `c`', ['b']],
    ['a ` b [[c]]', ['c']],
    ['a ` b\n\n[[c]] ` d', ['c']],
    ['\\`[[a]]`', ['a']],
    ['100 %% of [[a]]', ['a']],
    ['<!-- never closed [[a]]', ['a']],
    ['%%x%% [[a]] %%[[b]]%% [[c]]', ['a', 'c']],
    ['text\n    [[a]]', ['a']],
    ['- item\n\n  [[a]]', ['a']],
    ['- - [[a]]\n\n    [[b]]\n\n- [[c]]', ['a', 'b', 'c']],
    ['> [[a]]\nlazy [[b]]', ['a', 'b']],
    ['```\n[[a]]\n```\n[[b]]', ['b']],
    ['> ```\n> [[a]]\n\n[[b]]', ['b']],
    ['```\r\n[[a]]\r\n```\r\n[[b]]', ['b']],
    ['# [[a]]\n[[b]]\n===\n[[c]]', ['a', 'b', 'c']],
    ['| ` | b |\n|---|---|\n| [[a\\|x]] ` | [[b|y]] [[c]] |', ['a', 'c']],
    ['[^1]: [[a]]\n\n    [[b]]\n\n        [[c]]', ['a', 'b']],
    ['[[a `b]] c`', ['a `b']],
    ['|x|\n---\n[[b|c]] [[d]]', ['d']],
    ['`[[a` b]]', []],
  ])('%j names %j', (body, expected) => {
    expect(targets(body)).toEqual(expected)
  })

  it('is found in time linear in hostile text', () => {
    for (const hostile of [
      '[',
      '[[',
      '[[a',
      '[[a|',
      '`',
      '` [[',
      '%% ',
      '<!-- ',
      '- ',
      '> ',
      '- [[',
      '|',
      '![[',
      '\\[',
      '[[a]] ` ',
      '|-',
      '\t',
      ' \n- ',
    ]) {
      for (const size of [50_000, 200_000]) findLinks(`[[x]]\n${hostile.repeat(size)}`)
    }
    expect(findLinks(`${'[['.repeat(50_000)}a]]`)).toHaveLength(1)
  })
})

const words = fc.string({ unit: fc.constantFrom(..."ab Zя🦊ǆ.,[]()^%!-`*_'{<é"), minLength: 1, maxLength: 12 })
const link = fc.record({
  target: words,
  heading: fc.option(words),
  label: fc.option(words),
  embed: fc.boolean(),
})

describe('printing a link', () => {
  it('is undone by reading it, in a table or not', () => {
    fc.assert(
      fc.property(link, fc.boolean(), (given, inTable) => {
        const printed = printLink(given, inTable)
        const first = findLinks(printed)
        expect(first.length).toBe(printableTarget(given.target) === '' ? first.length : 1)
        for (const found of first) {
          expect(found.length).toBe(printed.length)
          expect(printLink(parts(found), inTable)).toBe(printed)
          if (printableTarget(given.target) === given.target) expect(found.target).toBe(given.target)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps in the label what cannot stand in a target', () => {
    expect(printLink({ target: 'C# | D', heading: null, label: null, embed: false })).toBe('[[C D|C# | D]]')
    expect(printLink({ target: 'C# | D', heading: null, label: null, embed: false }, true)).toBe('[[C D\\|C# \\| D]]')
  })

  it('writes brackets at the ends apart', () => {
    const printed = printLink({ target: 'Report [draft]', heading: null, label: null, embed: false })
    expect(printed).toBe('[[Report [draft] ]]')
    expect(only(printed)?.target).toBe('Report [draft]')
  })
})

describe('the key of a target', () => {
  it('is the same for spellings of one name', () => {
    expect(targetKey(' Zoë STRASSE ')).toBe(targetKey('zoe\u0308 straße'))
  })
})

describe('the quick way for plain texts', () => {
  const piece = fc.constantFrom(
    '[[A]]',
    '![[b|c]]',
    '[[',
    ']]',
    '[',
    '!',
    '\n',
    '\r\n',
    '\r',
    '> ',
    '- ',
    '# ',
    '1. ',
    '---',
    '|',
    ' ',
    'x',
    '[^1]: ',
    '**',
    '{{',
    '    ',
    '`',
  )
  it('finds just what the careful way finds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const body = pieces.join('')
        expect(findLinks(body)).toEqual(markText(body).links)
      }),
      { numRuns: 2000 },
    )
  })
})
