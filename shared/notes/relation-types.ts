import type { NoteId } from '#shared/base/ids.ts'
import type { Head } from './note.ts'

/**
 * The relations we know by name, as they are stored (`Relation.type`), each with the name it bears read from the other end. A type that is
 * not here is as good: it is shown as typed, and from the other end as `← type`.
 */
export const relationTypes: readonly { readonly type: string; readonly inverse: string }[] = [
  { type: 'member of', inverse: 'has member' },
  { type: 'works for', inverse: 'employs' },
  { type: 'located in', inverse: 'contains' },
  { type: 'part of', inverse: 'has part' },
  { type: 'relative of', inverse: 'relative of' },
  { type: 'contradicts', inverse: 'contradicts' },
  { type: 'repeats', inverse: 'repeated by' },
  { type: 'refines', inverse: 'refined by' },
  { type: 'leads to', inverse: 'follows from' },
  { type: 'based on', inverse: 'basis of' },
  { type: 'documented by', inverse: 'documents' },
  { type: 'see also', inverse: 'see also' },
]

const inverses = new Map(relationTypes.flatMap(({ type, inverse }) => [[inverse, type] as const, [type, inverse] as const]))

/** The name a relation bears read from the note it points to. */
export function inverseOf(type: string): string {
  return inverses.get(type.trim().toLowerCase()) ?? `← ${type.trim()}`
}

/** The relation that ties a conflict copy to its note (writing.md 20). */
export const conflictOf = 'conflict of'

/** The note that a conflict copy is the other text of; null where it is none. */
export function conflictOfNote({ relations }: Pick<Head, 'relations'>): NoteId | null {
  return relations.find(({ type }) => type === conflictOf)?.target?.note ?? null
}
