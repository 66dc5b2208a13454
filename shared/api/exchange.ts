import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'
import { answer, kind, listed, noteId } from './shapes.ts'

/** What an export wrote, by count, and by name what it could not; part of the task's result and of the written report. */
export interface ExportReport {
  readonly notes: number
  readonly byKind: { readonly [kind: string]: number }
  readonly attachments: number
  /** Files whose name had to differ from the title, and attachments that were missing: what, and why. */
  readonly remarks: readonly { readonly code: string; readonly title: string; readonly file: string }[]
  /** How many remarks there are where `remarks` holds only the first 500 (a task's result). */
  readonly remarksInAll?: number
}

/** What an export would hold. */
export interface ExportPreview {
  readonly notes: number
  readonly byKind: { readonly [kind: string]: number }
  readonly attachments: number
  /** Bytes of the attachments. */
  readonly attachmentSize: number
  /** How many more there are in the trash, which go out only by choice. */
  readonly trashed: number
}

const base = oc.errors(errors)

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('vault') }),
  z.strictObject({ of: z.literal('kind'), kind }),
  z.strictObject({ of: z.literal('notes'), ids: z.array(noteId).min(1).max(10_000) }),
  z.strictObject({ of: z.literal('list'), list: listed }),
  /** A note and all that link to it, in texts or fields. */
  z.strictObject({ of: z.literal('around'), id: noteId }),
])

export const exchange = {
  preview: base.input(z.strictObject({ scope, trashed: z.boolean() })).output(answer<ExportPreview>()),
  /** A task; its result is `{ download: string, report: ExportReport }`: GET /files/download/<download> gives the archive, once. */
  exportMarkdown: base
    .input(
      z.strictObject({
        scope,
        links: z.enum(['wiki', 'markdown']).default('wiki'),
        trashed: z.boolean().default(false),
        /** The names of those who wrote, as logs have them. */
        who: z.boolean().default(false),
      }),
    )
    .output(answer<{ readonly task: string }>()),
}
