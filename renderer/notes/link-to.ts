import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { printableTarget, printLink } from '#shared/links/print-link.ts'

/** A note somebody chose, by which of its names, and whether another note bears that name too. */
export interface Chosen {
  readonly id: NoteId
  readonly title: string
  /** The name it was found by; null: its title. */
  readonly alias: string | null
  /** What tells it from others of its name. */
  readonly fact: string
  readonly isAmbiguous: boolean
}

/** The link to write for a note, and what it pins: two notes of one name are told apart by a fact (writing.md 4). */
export function linkTo({ id, title, alias, fact, isAmbiguous }: Chosen): {
  readonly text: string
  readonly pins: readonly (readonly [string, NoteId])[]
} {
  const name = alias ?? title
  const target = isAmbiguous ? `${name} (${fact === '' ? id.slice(-6) : fact})` : name
  const text = printLink({ target, heading: null, label: isAmbiguous ? name : null, embed: false })
  return { text, pins: [[foldName(printableTarget(target)), id]] }
}
