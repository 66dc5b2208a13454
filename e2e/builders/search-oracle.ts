import type { Note } from '#shared/notes/note.ts'
import type { SearchTree } from '#shared/query/tree.ts'

/**
 * What a search should find, told by reading every text again: its own folding by what Unicode says, its own lists of forms, no index. Shares
 * nothing with the program's search; knows the texts of the notes it is asked about: names, tags, bodies, stored texts and names in claims.
 */
export interface Oracle {
  /** Words, folded, that are forms of one another. */
  readonly forms: readonly (readonly string[])[]
  /** Names, folded, in Cyrillic and in Latin, letter by letter. */
  readonly sounds: readonly (readonly (readonly [cyrillic: string, latin: string])[])[]
  /** The notes among which is looked: forms of a name in other letters are known by the name, so that it must stand somewhere. */
  readonly notes: readonly Note[]
}

export function oracleFinds(oracle: Oracle, tree: SearchTree, note: Note): boolean {
  switch (tree.is) {
    case 'empty':
    case 'filter':
      return true
    case 'word':
      return standsIn(note, splitText(tree.word), (asked, word, isLast) => {
        if (tree.prefix && isLast && word.startsWith(asked)) return true
        return splitText(tree.word).length > 1 ? asked === word : counts(oracle, asked, word, tree.prefix)
      })
    case 'phrase':
      return standsIn(
        note,
        splitText(tree.text),
        (asked, word, isLast) => asked === word || (tree.prefix && isLast && word.startsWith(asked)),
      )
    case 'and':
      return tree.parts.every((part) => oracleFinds(oracle, part, note))
    case 'or':
      return tree.parts.some((part) => oracleFinds(oracle, part, note))
    case 'not':
      return asksNothing(tree.part) || !oracleFinds(oracle, tree.part, note)
  }
}

/** Signs alone. */
const asksNothing = (tree: SearchTree) =>
  (tree.is === 'word' && splitText(tree.word).length === 0) || (tree.is === 'phrase' && splitText(tree.text).length === 0)

/** Words as people see them: of scripts without spaces every character is one. */
function splitText(text: string): string[] {
  const letter = /(?!\p{Script=Han})[\p{L}\p{N}\p{M}]/u.source
  const word = new RegExp(`\\p{Script=Han}|(?:${letter})+(?:['’ʼ](?:${letter})+)*`, 'gu')
  const parts = text.normalize('NFC').match(word) ?? []
  return parts.map((part) => {
    const lower = part.toLowerCase().replaceAll(/['’ʼ]/g, "'").replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l')
    const bare = /\p{Script=Latin}/u.test(lower) ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '') : lower
    return bare.replaceAll('ё', 'е').replaceAll(/[\u0301\u0591-\u05c7\u064b-\u0652]/g, '')
  })
}

function standsIn(note: Note, asked: readonly string[], fits: (asked: string, word: string, isLast: boolean) => boolean): boolean {
  if (asked.length === 0) return true
  return textsIn(note).some((text) => {
    const words = splitText(text)
    return words.some((_, at) =>
      asked.every((one, index) => at + index < words.length && fits(one, words[at + index] ?? '', index === asked.length - 1)),
    )
  })
}

function counts({ forms, sounds, notes }: Oracle, asked: string, word: string, prefix: boolean): boolean {
  if (asked === word) return true
  const areForms = (one: string, other: string) => forms.some((group) => group.includes(one) && group.includes(other))
  if (areForms(asked, word)) return true
  return sounds.some((letters) =>
    [0, 1].some((script) => {
      const spelt = (which: number, length: number) =>
        letters
          .slice(0, length)
          .map((letter) => letter[which] ?? '')
          .join('')
      const whole = spelt(1 - script, letters.length)
      if (asked === spelt(script, letters.length) && (whole === word || (areForms(whole, word) && stands(notes, whole)))) return true
      // One sound says too little.
      return prefix && letters.some((_, at) => at > 0 && asked === spelt(script, at + 1) && word.startsWith(spelt(1 - script, at + 1)))
    }),
  )
}

const stands = (notes: readonly Note[], word: string) => notes.some((note) => textsIn(note).some((text) => splitText(text).includes(word)))

function textsIn(note: Note): string[] {
  const texts = [note.title, ...note.aliases.map(({ name }) => name), ...note.tags, note.body]
  if (note.kind === 'source') texts.push(note.text)
  if (note.kind === 'claim') {
    for (const { who, how } of note.attribution) texts.push(who?.name ?? '', how)
    for (const { note: about } of note.about) texts.push(about?.name ?? '')
  }
  return texts
}
