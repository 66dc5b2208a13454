import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Instant } from '#shared/base/instant.ts'
import type { Message } from '#shared/notes/change.ts'
import { errors } from './errors.ts'
import { answer } from './shapes.ts'

/** What this window (header `x-window`) would undo and redo next; null where there is nothing. */
export interface UndoState {
  readonly undo: Message | null
  readonly redo: Message | null
}

/** A step that this window did and can take back. */
export interface StepRow {
  /** Names it: the number of its first transaction. */
  readonly seq: number
  readonly label: Message
  /** When it was done, or written in last. */
  readonly at: Instant
}

const base = oc.errors(errors)

export const history = {
  state: base.input(z.strictObject({})).output(answer<UndoState>()),
  /** CONFLICT with the names of what somebody changed since; nothing is forced. */
  undo: base.input(z.strictObject({})).output(answer<UndoState & { readonly version: number }>()),
  redo: base.input(z.strictObject({})).output(answer<UndoState & { readonly version: number }>()),
  /** What the window can take back, last first: 200 at the most. */
  steps: base.input(z.strictObject({})).output(answer<{ readonly rows: readonly StepRow[] }>()),
  /** Takes back one of them; those done since stay. NOT_FOUND where it is none any more, else as `undo`. */
  takeBack: base.input(z.strictObject({ seq: z.int().min(0) })).output(answer<UndoState & { readonly version: number }>()),
}
