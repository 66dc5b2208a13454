import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Json } from '#shared/base/json.ts'
import type { Message } from '#shared/notes/change.ts'
import { errors } from './errors.ts'
import { answer } from './shapes.ts'

/** Something that lasts. `done` of `total` items; total null while unknown. Kept for ten minutes after its end. */
export interface Task {
  readonly id: string
  readonly label: Message
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number | null
  /** One bad item is a warning with its name, not a failed run; the first 500. */
  readonly warnings: readonly Message[]
  readonly error: Message | null
  /** What the method promises when it is done. */
  readonly result: Json
}

const base = oc.errors(errors)

export const tasks = {
  list: base.input(z.strictObject({})).output(answer<{ readonly tasks: readonly Task[] }>()),
  get: base.input(z.strictObject({ task: z.string().max(100) })).output(answer<Task>()),
  cancel: base.input(z.strictObject({ task: z.string().max(100) })).output(answer<Task>()),
}
