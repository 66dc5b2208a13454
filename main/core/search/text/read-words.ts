import {
  alone,
  apostrophe,
  firstLetter,
  foldCharacter,
  formOf,
  gap,
  hidden,
  high,
  isAccent,
  mark,
  pairForm,
  several,
  severalOf,
} from './letter-forms.ts'

/** A longer word is known by its beginning: nobody looks for the rest, and a text may hold a megabyte without a space. */
export const mostLetters = 64

/**
 * Takes a word of a text: the first `length` of `letters` are its folded form, only until it returns; `start` and `end` are where it stands
 * (UTF-16 units). It must not read words itself.
 */
export type TakeWord = (letters: Uint16Array, length: number, start: number, end: number) => void

/**
 * Reads the words of a text as the index knows them, in their order. Case, width and marks of Latin are folded, an apostrophe between letters
 * is a letter, points of Arabic and Hebrew are passed over. Of scripts without spaces between words each two neighbours are a word, and
 * the last character by itself.
 */
export function readWords(text: string, take: TakeWord): void {
  new WordReader(text, take).read()
}

/** The letters of the word that is being read: one at a time is. */
const letters = new Uint16Array(mostLetters)

class WordReader {
  readonly #text: string
  readonly #take: TakeWord
  /** Where the words stand in the text that was asked for, if this is a part of it made normal; then marks that are left do not count. */
  readonly #place: { readonly start: number; readonly end: number } | null
  #length = 0

  constructor(text: string, take: TakeWord, place: { readonly start: number; readonly end: number } | null = null) {
    this.#text = text
    this.#take = take
    this.#place = place
  }

  read(): void {
    const text = this.#text
    const { length } = text
    for (let at = 0; at < length; ) {
      const form = formOf(text.charCodeAt(at))
      if (form >= firstLetter || form === several) at = this.#word(at)
      else if (form === alone) at = this.#run(at)
      else if (form === high) {
        const pair = pairForm(text.codePointAt(at) ?? 0)
        at = pair === alone ? this.#run(at) : pair === gap ? at + widthAt(text, at) : this.#word(at)
      } else at++
    }
  }

  /** Reads a word of letters; gives where it ends. */
  #word(start: number): number {
    const text = this.#text
    const { length } = text
    let isPlain = true
    let at = start
    this.#length = 0
    for (; at < length; at++) {
      const unit = text.charCodeAt(at)
      const form = formOf(unit)
      if (form >= firstLetter) this.#push(form)
      else if (form === gap || form === alone) break
      else if (form === apostrophe) {
        if (!isLetterAt(text, at + 1)) break
        this.#push(0x27)
      } else if (form === several) this.#pushAll(severalOf(unit))
      else if (form === mark) {
        isPlain = false
        if (!isAccent(unit)) this.#push(unit)
      } else if (form === high) {
        const pair = pairForm(text.codePointAt(at) ?? 0)
        if (pair === gap || pair === alone) break
        this.#pushAll(pair.letters)
        if (pair.isMark) isPlain = false
        at++
      }
    }
    if (isPlain || this.#place) this.#give(start, at)
    else this.#normal(start, at, 'NFC')
    return at
  }

  /** Reads on from `start` in a script whose characters stand without spaces; gives where that ends. */
  #run(start: number): number {
    const text = this.#text
    let at = start
    for (; at < text.length; at += widthAt(text, at)) {
      const form = formOf(text.charCodeAt(at))
      if (form !== hidden && form !== mark && !isAloneAt(text, at)) break
    }
    const run = text.slice(start, at)
    if (this.#place || run.normalize('NFKC') === run) this.#pairs(start, at)
    else this.#normal(start, at, 'NFKC')
    return at
  }

  #pairs(start: number, end: number): void {
    const text = this.#text
    let before = ''
    let from = start
    for (let at = start; at < end; ) {
      const next = at + widthAt(text, at)
      if (isAloneAt(text, at)) {
        const character = foldCharacter(text.slice(at, next))
        if (before !== '') this.#giveText(before + character, from, next)
        before = character
        from = at
      }
      at = next
    }
    this.#giveText(before, from, end)
  }

  /** Reads again what has marks that stand apart from their letters; kana may be half as wide, too. */
  #normal(start: number, end: number, to: 'NFC' | 'NFKC'): void {
    new WordReader(this.#text.slice(start, end).normalize(to), this.#take, { start, end }).read()
  }

  #giveText(word: string, start: number, end: number): void {
    this.#length = 0
    this.#pushAll(word)
    this.#give(start, end)
  }

  #give(start: number, end: number): void {
    if (this.#length > 0) this.#take(letters, this.#length, this.#place?.start ?? start, this.#place?.end ?? end)
  }

  #push(unit: number): void {
    if (this.#length < mostLetters) letters[this.#length++] = unit
  }

  #pushAll(units: string): void {
    for (let at = 0; at < units.length; at++) this.#push(units.charCodeAt(at))
  }
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function isAloneAt(text: string, at: number): boolean {
  const form = formOf(text.charCodeAt(at))
  return form === alone || (form === high && pairForm(text.codePointAt(at) ?? 0) === alone)
}

function isLetterAt(text: string, at: number): boolean {
  if (at >= text.length) return false
  const form = formOf(text.charCodeAt(at))
  return form >= firstLetter || form === several
}
