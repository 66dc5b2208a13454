import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Message } from '#shared/notes/change.ts'
import type { Kind } from '#shared/notes/note.ts'
import { errors } from './errors.ts'
import { answer, mostQuery, type Slice, slice } from './shapes.ts'

/** A query kept under a name. */
export interface SavedSearch {
  readonly name: string
  readonly query: string
}

export interface VaultState {
  readonly id: string
  readonly name: string
  readonly who: string
  readonly secondBackup: string | null
  readonly searches: readonly SavedSearch[]
  /** Whether searches find other forms of their words. */
  readonly wordForms: boolean
  /** Grows with every change; a window that misses one asks everything again. */
  readonly version: number
  /** Notes that are not in the trash, by kind. */
  readonly counts: { readonly [kind in Kind]: number }
  readonly trashed: number
  /** Targets of links without a note, and with several; null for the moments after opening in which they are still being read. */
  readonly unresolved: number | null
  readonly ambiguous: number | null
  readonly conflicts: number
  readonly problems: number
  /** Null while the vault takes changes. */
  readonly readOnly: Message | null
  readonly programVersion: string
}

export interface ProblemRow {
  readonly message: Message
  readonly at: string
}

/** What `check` counted; `problems` is what is wrong, worst first, 500 at most. */
export interface CheckReport {
  readonly notes: number
  readonly trashed: number
  readonly tombstones: { readonly deleted: number; readonly merged: number; readonly unreadable: number; readonly undone: number }
  readonly links: number
  readonly unresolved: number
  readonly ambiguous: number
  /** Pins and references that lead to a tombstone. */
  readonly toTombstones: number
  readonly attachments: { readonly files: number; readonly missing: number; readonly unused: number; readonly damaged: number }
  readonly history: { readonly entries: number; readonly gaps: number }
  readonly problems: readonly Message[]
}

const base = oc.errors(errors)

/** So many searches are kept; what finds anything in a longer list is a search of its own. */
export const mostSearches = 100
const keptQuery = z.string().trim().min(1).max(mostQuery)

export const vault = {
  state: base.input(z.strictObject({})).output(answer<VaultState>()),
  update: base
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(200).optional(),
        who: z.string().trim().max(200).optional(),
        secondBackup: z.string().max(4096).nullable().optional(),
        wordForms: z.boolean().optional(),
      }),
    )
    .output(answer<VaultState>()),
  /** Keeps a query under a name, at the end of those kept; one that is kept already gets the name. Refuses INVALID where there are too many. */
  keepSearch: base.input(z.strictObject({ name: z.string().trim().min(1).max(200), query: keptQuery })).output(answer<VaultState>()),
  /** Keeps a query no more; nothing where it was not kept. */
  forgetSearch: base.input(z.strictObject({ query: keptQuery })).output(answer<VaultState>()),
  problems: base.input(z.strictObject(slice)).output(answer<Slice<ProblemRow>>()),
  /** Asks the disk again after read-only. */
  reopen: base.input(z.strictObject({})).output(answer<VaultState>()),
  /** Looks for changes by other programs; the window calls it when it gets the focus. */
  look: base.input(z.strictObject({})).output(answer<{ readonly version: number }>()),
  /** A task: reads everything once and says what is wrong; its result is a `CheckReport`. */
  check: base.input(z.strictObject({})).output(answer<{ readonly task: string }>()),
}
