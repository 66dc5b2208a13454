import type { Mark } from '#shared/api/search.ts'
import type { Wanted } from './marks.ts'
import { endOfPiece } from './text/pieces.ts'
import { wordsOf } from './text/words.ts'

/** Where words could stand that are looked for, found by their letters: far sooner than by reading every word. */
export interface Places {
  /** As they are spelt; null where something else than single words is looked for, too. */
  readonly spelt: RegExp | null
  /** In a text of letters that we know all forms of, whatever counts begins at one of these; null where that cannot be said. */
  readonly known: RegExp | null
}

/** So many places where the letters stand are looked at before the text is read word by word. */
const mostTries = 8

export function placesOf(wanted: readonly Wanted[]): Places {
  const spelt = wanted.flatMap(({ spelt }) => (spelt === null ? [] : [spelt]))
  const begins = wanted.map(({ begins }) => begins).filter((one) => one !== null)
  return {
    spelt: spelt.length === 0 ? null : new RegExp(spelt.map((key) => key.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|'), 'giu'),
    known: begins.length > 0 && begins.length === wanted.length ? beginning(begins.flat()) : null,
  }
}

/** Letters that fold one by one: ASCII, and those that Russian, Ukrainian, Belarusian, Serbian and Macedonian are written in. */
const letters = '0-9A-Za-z\u0400-\u045f\u0490\u0491'
/** No control characters, which may stand inside of a word. */
const KNOWN = new RegExp(`^[\\t\\n\\r\\x20-\\x7e${letters}«»“”„‘’–—…№\u00a0]*$`)

/** A word that begins with one of these folded letters. */
function beginning(begun: readonly string[]): RegExp | null {
  const forms = begun.map((one) => Array.from(one, (letter) => formsOf().get(letter)))
  if (forms.some((one) => one.length === 0 || one.includes(undefined))) return null
  return new RegExp(`(?<![${letters}])(?:${[...new Set(forms.map((one) => one.join('')))].join('|')})`, 'g')
}

let formsByLetter: ReadonlyMap<string, string> | null = null

/** By folded letter the class of those that become it. */
function formsOf(): ReadonlyMap<string, string> {
  if (formsByLetter) return formsByLetter
  const found = new Map<string, string>()
  const isLetter = new RegExp(`[${letters}]`)
  for (let unit = 0; unit <= 0x491; unit++) {
    const form = String.fromCharCode(unit)
    const [word] = isLetter.test(form) ? wordsOf(form) : []
    if (word) found.set(word.key, (found.get(word.key) ?? '') + form)
  }
  formsByLetter = new Map([...found].map(([letter, forms]) => [letter, `[${forms}]`]))
  return formsByLetter
}

/**
 * A place where a word stands that is looked for; it need not be the first one.
 * @returns null where there is none; undefined where that is not known, and the text must be read
 */
export function firstPlace(text: string, { spelt, known }: Places, wanted: readonly Wanted[]): Mark | null | undefined {
  if (known && KNOWN.test(text)) return placeIn(text, known, wanted, Number.POSITIVE_INFINITY) ?? null
  return spelt ? placeIn(text, spelt, wanted, mostTries) : undefined
}

/** Behind which a letter does not begin a word. */
const goesOn = /[\p{L}\p{N}\p{M}\p{Cs}]['’]?$/u

function placeIn(text: string, begun: RegExp, wanted: readonly Wanted[], most: number): Mark | undefined {
  begun.lastIndex = 0
  for (let tries = 0; tries < most; tries++) {
    const at = begun.exec(text)?.index
    if (at === undefined) return undefined
    if (goesOn.test(text.slice(Math.max(0, at - 2), at))) continue
    const [word] = wordsOf(text.slice(at, endOfPiece(text, at, text.length, 0)))
    if (word?.start === 0 && wanted.some(({ fits }) => fits([word], 0) === 1)) return { from: at, to: at + word.end }
  }
  return undefined
}
