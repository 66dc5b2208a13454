import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { Json } from '#shared/base/json.ts'
import type { Splice } from '#shared/base/splice.ts'
import type { VaultRecord } from './note.ts'

/**
 * One change within one note. Each carries what was and what is, so that it can be turned round (`invertOp`) and checked before.
 * Part of the disk format: journal and history hold these.
 *
 * - set: a whole value (`title`, `trashedAt`, `kind` and every field that is no list and no prose)
 * - text: splices of a prose field
 * - item: one item of a list or of words; `from` null: it was not there, `to` null: it is gone; `after` is the id of the item before it
 * - record: the whole record; `from` null: the note is new
 */
export type Op =
  | { readonly op: 'set'; readonly field: string; readonly from: Json; readonly to: Json }
  | { readonly op: 'text'; readonly field: string; readonly splices: readonly Splice[] }
  | { readonly op: 'item'; readonly field: string; readonly item: string; readonly from: Placed | null; readonly to: Placed | null }
  | { readonly op: 'record'; readonly from: VaultRecord | null; readonly to: VaultRecord }

/** An item and the id of the one before it; null: it is the first. */
export interface Placed {
  readonly value: Json
  readonly after: string | null
}

/** What one transaction did to one note; `rev` is the note's after it. */
export interface NoteChange {
  readonly id: NoteId
  readonly rev: number
  readonly ops: readonly Op[]
}

/** A message: a code of shared/messages and the data its words need. */
export interface Message {
  readonly code: string
  readonly data?: { readonly [name: string]: Datum }
}

/** What is put into a message: words, a number, another message, or several of them, which are said as a list. */
export type Datum = string | number | Message | readonly (string | Message)[]

/**
 * One transaction, as a line of journal and history holds it. Sequence numbers grow by one and never come back; order is by them, never
 * by time. `window` made it; `undoes` lists the sequence numbers an undo takes back. `purged` names notes whose text was removed
 * for ever (their ops are gone from history).
 */
export interface Entry {
  readonly seq: number
  readonly at: Instant
  readonly who: string
  readonly label: Message
  readonly window: string | null
  readonly undoes?: readonly number[]
  readonly purged?: readonly NoteId[]
  readonly notes: readonly NoteChange[]
}
