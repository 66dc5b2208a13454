import { describe, expect, it } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { findMentions } from './find-mentions.ts'
import { NameTrie } from './name-trie.ts'

const kyiv = 'kyiv' as NoteId
const post = 'post' as NoteId

function mentions(body: string, self: NoteId | null = null): string[] {
  const trie = new NameTrie()
  trie.add('Kyiv', kyiv)
  trie.add('Kyiv Post', post)
  trie.add('The capital', kyiv)
  return findMentions(body, trie, self).map(({ at, length, ids }) => `${body.slice(at, at + length)}: ${ids.join()}`)
}

describe('a mention', () => {
  it.each<[string, string[]]>([
    ['Kyiv and the **Kyiv** Post', ['Kyiv: kyiv', 'Kyiv** Post: post']],
    ['Kyiv, [[Kyiv]] and Kyiv', ['Kyiv: kyiv', 'Kyiv: kyiv']],
    ['[[x|Kyiv]] ![[Kyiv.png]] [Kyiv](https://example.org/Kyiv) https://example.org/Kyiv <https://example.org/Kyiv>', []],
    ['`Kyiv` %% Kyiv %% <!-- Kyiv -->', []],
    ['```\nKyiv\n```\n\n    Kyiv', []],
    ['%%\nKyiv\n\n# Kyiv\n%% Kyiv', ['Kyiv: kyiv']],
    ['Kyiv [[x]] Post', ['Kyiv: kyiv']],
    ['the Kyiv\nPost', ['Kyiv\nPost: post']],
    ['> the Kyiv\n> Post', ['Kyiv\n> Post: post']],
    ['| Kyiv | Post |\n|---|---|\n| a | Kyiv |', ['Kyiv: kyiv', 'Kyiv: kyiv']],
    ['- Kyiv\n- Post', ['Kyiv: kyiv']],
    ['[Kyiv] (Kyiv)', ['Kyiv: kyiv', 'Kyiv: kyiv']],
  ])('%j', (body, expected) => {
    expect(mentions(body)).toEqual(expected)
  })

  it('is never one of the note itself, which still takes its own name', () => {
    expect(mentions('Kyiv Post in Kyiv', post)).toEqual(['Kyiv: kyiv'])
  })
})
