import type { Note } from '#shared/notes/note.ts'
import { generatedNotes } from '../vault/generated-notes.ts'

/** How many different word forms a large vault has, roughly: those of the generator, some 40,000, or some 500,000. */
export type Vocabulary = 'usual' | 'wide'

const endings = 'bab dek fil gom huz jan kep lid mov nur pas rel sit'.split(' ')

/** The generator's notes; in a wide vocabulary every third word is one of many longer ones, as in a vault of many languages and names. */
export function* searchedNotes(size: number, vocabulary: Vocabulary): IterableIterator<Note> {
  let count = 0
  const widen = (text: string) =>
    text.replace(/\p{L}{3,}/gu, (word) => (count++ % 3 === 0 ? word + (endings[(count * 7919) % endings.length] ?? '') : word))
  for (const note of generatedNotes(size)) {
    if (vocabulary === 'usual') yield note
    else yield note.kind === 'source' ? { ...note, body: widen(note.body), text: widen(note.text) } : { ...note, body: widen(note.body) }
  }
}
