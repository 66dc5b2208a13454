import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { NameTrie } from './name-trie.ts'

const id = (name: string) => name as NoteId

function trieOf(...names: string[]): NameTrie {
  const trie = new NameTrie()
  for (const name of names) trie.add(name, id(name))
  return trie
}

const found = (text: string, ...names: string[]) =>
  trieOf(...names)
    .find(text)
    .map(({ at, length }) => text.slice(at, at + length))

describe('names in a text', () => {
  it.each<[string, string, string[], string[]]>([
    ['whole words', 'Anna met Annabel, not Joanna.', ['Anna', 'Ann'], ['Anna']],
    ['the longest', 'The Kyiv City Council met.', ['Kyiv', 'Kyiv City', 'City Council', 'Kyiv City Council'], ['Kyiv City Council']],
    ['the leftmost', 'a b c', ['a b', 'b c'], ['a b']],
    ['what is left after a longer one that failed', 'a b d', ['a b c', 'b'], ['b']],
    ['any case', 'KYIV and kyiv', ['Kyiv'], ['KYIV', 'kyiv']],
    ['Cyrillic', 'Прем’єр Києва, Київ.', ['Київ', "прем'єр"], ['Прем’єр', 'Київ']],
    ['decomposed letters', 'Zoe\u0308 came', ['Zoë'], ['Zoe\u0308']],
    ['composed letters', 'Zoë came', ['Zoe\u0308'], ['Zoë']],
    ['sharp s and sigma', 'STRASSE ΟΔΟΣ', ['Straße', 'οδος'], ['STRASSE', 'ΟΔΟΣ']],
    ['apostrophes alike', "O’Neil, OʼNeil, O'Neil; 'Neil'", ["O'Neil"], ['O’Neil', 'OʼNeil', "O'Neil"]],
    ['names within quotes', '‘Neil’ said', ['Neil'], ['Neil']],
    ['Chinese without spaces', '我在北京市住', ['北京', '北京市'], ['北京市']],
    ['Japanese', '今日は東京タワーへ', ['東京タワー'], ['東京タワー']],
    ['Thai with its marks whole', 'ไปเชียงใหม่ครับ', ['เชียงใหม่'], ['เชียงใหม่']],
    ['no bare letter of a marked one', 'กิ', ['ก'], []],
    ['Korean with a particle', '서울에서', ['서울'], ['서울']],
    ['Arabic with or without vowels', 'قال مُحَمَّد ذلك', ['محمد'], ['مُحَمَّد']],
    ['Hebrew with or without points', 'שָׁלוֹם', ['שלום'], ['שָׁלוֹם']],
    ['over hyphens and line ends', 'Ivano Frankivsk, Ivano-\nFrankivsk', ['Ivano-Frankivsk'], ['Ivano Frankivsk', 'Ivano-\nFrankivsk']],
    ['not over an empty line', 'Ivano\n\nFrankivsk', ['Ivano-Frankivsk'], []],
    ['not over a comma', 'in Kyiv, Post said', ['Kyiv Post'], []],
    ['nor a full stop', 'in Kyiv. Post said', ['Kyiv Post'], []],
    ['but with its own comma and point', 'in St. Paul, Minn. today', ['St. Paul, Minn.'], ['St. Paul, Minn']],
    ['signs', 'C and C++ and C#', ['C++'], ['C++']],
    ['other planes', 'the 🦊 and 𝒜x', ['🦊', '𝒜x'], ['🦊', '𝒜x']],
    ['keys of every object', 'the constructor of __proto__', ['constructor', '__proto__'], ['constructor', 'proto']],
  ])('%s', (_, text, names, expected) => {
    expect(found(text, ...names)).toEqual(expected)
  })

  it('are not there for a name without a letter', () => {
    expect(found('... !', '...', '!', '')).toEqual([])
  })

  it('name every note that bears them, once', () => {
    const trie = new NameTrie()
    trie.add('Ivan', id('1'))
    trie.add('IVAN', id('2'))
    trie.add('ivan', id('1'))
    expect(trie.find('Ivan')).toEqual([{ at: 0, length: 4, ids: ['1', '2'] }])
    trie.remove('Ivan', id('1'))
    expect(trie.find('Ivan')[0]?.ids).toEqual(['1', '2'])
    trie.remove('Ivan', id('1'))
    trie.remove('Ivan', id('2'))
    expect(trie.find('Ivan')).toEqual([])
  })

  const word = fc.constantFrom('a', 'b', 'B', 'ab', 'é', 'e\u0301', 'ß', 'SS', "o'n", 'o’n', 'Ї', 'и\u0306')
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '-', '\n', ' “', '” '))).map((pairs) => pairs.flat().join(''))

  it('are those a plain search finds, after any adding and removing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.nat(3))), fc.array(fc.nat(), { maxLength: 6 }), text, (names, gone, body) => {
        const trie = new NameTrie()
        const kept = [...names]
        for (const [title, note] of names) trie.add(title, id(String(note)))
        for (const at of gone) {
          const [removed] = kept.splice(at % Math.max(1, kept.length), 1)
          if (removed) trie.remove(removed[0], id(String(removed[1])))
        }
        const sorted = (ids: readonly string[]) => [...ids].sort()
        expect(trie.find(body).map((one) => ({ ...one, ids: sorted(one.ids) }))).toEqual(plainSearch(body, kept))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Tries every name at every word. */
function plainSearch(text: string, names: readonly (readonly [string, number])[]) {
  const fold = (words: string) => words.normalize('NFC').toUpperCase().replaceAll('’', "'")
  const words = [...text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)]
  const hits = []
  for (let from = 0; from < words.length; ) {
    let most = 0
    const ids = new Set<string>()
    for (const [name, note] of names) {
      const parts = name.split(' ')
      const here = words.slice(from, from + parts.length).map(([found]) => found)
      if (parts.length < most || fold(here.join(' ')) !== fold(name)) continue
      if (parts.length > most) ids.clear()
      most = parts.length
      ids.add(String(note))
    }
    const first = words[from]
    const last = words[from + most - 1]
    if (most > 0 && first && last) hits.push({ at: first.index, length: last.index + last[0].length - first.index, ids: [...ids].sort() })
    from += most || 1
  }
  return hits
}
