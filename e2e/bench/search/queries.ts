import type { Kind, Note } from '#shared/notes/note.ts'
import { random } from '../vault/random.ts'

export type QuerySort = 'word' | 'prefix' | 'two words' | 'phrase' | 'typo' | 'Cyrillic'

/** A query as it is typed; `kind` narrows every third one. */
export interface SearchedQuery {
  readonly sort: QuerySort
  readonly text: string
  readonly kind: Kind | null
}

/** How many of each sort: 200 in all, the same in every run. */
export const shares: readonly (readonly [QuerySort, number])[] = [
  ['word', 40],
  ['prefix', 60],
  ['two words', 30],
  ['phrase', 20],
  ['typo', 30],
  ['Cyrillic', 20],
]

/** Takes queries out of notes as they pass: each from another one, all over the vault. */
export function queriesFrom(size: number): { look(note: Note, index: number): void; readonly made: readonly SearchedQuery[] } {
  const source = random(size)
  const sorts = shares.flatMap(([sort, count]) => Array.from({ length: count }, () => sort))
  const made: SearchedQuery[] = []
  return {
    made,
    look(note, index) {
      const sort = sorts[made.length]
      if (!sort || index < Math.floor((made.length * size) / sorts.length)) return
      const text = queryOf(sort, note, source.below)
      if (text !== null) made.push({ sort, text, kind: made.length % 3 === 2 ? note.kind : null })
    },
  }
}

function queryOf(sort: QuerySort, note: Note, below: (most: number) => number): string | null {
  const isCyrillic = /[а-я]/.test(note.body)
  if (isCyrillic !== (sort === 'Cyrillic')) return null
  const words = note.body.match(/\p{L}{4,}/gu) ?? []
  const word = () => words[below(words.length)] ?? ''
  if (words.length < 4) return null
  switch (sort) {
    case 'word':
    case 'Cyrillic':
      return word()
    case 'prefix':
      return word().slice(0, 2 + below(3))
    case 'two words':
      return `${word()} ${word()}`
    case 'phrase': {
      const phrase = note.body.match(/\p{Ll}{2,} \p{Ll}{4,}/u)?.[0]
      return phrase ? `"${phrase}"` : null
    }
    case 'typo': {
      const name = note.title.match(/\p{L}{6,}/u)?.[0]
      return name ? name.slice(0, 2) + (name[3] ?? '') + (name[2] ?? '') + name.slice(4) : null
    }
  }
}
