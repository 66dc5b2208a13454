import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLinks } from './find-links.ts'
import { sentenceAt } from './sentence-at.ts'

const sentence = (body: string) => {
  const link = findLinks(body)[0]
  if (!link) throw new Error('no link in the text')
  const found = sentenceAt(body, link.at, link.length)
  expect(found.text.slice(found.at, found.at + found.length)).toBe(body.slice(link.at, link.at + link.length))
  return found.text
}

describe('the sentence of a link', () => {
  it.each<[string, string]>([
    ['First one. The [[Mayor]] spoke. Then more.', 'The [[Mayor]] spoke.'],
    ['First one!\nThe [[Mayor]] spoke\nThen more.', 'The [[Mayor]] spoke'],
    ['- item [[a]]', 'item [[a]]'],
    ['> - [[a]] said', '[[a]] said'],
    ['## [[a]]', '[[a]]'],
    ['1. [[a]]\n2. b', '[[a]]'],
    ['He met J. Smith and [[a]] there. Later.', 'He met J. Smith and [[a]] there.'],
    ['About approx. five of [[a]]. Later.', 'About approx. five of [[a]].'],
    ['「前の文。」今日[[東京]]で会った。次の文。', '今日[[東京]]で会った。'],
    ['ذهب. هل رأى [[القاهرة]]؟ نعم', 'هل رأى [[القاهرة]]؟'],
    ['पहला। दूसरा [[दिल्ली]] में। तीसरा', 'दूसरा [[दिल्ली]] में।'],
    ['[[St. Petersburg]] is far. It is.', '[[St. Petersburg]] is far.'],
    ['a\r\n[[b]]\r\nc', '[[b]]'],
  ])('%j', (body, expected) => {
    expect(sentence(body)).toBe(expected)
  })

  it('is cut at words with an ellipsis where it is long', () => {
    const text = sentence(`${'before '.repeat(200)}[[a]]${' after'.repeat(200)}`)
    expect(text).toMatch(/^…before .*\[\[a\]\].* after…$/)
    expect(text.length).toBeLessThanOrEqual(302)
    expect(text.length).toBeGreaterThan(250)
  })

  it('uses the room of a short side for the other', () => {
    expect(sentence(`[[a]]${' after'.repeat(200)}`).length).toBeGreaterThan(250)
    expect(sentence(`${'before '.repeat(200)}[[a]]`).length).toBeGreaterThan(250)
  })

  it('never ends within a surrogate pair, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(1), fc.nat(1), (before, after, odd, even) => {
        const { text } = sentenceAt(
          `${'x'.repeat(odd)}${'🦊'.repeat(before)}[[a]]${'y'.repeat(even)}${'🦊'.repeat(after)}`,
          odd + before * 2,
          5,
        )
        expect(text.isWellFormed()).toBe(true)
        expect(text).toContain('[[a]]')
      }),
    )
  })

  it('stands in the text, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab. \n!)。🦊"-#>1') }),
        fc.string({ unit: fc.constantFrom(...'ab. \n!)。🦊"-#>1') }),
        (a, b) => {
          const body = `${a}[[x]]${b}`
          const found = sentenceAt(body, a.length, 5)
          expect(found.text.slice(found.at, found.at + 5)).toBe('[[x]]')
          expect(body).toContain(found.text.replace(/^…|…$/g, ''))
          expect(found.text).not.toMatch(/\n/)
        },
      ),
    )
  })
})
