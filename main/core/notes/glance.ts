import type { Glance } from '#shared/api/notes.ts'
import { cutAtWord } from '#shared/base/cut-at-word.ts'
import type { Head } from '#shared/notes/note.ts'
import { rowOf } from './rows.ts'

/** UTF-16 units of the text. */
const mostOpening = 320
const mostNames = 3

export function glanceAt(head: Head, body: string): Glance {
  const opening = body
    .slice(0, mostOpening * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  return { row: rowOf(head), names: head.aliases.slice(0, mostNames).map(({ name }) => name), opening: cutAtWord(opening, mostOpening) }
}
