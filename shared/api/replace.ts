import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { NoteId } from '#shared/base/ids.ts'
import { longestReplaced } from '#shared/notes/value-rules.ts'
import { errors } from './errors.ts'
import type { Sentence } from './links.ts'
import type { NoteRow } from './notes.ts'
import { answer, isOneOf, noteId, type Slice, slice, which } from './shapes.ts'

/** Where the words stand: `places` that can change, in `notes`; `kept`: those that stay, in code, addresses and targets of links. */
export interface ReplaceFound {
  /** What `lines` and `replace` take. The core remembers the last few. */
  readonly plan: string
  readonly notes: number
  readonly places: number
  readonly kept: number
}

/** A line of the preview: a note with how many places it has, and after it each place with its sentence before and after. */
export type ReplaceLine =
  | { readonly is: 'note'; readonly note: NoteRow; readonly places: number }
  | {
      readonly is: 'place'
      readonly note: NoteId
      /** How many its note has. */
      readonly places: number
      /** Its number in the note, from 0. */
      readonly place: number
      readonly where: 'text' | 'title' | 'alias' | 'field'
      /** The name of the field, and of the column where it is a list. */
      readonly fields: readonly string[]
      readonly before: Sentence
      readonly after: Sentence
    }

/** What was done; `left`: places that did not stand any more as they were shown. */
export interface Replaced {
  readonly notes: number
  readonly places: number
  readonly left: number
}

const places = z.array(z.number().int().min(0)).max(100_000)
/** All places but some, or just some. */
const ticked = z.strictObject({
  all: z.boolean(),
  /** Notes in which it is otherwise: all places of the note but those named, or just these. */
  but: z.array(z.strictObject({ note: noteId, all: z.boolean(), places })).max(10_000),
})
export type Ticked = z.infer<typeof ticked>

const oneLine = z
  .string()
  .max(longestReplaced)
  .regex(/^[^\r\n]*$/)
const base = oc.errors(errors)

export const replace = {
  /** A task; its result is `ReplaceFound`: where notes outside the trash say something that is to be replaced. Nothing is changed. */
  find: base
    .input(
      z.strictObject({
        find: oneLine.min(1),
        put: oneLine,
        matchCase: z.boolean().default(false),
        wholeWords: z.boolean().default(false),
        /** In which texts of a note: its body; its title and other names; plain words in fields. */
        reach: z.strictObject({ text: z.boolean(), names: z.boolean(), fields: z.boolean() }),
        /** In which notes; null: in all. */
        which: z.strictObject(which).refine(isOneOf).nullable(),
      }),
    )
    .output(answer<{ readonly task: string }>()),
  /** A window of what was found. */
  lines: base.input(z.strictObject({ plan: z.string().max(100), ...slice })).output(answer<Slice<ReplaceLine>>()),
  /** A task, one undo step; its result is `Replaced`. No link changes its meaning. */
  replace: base.input(z.strictObject({ plan: z.string().max(100), ticked })).output(answer<{ readonly task: string }>()),
}
