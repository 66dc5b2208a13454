import type { NoteRow } from '#shared/api/notes.ts'
import { foldName } from '#shared/base/fold-name.ts'
import { tellApart } from './tell-apart.ts'

/** A row of `notes.suggest`: a note and the name it was found by (null: its title). */
export type Found = NoteRow & { readonly alias: string | null }
export interface Suggestion extends Found {
  readonly isAmbiguous: boolean
  /** What is said beside the name: its title where it was found by another, else a few words that no other of its name has. */
  readonly beside: string
}

export interface Suggestions {
  readonly rows: readonly Suggestion[]
  /** Whether a note is called just as typed. */
  readonly isNamed: boolean
}

/** What was found for a name, with whether other notes found bear the same name. */
export function suggestionsFrom(found: readonly Found[], typed: string): Suggestions {
  const nameOf = ({ title, alias }: Found) => foldName(alias ?? title)
  const bearers = new Map<string, Set<string>>()
  for (const row of found) {
    for (const name of [foldName(row.title), nameOf(row)]) bearers.set(name, (bearers.get(name) ?? new Set()).add(row.id))
  }
  const titled = found.filter(({ alias }) => alias === null)
  return {
    rows: found.map((row) => ({
      ...row,
      isAmbiguous: (bearers.get(nameOf(row))?.size ?? 0) > 1,
      beside: row.alias === null ? tellApart(row, titled) : row.title,
    })),
    isNamed: bearers.has(foldName(typed)),
  }
}
