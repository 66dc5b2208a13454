import type { Glance } from '#shared/api/notes.ts'
import type { Head } from '#shared/notes/note.ts'
import { openingOf } from './opening.ts'
import { rowOf } from './rows.ts'

/** UTF-16 units of the text. */
const mostOpening = 320
const mostNames = 3

export function glanceAt(head: Head, body: string): Glance {
  return { row: rowOf(head), names: head.aliases.slice(0, mostNames).map(({ name }) => name), opening: openingOf(body, mostOpening) }
}
