import type { Mark } from '#shared/api/search.ts'
import { mostRows } from '#shared/api/shapes.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import type { SearchTree } from '#shared/query/tree.ts'
import { firstPlace, placesOf } from './first-place.ts'
import { nearTerms, slipsFor } from './index/near-terms.ts'
import { TermList } from './index/term-list.ts'
import { endOfPiece } from './text/pieces.ts'
import { firstHeard, isCyrillic, isLatin, soundOf, soundsAs } from './text/romanise.ts'
import { beginningsOf, isFormOf, stemsOf } from './text/stem.ts'
import { askedWords, type Word, wordsOf } from './text/words.ts'

/** What of a text was looked for, to be marked: the same rules as the index has, for a few texts. */
export interface Marker {
  /**
   * @param most so many are enough
   * @param until the text is read so far
   */
  marks(text: string, most?: number, until?: number): Mark[]
}

/** Texts are read this far for what to mark in a row of a list. */
const farthest = 200_000
const mostMarks = 100

/**
 * @param forms whether forms of words were looked for
 * @param mistyped whether words count that are nearly so, too: only where nothing else is there to be marked
 */
export function markerOf(tree: SearchTree, forms: boolean, mistyped: boolean): Marker {
  const wanted = wantedIn(tree, forms, mistyped)
  const longest = Math.max(1, ...wanted.map(({ length }) => length))
  const places = placesOf(wanted)
  return {
    marks(text, most = mostMarks, until = farthest) {
      const first = most === 1 ? firstPlace(text.slice(0, until), places, wanted) : undefined
      if (first !== undefined) return first ? [first] : []
      const marks: Mark[] = []
      const words: Word[] = []
      const end = wanted.length === 0 ? 0 : Math.min(text.length, until)
      let at = 0
      for (let read = 0; read < end && marks.length < most; ) {
        const to = endOfPiece(text, read, end)
        for (const word of wordsOf(text.slice(read, to))) words.push({ key: word.key, start: read + word.start, end: read + word.end })
        read = to
        // What a phrase could begin with waits for the words that follow.
        const ready = read === end ? words.length : words.length - longest + 1
        for (; at < ready && marks.length < most; at++) {
          let length = 0
          for (const { fits } of wanted) length = Math.max(length, fits(words, at))
          const last = length > 0 ? words[at + length - 1] : undefined
          if (last) add(marks, { from: words[at]?.start ?? 0, to: last.end })
        }
      }
      return marks
    },
  }
}

/** What a query looks for in one text, all of it; what is nearly so where nothing else is there. */
export function marksIn(query: string, text: string, forms: boolean): { readonly marks: readonly Mark[]; readonly isMore: boolean } {
  const { tree } = parseQuery(query)
  const find = (mistyped: boolean) => markerOf(tree, forms, mistyped).marks(text, mostRows + 1, text.length)
  const sure = find(false)
  const marks = sure.length > 0 ? sure : find(true)
  return { marks: marks.slice(0, mostRows), isMore: marks.length > mostRows }
}

/** What is looked for. */
export interface Wanted {
  /** How many words from a place on are it; 0: none. */
  readonly fits: (words: readonly Word[], at: number) => number
  /** Words it has at the most. */
  readonly length: number
  /** The letters of a single word; null of several. */
  readonly spelt: string | null
  /** Folded letters, with some of which every single word begins that is it; null of several words. */
  readonly begins: readonly string[] | null
}

function wantedIn(tree: SearchTree, forms: boolean, mistyped: boolean): Wanted[] {
  switch (tree.is) {
    case 'and':
    case 'or':
      return tree.parts.flatMap((part) => wantedIn(part, forms, mistyped))
    case 'phrase':
      return [phrase(tree.text, tree.prefix)]
    case 'word': {
      const { words, prefix } = askedWords(tree.word, tree.prefix)
      const [only] = words
      return words.length === 1 && only ? [word(only.key, prefix, forms, mistyped)] : [phrase(tree.word, tree.prefix)]
    }
    default:
      return []
  }
}

function phrase(text: string, begun: boolean): Wanted {
  const { words: asked, prefix } = askedWords(text, begun)
  const length = (asked.at(-1)?.offset ?? 0) + 1
  const fits: Wanted['fits'] = (words, at) => {
    const isThere = asked.every(({ key, offset }, index) => {
      const word = words[at + offset]?.key
      return word === key || (prefix && index === asked.length - 1 && word?.startsWith(key))
    })
    return isThere && asked.length > 0 ? length : 0
  }
  return { fits, length, spelt: null, begins: null }
}

function word(asked: string, prefix: boolean, forms: boolean, mistyped: boolean): Wanted {
  const stems = stemsOf(asked)
  const beginnings = beginningsOf(stems)
  const sound = soundOf(asked)
  const isOther = isLatin(asked.charCodeAt(0)) ? isCyrillic : isLatin
  const known = new Map<string, boolean>()
  const counts = (key: string): boolean => {
    if (key === asked || (prefix && key.startsWith(asked))) return true
    if (forms && beginnings.some((letters) => key.startsWith(letters)) && isFormOf(stemsOf(key), stems)) return true
    if (isOther(key.charCodeAt(0)) && sound.length > 1 && soundsAs(key, sound, prefix)) return true
    return mistyped && isNear(key, asked, prefix)
  }
  const fits: Wanted['fits'] = (words, at) => {
    const key = words[at]?.key ?? ''
    let isKnown = known.get(key)
    if (isKnown === undefined) {
      isKnown = counts(key)
      known.set(key, isKnown)
    }
    return isKnown ? 1 : 0
  }
  const begins = [
    asked,
    ...(forms ? beginnings : []),
    ...(mistyped ? asked.slice(0, 2) : []),
    ...(sound.length > 1 ? firstHeard(sound) : []),
  ]
  return { fits, length: 1, spelt: asked, begins }
}

function isNear(key: string, asked: string, prefix: boolean): boolean {
  const most = slipsFor(asked.length)
  const isLikely = key.length >= asked.length - most && (prefix || key.length <= asked.length + most)
  // The first letter is right, or is the second one.
  if (!isLikely || (key[0] !== asked[0] && key[0] !== asked[1])) return false
  const units = Uint16Array.from(key, (unit) => unit.charCodeAt(0))
  let found = false
  nearTerms(new TermList(units, Uint32Array.of(0, units.length)), asked, prefix, () => {
    found = true
  })
  return found
}

/** Marks that touch are one: neighbours of a script without spaces share a character. */
function add(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1)
  if (last && mark.from < last.to) marks[marks.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) }
  else marks.push(mark)
}
