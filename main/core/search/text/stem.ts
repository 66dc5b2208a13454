import { isCyrillic, isLatin } from './romanise.ts'
import { stemCyrillic } from './stem-cyrillic.ts'
import { stemEnglish } from './stem-english.ts'

/**
 * What is common to the forms of a word, so far as its ending tells. `main` is the likely stem; `other` a second one, where the ending may as
 * well be part of the word; `single` one that counts only in texts: who asks for Petrov does not mean Petr.
 */
export interface Stems {
  readonly main: string
  readonly other: string | null
  readonly single: string | null
}

/**
 * Light, for English, Russian and Ukrainian: it takes off what a declined or conjugated form adds, and leaves what makes another word. Words of
 * other languages are their own stem.
 * @param word folded
 */
export function stemsOf(word: string): Stems {
  const first = word.charCodeAt(0)
  if (isCyrillic(first)) return stemCyrillic(word)
  return { main: isLatin(first) ? stemEnglish(word) : word, other: null, single: null }
}

/** Whether a word of a text, by its stems, is a form of the one that is asked for. */
export function isFormOf(word: Stems, asked: Stems): boolean {
  return isAmong(asked.main, word) || (asked.other !== null && isAmong(asked.other, word))
}

const isAmong = (stem: string, { main, other, single }: Stems) => stem === main || stem === other || stem === single

/** What forms of the word begin with, one of these: their last vowel may be another one (Харків and Харкова; cities and city). */
export function beginningsOf({ main, other }: Stems): readonly string[] {
  const shorter = other !== null && other.length < main.length ? other : main
  if (!isCyrillic(shorter.charCodeAt(0))) return shorter.endsWith('i') ? [shorter, `${shorter.slice(0, -1)}y`] : [shorter]
  const at = Math.max(shorter.lastIndexOf('о'), shorter.lastIndexOf('е'))
  if (at < 0 || /[аиіуюяыэ]/.test(shorter.slice(at))) return [shorter]
  return (shorter[at] === 'о' ? ['о', 'і'] : ['е', 'є', 'ї']).map((vowel) => shorter.slice(0, at) + vowel + shorter.slice(at + 1))
}
