import { foldName } from '#shared/base/fold-name.ts'

/**
 * The words of a text as names are compared by: `keys` folded, and where each stands in the text (UTF-16 units, `ends` exclusive). Marks that
 * tell names apart (a comma, a plus sign, a point before a space) are words of their own; spaces, hyphens, quotes and emphasis part
 * words and do not count.
 */
export interface Words {
  readonly keys: string[]
  readonly starts: number[]
  readonly ends: number[]
}

export function noWords(): Words {
  return { keys: [], starts: [], ends: [] }
}

const SPACE = 0
const WORD = 1
const APOSTROPHE = 2
/** A character that is a word by itself, with its combining marks: scripts that put no spaces between words. */
const ALONE = 3
const MARK = 4
/** Belongs to a word but is not seen (zero-width joiners, soft hyphen, directions). */
const HIDDEN = 5
const POINT = 6
const SIGN = 7
type Sort = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Characters of scripts that put no spaces between words. */
export const withoutSpaces =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Yiii}]/u
const hidden = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u
const apart = /[\s\p{Z}\p{C}\p{Pd}\p{Pi}\p{Pf}*_~"'`´]/u
// Vowels and finals of a Hangul syllable in decomposed text: part of the syllable before, as a mark is.
const jamo = /[\u1160-\u11ff]/u

function sortOf(character: string): Sort {
  if (character === "'" || character === '’' || character === 'ʼ') return APOSTROPHE
  if (hidden.test(character)) return HIDDEN
  if (/\p{M}/u.test(character) || jamo.test(character)) return MARK
  if (/[\p{L}\p{N}]/u.test(character)) return withoutSpaces.test(character) ? ALONE : WORD
  if (character === '.') return POINT
  return apart.test(character) ? SPACE : SIGN
}

// The sort of each character of the basic plane, one more than it, 0 until asked: regular expressions for every character of every text
// would be far too slow.
const sorts = new Uint8Array(0x10000)

/** Adds the words of `text` from `from` to `to`. */
export function addWords(words: Words, text: string, from: number, to: number): void {
  let lines = 0
  for (let at = from; at < to; ) {
    const start = at
    const sort = sortAt(text, at)
    at += widthAt(text, at)
    switch (sort) {
      case SPACE:
        // A name may go over a line end, not over an empty line.
        if (text.charCodeAt(start) === 0x0a && ++lines === 2) push(words, '\n', start, at)
        continue
      case HIDDEN:
      case APOSTROPHE:
        continue
      case POINT:
        if (at >= to || sortAt(text, at) === SPACE) push(words, '.', start, at)
        break
      case SIGN:
        push(words, text.slice(start, at), start, at)
        break
      case ALONE:
        at = afterMarks(text, at, to)
        push(words, keyOf(text.slice(start, at)), start, at)
        break
      default:
        at = wordEnd(text, at, to)
        push(words, keyOf(text.slice(start, at)), start, at)
    }
    lines = 0
  }
}

/** The words of a name; none where it has nothing but punctuation. Punctuation before and after it does not count. */
export function nameKeys(name: string): readonly string[] {
  const words = noWords()
  addWords(words, name, 0, name.length)
  const isOuter = (key: string | undefined) => key !== undefined && /^[\p{P}\n]$/u.test(key)
  let from = 0
  let to = words.keys.length
  while (from < to && isOuter(words.keys[from])) from++
  while (to > from && isOuter(words.keys[to - 1])) to--
  return words.keys.slice(from, to)
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const sort = sortAt(text, at)
    const next = at + widthAt(text, at)
    if (sort === APOSTROPHE ? next >= to || sortAt(text, next) !== WORD : sort !== WORD && sort !== MARK && sort !== HIDDEN) break
    at = next
  }
  return at
}

function afterMarks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && sortAt(text, at) === MARK) at += widthAt(text, at)
  return at
}

function push(words: Words, key: string, start: number, end: number): void {
  words.keys.push(key)
  words.starts.push(start)
  words.ends.push(end)
}

function sortAt(text: string, at: number): Sort {
  if (widthAt(text, at) === 2) return sortOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const unit = text.charCodeAt(at)
  const known = sorts[unit] ?? 0
  if (known > 0) return (known - 1) as Sort
  const sort = sortOf(String.fromCharCode(unit))
  sorts[unit] = sort + 1
  return sort
}

function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

const ASCII = /^[\0-\x7f]*$/
// Vowel points of Hebrew and Arabic, and the Arabic stretcher: written or left out at will.
const POINTS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0670]/g
const UNSEEN = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

function keyOf(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  const seen = word.replace(UNSEEN, '').replaceAll('’', "'").replaceAll('ʼ', "'")
  const folded = foldName(seen)
  return folded.replace(POINTS, '') || folded
}
