import type { Note } from '#shared/notes/note.ts'
import { type NoteText, textsOf } from './note-texts.ts'

/**
 * A number that changes with whatever can be found of a note, so that a kept index knows which notes to read again. It is made of the texts
 * themselves: a vault may come back from an older copy and grow anew, and a hand may change a word in a file and leave length, revision and
 * time as they were.
 */
export function stampOf(note: Note, texts: readonly NoteText[] = textsOf(note)): number {
  let hash = mix(0x811c9dc5, note.trashedAt === null ? 0 : 1)
  for (const { part, text } of texts) {
    const even = text.length & ~1
    // Two at a time: there are as many letters as the vault has.
    for (let at = 0; at < even; at += 2) hash = mix(hash, text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
    if (even < text.length) hash = mix(hash, text.charCodeAt(even))
    hash = mix(mix(hash, text.length), part.usual)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}

/** FNV-1a, with a turn, as its lowest bits alone would carry up. */
function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return mixed ^ (mixed >>> 16)
}
