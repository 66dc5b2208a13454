import { alone, formOf, high, pairForm } from './letter-forms.ts'
import { readWords } from './read-words.ts'

/** A word as the index knows it, and where it stands in the text (UTF-16 units, `end` exclusive). */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The words of a text, folded. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  readWords(text, (letters, length, start, end) => {
    let key = ''
    for (let at = 0; at < length; at++) key += String.fromCharCode(letters[at] ?? 0)
    words.push({ key, start, end })
  })
  return words
}

/** A word that is asked for, and how many words after the first one it must stand. */
export interface AskedWord {
  readonly key: string
  readonly offset: number
}

/** What must stand in one place where somebody looks for `text`; `prefix`: the last of it may be only begun. */
export interface Asked {
  readonly words: readonly AskedWord[]
  readonly prefix: boolean
}

/** The words of what is looked for. Where characters stand without spaces, the last one by itself asks nothing that the pair before does not. */
export function askedWords(text: string, prefix: boolean): Asked {
  const all = wordsOf(text)
  const words = all.flatMap(({ key }, offset) => (isTail(all, offset) ? [] : [{ key, offset }]))
  const last = words.at(-1)
  // One character is looked for in pairs, and those begin with it.
  return { words, prefix: prefix || (last !== undefined && isSingle(last.key)) }
}

/** Whether the word is the last character of a run, and stands in the pair before too. */
function isTail(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const before = words[index - 1]
  return word !== undefined && before !== undefined && isSingle(word.key) && isPair(before.key) && before.end === word.end
}

function isSingle(key: string): boolean {
  return [...key].length === 1 && isAlone(key)
}

function isPair(key: string): boolean {
  return [...key].length === 2 && isAlone(key)
}

function isAlone(key: string): boolean {
  const form = formOf(key.charCodeAt(0))
  return form === alone || (form === high && pairForm(key.codePointAt(0) ?? 0) === alone)
}
