import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostLetters } from './read-words.ts'
import { askedWords, wordsOf } from './words.ts'

const keys = (text: string) => wordsOf(text).map(({ key }) => key)

describe('words of a text', () => {
  it.each([
    ['case', 'IZYUM Izyum', ['izyum', 'izyum']],
    [
      'marks of Latin',
      'Économie économie Łódź Øre ÆSOP Straße İstanbul',
      ['economie', 'economie', 'lodz', 'ore', 'aesop', 'strasse', 'istanbul'],
    ],
    ['marks that stand apart', 'e\u0301te\u0301', ['ete']],
    ['width', 'ＡＢＣ１２ ﬁne ｶﾞ', ['abc12', 'fine', 'ガ']],
    ['й and ї, which are letters of their own', 'й и ї і \u0438\u0306 \u0456\u0308', ['й', 'и', 'ї', 'і', 'й', 'ї']],
    ['ё and a stress, which are not', 'ёлка за\u0301мок', ['елка', 'замок']],
    ['apostrophes between letters', "п’ять п'ять пʼять O’Brien 'quoted' dogs'", ["п'ять", "п'ять", "п'ять", "o'brien", 'quoted', 'dogs']],
    ['points of Arabic and Hebrew', 'مُحَمَّد محمد שָׁלוֹם', ['محمد', 'محمد', 'שלום']],
    ['scripts without spaces, by pairs', 'a東京都b', ['a', '東京', '京都', '都', 'b']],
    ['one character without a neighbour', '日 本', ['日', '本']],
    ['decomposed Hangul', '\u1112\u1161\u11ab\u1100\u1173\u11af', ['한글', '글']],
    ['numbers and signs', 'R2-D2, x_y 3.14', ['r2', 'd2', 'x', 'y', '3', '14']],
    ['what is not seen', 'co\u00adop\u200b zero\u200dwidth', ['coop', 'zerowidth']],
    ['pairs of units', '𝒜bc 😀 𠀀𠀁', ['abc', '𠀀𠀁', '𠀁']],
    ['half a pair', 'a\ud800b \udc00', ['a', 'b']],
    ['vowel signs that are letters', 'हिन्दी', ['हिन्दी']],
  ])('knows %s', (_, text, words) => {
    expect(keys(text)).toEqual(words)
  })

  it('says where they stand', () => {
    expect(wordsOf('«Ёлка», 東京都')).toEqual([
      { key: 'елка', start: 1, end: 5 },
      { key: '東京', start: 8, end: 10 },
      { key: '京都', start: 9, end: 11 },
      { key: '都', start: 10, end: 11 },
    ])
    expect(wordsOf('x e\u0301te\u0301')[1]).toEqual({ key: 'ete', start: 2, end: 7 })
  })

  it('knows a very long word by its beginning', () => {
    expect(keys('a'.repeat(5_000))).toEqual(['a'.repeat(mostLetters)])
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        let last = 0
        for (const { key, start, end } of wordsOf(text)) {
          expect(key.length).toBeGreaterThan(0)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })

  it('finds the same words however a text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(keys(text.normalize('NFD'))).toEqual(keys(text.normalize('NFC')))
      }),
    )
  })
})

describe('words that are asked for', () => {
  it('are those of the text, by their places', () => {
    expect(askedWords('Ryazan-2', false)).toEqual({
      words: [
        { key: 'ryazan', offset: 0 },
        { key: '2', offset: 1 },
      ],
      prefix: false,
    })
    expect(askedWords('東京都 abc', true)).toEqual({
      words: [
        { key: '東京', offset: 0 },
        { key: '京都', offset: 1 },
        { key: 'abc', offset: 3 },
      ],
      prefix: true,
    })
  })

  it('are begun by one character of a script without spaces', () => {
    expect(askedWords('都', false)).toEqual({ words: [{ key: '都', offset: 0 }], prefix: true })
  })

  it('are none of signs', () => {
    expect(askedWords('& —', false).words).toEqual([])
  })
})
