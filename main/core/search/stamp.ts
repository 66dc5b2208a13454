import type { Note } from '#shared/notes/note.ts'

/**
 * A number that changes with whatever can be found of a note, so that a kept index knows which notes to read again. A vault may come back from
 * an older copy and grow anew: hence not the revision alone.
 */
export function stampOf(note: Note): number {
  const text = note.kind === 'source' ? note.text.length : 0
  let hash = mix(mix(mix(0x811c9dc5, note.rev), note.body.length), text)
  for (const part of [note.updatedAt, note.trashedAt ?? '', note.title, note.kind]) {
    for (let at = 0; at < part.length; at++) hash = mix(hash, part.charCodeAt(at))
  }
  return hash >>> 0
}

const mix = (hash: number, value: number) => Math.imul(hash ^ value, 0x01000193)
