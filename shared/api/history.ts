import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Message } from '#shared/notes/change.ts'
import { errors } from './errors.ts'
import { answer } from './shapes.ts'

/** What this window (header `x-window`) would undo and redo next; null where there is nothing. */
export interface UndoState {
  readonly undo: Message | null
  readonly redo: Message | null
}

const base = oc.errors(errors)

export const history = {
  state: base.input(z.strictObject({})).output(answer<UndoState>()),
  /** CONFLICT with the names of what somebody changed since; nothing is forced. */
  undo: base.input(z.strictObject({})).output(answer<UndoState & { readonly version: number }>()),
  redo: base.input(z.strictObject({})).output(answer<UndoState & { readonly version: number }>()),
}
