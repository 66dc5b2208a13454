import { findForms, findNear, findTerms, type Lenience, leastLetters, soundingWords, type TermRange } from './find-terms.ts'
import type { Held } from './held-segments.ts'
import { FindReader } from './segment.ts'

/** Where a word that is asked for stands: in each segment the words that count as it. */
export interface WordFinds {
  readonly word: string
  readonly ranges: readonly { readonly held: Held; readonly ranges: readonly TermRange[] }[]
}

/** Names that sound alike whose forms are looked for. */
const mostSounds = 20

export function findWord(segments: readonly Held[], word: string, lenience: Lenience, owners: Uint32Array): WordFinds {
  const hasForms = lenience.forms && word.length >= leastLetters
  const sounds = lenience.sounds && hasForms ? soundsOf(segments, word, owners) : []
  const ranges = segments.map((held) => {
    const { terms } = held.segment
    return { held, ranges: [...findTerms(terms, word, lenience), ...findForms(terms, sounds)] }
  })
  return { word, ranges }
}

/** What the word was likely meant for, where nothing is spelt so. */
export function findMistyped(segments: readonly Held[], word: string, prefix: boolean): WordFinds {
  return { word, ranges: segments.map((held) => ({ held, ranges: findNear(held.segment.terms, word, prefix) })) }
}

/** Names in the other letters that sound as the word; only such as still stand in a note. */
function soundsOf(segments: readonly Held[], word: string, owners: Uint32Array): readonly string[] {
  const words = new Set<string>()
  for (const held of segments) {
    for (const sounding of soundingWords(held.segment.terms, word))
      if (!words.has(sounding) && isAlive(held, sounding, owners)) words.add(sounding)
  }
  return [...words].sort().slice(0, mostSounds)
}

function isAlive({ segment, number }: Held, word: string, owners: Uint32Array): boolean {
  const reader = new FindReader(segment, segment.terms.find(word))
  while (reader.next()) if (owners[reader.note] === number) return true
  return false
}
