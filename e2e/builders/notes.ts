import type { ItemId, NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import type { Json } from '#shared/base/json.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import type { Ref } from '#shared/notes/field.ts'
import type { Kind, Note, Tombstone } from '#shared/notes/note.ts'

/** The n-th id: the same in every run, sorted as n. */
export const noteId = (n: number): NoteId =>
  `01J${n
    .toString(32)
    .toUpperCase()
    .replace(/[ILOU]/g, odd)
    .padStart(23, '0')}` as NoteId
export const itemId = (n: number): ItemId => noteId(n) as string as ItemId

// Crockford's alphabet leaves these four out and goes up to Z; base 32 in JavaScript ends at V.
const odd = (letter: string) => ({ I: 'W', L: 'X', O: 'Y', U: 'Z' })[letter] ?? letter

/** Monday 2 November 2026, 10:00 UTC, written in Lisbon; later ones by minutes. */
export const someInstant = (minutes = 0) => instant(Date.UTC(2026, 10, 2, 10, minutes), 0)

const made = { count: 0 }

/** A sound note of a kind; each has a new id unless it is given. `fields` are by name, as stored. */
export function aNote<K extends Kind>(kind: K, fields: { readonly [field: string]: Json } = {}): Extract<Note, { kind: K }> {
  made.count += 1
  const note = completeNote({
    id: noteId(1_000_000 + made.count),
    kind,
    rev: 1,
    title: `A ${kind} ${made.count}`,
    createdAt: someInstant(),
    updatedAt: someInstant(),
    ...fields,
  })
  return note as Extract<Note, { kind: K }> // its kind was given
}

/** A reference that is pinned to a note under its title. */
export const to = (note: Note): { name: string; note: NoteId } => ({ name: note.title, note: note.id }) satisfies Ref

export function aTombstone(of: Note, why: Tombstone['why'] = 'deleted', survivor: Note | null = null): Tombstone {
  return { id: of.id, rev: of.rev + 1, kind: of.kind, title: of.title, why, to: survivor?.id ?? null, at: someInstant(5) }
}
