/**
 * What a UTF-16 unit is to the index: one of these, or, from `firstLetter` on, the unit that a letter is folded to.
 *
 * - gap: parts words; apostrophe: belongs to a word where letters stand on both sides; hidden: is passed over (soft hyphen, joiners, vowel
 *   points of Arabic and Hebrew)
 * - mark: may make one letter with the one before it, so that the word must be made normal first
 * - several: is folded to more than one unit (ß), see `severalOf`
 * - alone: of a script that puts no spaces between words
 * - high: half of a pair, see `pairForm`
 */
export const gap = 1
export const apostrophe = 2
export const hidden = 3
export const mark = 4
export const several = 5
export const alone = 6
export const high = 7
export const firstLetter = 0x30

// One for each unit, 0 until asked: expressions for every letter of every text would be far too slow, and nobody writes all scripts.
const forms = new Uint16Array(0x10000)
const severals = new Map<number, string>()
const pairs = new Map<number, PairForm>()

export function formOf(unit: number): number {
  return forms[unit] || learn(unit)
}

/** What a unit of the form `several` is folded to. */
export const severalOf = (unit: number): string => severals.get(unit) ?? ''

type PairForm = { readonly letters: string; readonly isMark: boolean } | typeof gap | typeof alone

/** A character of two units: what it is folded to, or what it is. */
export function pairForm(code: number): PairForm {
  const known = pairs.get(code)
  if (known !== undefined) return known
  const character = String.fromCodePoint(code)
  const letters = isLetter.test(character) ? foldCharacter(character) : ''
  const form = isAlone.test(character) ? alone : letters === '' ? gap : { letters, isMark: isMark.test(character) }
  pairs.set(code, form)
  return form
}

const isMark = /\p{M}/u
const isLetter = /[\p{L}\p{N}\p{M}]/u
const isAlone = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Yiii}]/u
/** Of Latin, Greek and Cyrillic, and of symbols; what of them makes no letter of its own with the one before says how it is spoken. */
const accents: Ranges = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
]
/** Vowels and finals of Hangul and voiced marks of kana, where they stand apart. */
const parts: Ranges = [
  [0x1160, 0x11ff],
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
]
/** Points of Hebrew and Arabic and the Arabic stretcher, soft hyphen, joiners, directions, variants. */
const unseen: Ranges = [
  [0xad, 0xad],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x652],
  [0x656, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]
type Ranges = readonly (readonly [from: number, to: number])[]
const isIn = (unit: number, ranges: Ranges) => ranges.some(([from, to]) => unit >= from && unit <= to)
/** Whether a mark that is left when a text is normal does not count. */
export const isAccent = (unit: number): boolean => isIn(unit, accents)
const isApostrophe = /['’ʼʹ＇]/

function learn(unit: number): number {
  const form = findForm(unit)
  forms[unit] = form
  return form
}

function findForm(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return high
  const character = String.fromCharCode(unit)
  if (isApostrophe.test(character)) return apostrophe
  if (isIn(unit, unseen)) return hidden
  if (isIn(unit, parts) || isAccent(unit)) return mark
  if (!isLetter.test(character)) return gap
  const folded = foldCharacter(character)
  if (isAlone.test(folded)) return folded.length === 1 ? alone : gap
  if (isMark.test(character)) return mark
  if (folded.length === 1) return folded.charCodeAt(0)
  if (folded === '') return hidden
  severals.set(unit, folded)
  return several
}

/** The folded letters of one character of a script: case, width, marks of Latin and Greek; nothing but letters and numbers. */
export function foldCharacter(character: string): string {
  const lower = character.normalize('NFKC').toLowerCase()
  const bare = isLatinOrGreek.test(lower) ? lower.normalize('NFD').replace(/\p{Mn}/gu, '') : lower
  let folded = ''
  for (const letter of bare) folded += letters[letter] ?? (isLetter.test(letter) ? letter : '')
  return folded
}

const isLatinOrGreek = /[\p{sc=Latin}\p{sc=Greek}]/u
/** What Unicode does not take apart: strokes and ligatures of Latin, ё, and letters that Arabic and Persian write in two ways. */
const letters: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ё: 'е',
  ѐ: 'е',
  ѝ: 'и',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
