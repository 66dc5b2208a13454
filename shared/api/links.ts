import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'
import type { NoteRow } from './notes.ts'
import { answer, noteId, type Slice, slice } from './shapes.ts'

/** A note that links here, with each sentence that does; the first 20 of them, `count` of all. */
export interface Backlink {
  readonly from: NoteRow
  readonly count: number
  readonly sentences: readonly { readonly text: string; readonly at: number; readonly length: number }[]
  /** Names of its fields that refer here. */
  readonly fields: readonly string[]
}

/** A target without a note, or with several, and the notes that use it. */
export interface LooseLink {
  readonly target: string
  readonly uses: number
  readonly from: readonly NoteRow[]
  /** The notes it may mean; empty where there is none. */
  readonly candidates: readonly NoteRow[]
}

const base = oc.errors(errors)

export const links = {
  backlinks: base.input(z.strictObject({ id: noteId, ...slice })).output(answer<Slice<Backlink>>()),
  unresolved: base.input(z.strictObject(slice)).output(answer<Slice<LooseLink>>()),
  ambiguous: base.input(z.strictObject(slice)).output(answer<Slice<LooseLink>>()),
  /** Says for one note what a target of its body means from now on. */
  pin: base
    .input(z.strictObject({ id: noteId, target: z.string().min(1).max(2000), note: noteId }))
    .output(answer<{ readonly rev: number; readonly version: number }>()),
}
