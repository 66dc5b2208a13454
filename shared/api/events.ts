import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import type { NoteId } from '#shared/base/ids.ts'
import type { Kind } from '#shared/notes/note.ts'
import { answer } from './shapes.ts'

/**
 * Few and coarse: they say what changed, and the window asks again. `version` counts vault changes one by one (merged events carry the
 * last and `from`, the first): a gap, or `everything`, means drop all that was asked.
 */
export type CoreEvent =
  | {
      readonly type: 'notes.changed'
      readonly from: number
      readonly version: number
      readonly ids: { readonly [kind in Kind]?: readonly NoteId[] }
      /** The window that made all of it; null where several did. */
      readonly window: string | null
      readonly everything?: true
    }
  | { readonly type: 'task.changed'; readonly task: string }
  | { readonly type: 'vault.changed' }
  | { readonly type: 'hello'; readonly version: number }

export const events = {
  watch: oc.input(z.strictObject({})).output(eventIterator(answer<CoreEvent>())),
}
