import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { NoteId } from '#shared/base/ids.ts'
import { errors } from './errors.ts'
import type { NoteContent, NoteRow } from './notes.ts'
import { answer, noteId, noteIds, type Slice, slice } from './shapes.ts'

export interface BackupRow {
  readonly name: string
  readonly at: string
  readonly notes: number
  readonly place: 'vault' | 'second'
}

/** How a note in the backup differs from now. */
export interface Difference {
  readonly id: NoteId
  readonly change: 'missing-now' | 'differs' | 'new-since'
  readonly row: NoteRow
}

const base = oc.errors(errors)
const name = z.string().regex(/^[\w.-]{1,100}$/)

export const backups = {
  list: base.input(z.strictObject({})).output(answer<{ readonly rows: readonly BackupRow[] }>()),
  make: base.input(z.strictObject({})).output(answer<BackupRow>()),
  preview: base.input(z.strictObject({ name, ...slice })).output(answer<Slice<Difference>>()),
  /** A note as the backup has it. */
  note: base.input(z.strictObject({ name, id: noteId })).output(answer<NoteContent>()),
  /** A task, one undoable step: brings back what is missing and what differs; notes made since stay. */
  restore: base.input(z.strictObject({ name, ids: noteIds.optional() })).output(answer<{ readonly task: string }>()),
}
