import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { Json } from '#shared/base/json.ts'
import type { Splice } from '#shared/base/splice.ts'
import type { Message } from '#shared/notes/change.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { errors } from './errors.ts'
import { answer, at, isOneOf, kind, mostRows, noteId, noteIds, type Slice, slice, which } from './shapes.ts'

/** A note in a list. `title` is whole, `short` is its short form. */
export interface NoteRow {
  readonly id: NoteId
  readonly kind: Kind
  readonly title: string
  readonly short: string
  readonly updatedAt: Instant
  readonly trashedAt: Instant | null
  readonly isStarred: boolean
  /** A few words of context where the kind has them: what a place is, a claim's status. */
  readonly about: string
}

/** A tag and how many notes outside the trash bear it. */
export interface TagRow {
  readonly tag: string
  readonly uses: number
}

/**
 * What a `[[…]]` or a reference means now. `found`: `id` is the note; `gone`: a tombstone or in the trash, `id` its own (`why` says
 * which); `unresolved`: no note of that name; `ambiguous`: several, `id` null. After a merge `id` is the survivor's.
 */
export interface LinkTarget {
  readonly state: 'found' | 'gone' | 'unresolved' | 'ambiguous'
  readonly id: NoteId | null
  readonly kind: Kind | null
  readonly title: string
  readonly why?: 'trashed' | 'deleted' | 'unreadable' | 'undone'
}

/** A note to read and write. */
export interface NoteView {
  readonly note: Head
  readonly body: string
  /** The stored text of a source, '' otherwise. */
  readonly text: string
  /** What each link of the body means, by folded target; the first 500. */
  readonly links: readonly { readonly key: string; readonly target: LinkTarget }[]
  /** What each pinned reference in the fields and relations means, by the id it holds; the first 500. */
  readonly refs: readonly { readonly note: NoteId; readonly target: LinkTarget }[]
  /** Relations of other notes to this one and how many there are; the first 500. */
  readonly incoming: Slice<IncomingRelation>
  /** For a note that absorbed others: what can be unmerged, newest first. */
  readonly merged: readonly { readonly id: NoteId; readonly title: string; readonly at: Instant }[]
}

/** All that stands in a note. */
export interface NoteContent {
  readonly note: Head
  readonly body: string
  /** The stored text of a source, '' otherwise. */
  readonly text: string
}

/** Both notes and what the merged one would be; `linkers`: how many notes link to the one that is taken in. */
export interface MergePreview {
  readonly survivor: NoteContent
  readonly absorbed: NoteContent
  readonly merged: NoteContent
  readonly linkers: number
}

/** The note that took another in, now and without it, and the other as it comes back; `kept` names fields that stay, changed since. */
export interface UnmergePreview {
  readonly before: NoteContent
  readonly after: NoteContent
  readonly back: NoteContent
  readonly kept: readonly string[]
}

export interface IncomingRelation {
  readonly from: NoteRow
  readonly type: string
  readonly remark: string
}

export interface SaveAnswer {
  readonly rev: number
  /** The vault's version after it. */
  readonly version: number
  /**
   * Where others had changed the same text meanwhile: splices that lead from the sender's text (what it has after its own change) to what is
   * stored now. Empty where nobody had.
   */
  readonly bring: readonly { readonly field: string; readonly splices: readonly Splice[] }[]
  /** Both kept and marked in the text, because the same words were changed. */
  readonly conflict: boolean
  /** Fields of this save that somebody else had changed meanwhile, and so were not taken; the rest was. */
  readonly refused: readonly { readonly field: string; readonly now: Json }[]
}

export interface Mention {
  /** UTF-16 units in the body. */
  readonly at: number
  readonly length: number
  readonly words: string
  /** Every note of that name, 20 at most. */
  readonly notes: readonly NoteRow[]
}

export interface VersionRow {
  readonly seq: number
  readonly at: Instant
  readonly who: string
  readonly label: Message
  /** How many saves are folded into this version. */
  readonly saves: number
}

const json = z.json() as unknown as z.ZodType<Json>
const field = z.string().min(1).max(100)
const placed = z.strictObject({ value: json, after: z.string().max(600).nullable() })
const splice = z.strictObject({ at: z.number().int().min(0), cut: z.string(), put: z.string() })
/** The ops of shared/notes/change.ts that a window may send; `record` is the core's own. */
export const sentOp = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), field, from: json, to: json }),
  z.strictObject({ op: z.literal('text'), field, splices: z.array(splice).max(10_000) }),
  z.strictObject({ op: z.literal('item'), field, item: z.string().min(1).max(600), from: placed.nullable(), to: placed.nullable() }),
])

/** What `emptyTrash` ends with: how many notes went, and the names of the backups that still hold some of their text. */
export interface TrashEmptied {
  readonly count: number
  readonly backups: readonly string[]
}

/** What a note is about, in as little as stands beside a link. */
export interface Glance {
  readonly row: NoteRow
  /** Its first other names. */
  readonly names: readonly string[]
  /** The first words of its text, as Markdown. */
  readonly opening: string
}

/** A note that new ones are made after. */
export interface TemplateRow extends NoteRow {
  readonly use: 'kind' | 'day'
}

const base = oc.errors(errors)

export const notes = {
  list: base
    .input(
      z.strictObject({
        ...slice,
        kind: kind.optional(),
        tag: z.string().max(500).optional(),
        trashed: z.boolean().default(false),
        sort: z.enum(['title', 'updated', 'created']).default('title'),
      }),
    )
    .output(answer<Slice<NoteRow>>()),
  get: base.input(z.strictObject({ id: noteId })).output(answer<NoteView>()),
  /** What lists show of some notes, in their order; null where there is none of that id any more. */
  rows: base.input(z.strictObject({ ids: z.array(noteId).max(mostRows) })).output(answer<{ readonly rows: readonly (NoteRow | null)[] }>()),
  /** A note at a glance, for who has not opened it; null where there is none of that id any more. */
  glance: base.input(z.strictObject({ id: noteId })).output(answer<{ readonly glance: Glance | null }>()),
  /** Titles and aliases for a picker: best match first, at the end those a slip or two away. */
  suggest: base
    .input(
      z.strictObject({ text: z.string().max(500), kinds: z.array(kind).optional(), limit: z.number().int().min(1).max(50).default(20) }),
    )
    .output(answer<{ readonly rows: readonly (NoteRow & { readonly alias: string | null })[] }>()),
  /** Tags of the vault that hold the words of `text`, those in most use first. */
  allTags: base.input(z.strictObject({ text: z.string().max(500).default(''), ...slice })).output(answer<Slice<TagRow>>()),
  create: base
    .input(
      z.strictObject({
        kind,
        title: z.string(),
        body: z.string().default(''),
        tags: z.array(z.string()).default([]),
        /** Fields of the kind by name. */
        fields: z.record(z.string(), json).default({}),
        /** What is not given is as this note has it, with `{{title}}`, `{{date}}` and `{{time}}` said; tags come to its own. */
        template: noteId.optional(),
      }),
    )
    .output(answer<{ readonly id: NoteId; readonly rev: number; readonly version: number }>()),
  /** The page of just that title that is not in the trash; made where there is none, after the template of days where it is one's. */
  pageCalled: base
    .input(z.strictObject({ title: z.string(), isDay: z.boolean().default(false) }))
    .output(answer<{ readonly id: NoteId; readonly rev: number; readonly version: number }>()),
  /** The notes that new ones are made after, by title; not those in the trash. The first 500. */
  templates: base.input(z.strictObject({})).output(answer<{ readonly rows: readonly TemplateRow[] }>()),
  /** Changes of one note as of `rev`; `pins`: what targets of the body mean, where the person chose. One undo step with the saves before it that bear the same `step`. */
  save: base
    .input(
      z.strictObject({
        id: noteId,
        rev: z.number().int().min(1),
        ops: z.array(sentOp).min(1).max(10_000),
        pins: z
          .array(z.strictObject({ key: z.string().max(2000), note: noteId }))
          .max(10_000)
          .default([]),
        step: z.string().max(100).optional(),
      }),
    )
    .output(answer<SaveAnswer>()),
  /** Links keep their pins; the old title stays as an alias where asked. */
  rename: base
    .input(z.strictObject({ id: noteId, title: z.string(), keepAlias: z.boolean().default(true) }))
    .output(answer<{ readonly rev: number; readonly version: number }>()),
  /** Another kind, one undo step: what it has no field for waits among the properties and comes back with the old kind. */
  setKind: base.input(z.strictObject({ id: noteId, kind })).output(answer<{ readonly rev: number; readonly version: number }>()),
  /** One undo step, however many they are; so with `restore`, `tag` and `star`. */
  trash: base.input(z.strictObject(which).refine(isOneOf)).output(answer<{ readonly count: number; readonly version: number }>()),
  restore: base.input(z.strictObject(which).refine(isOneOf)).output(answer<{ readonly count: number; readonly version: number }>()),
  /** Puts a tag on notes, or takes it off. */
  tag: base
    .input(z.strictObject({ ...which, tag: z.string(), put: z.boolean() }).refine(isOneOf))
    .output(answer<{ readonly count: number; readonly version: number }>()),
  /** Puts a star on notes, or takes it off. */
  star: base
    .input(z.strictObject({ ...which, put: z.boolean() }).refine(isOneOf))
    .output(answer<{ readonly count: number; readonly version: number }>()),
  /** Those with a star that are not in the trash, by title. */
  starred: base.input(z.strictObject(slice)).output(answer<Slice<NoteRow>>()),
  /** The tags that notes bear, the commonest first; the first 500. */
  tags: base
    .input(z.strictObject(which).refine(isOneOf))
    .output(answer<{ readonly total: number; readonly rows: readonly { readonly tag: string; readonly count: number }[] }>()),
  /** A task. Cannot be undone: takes the text of trashed notes (all, or those named) out of notes, history and attachments for ever. */
  /** A task; its result is `TrashEmptied`. */
  emptyTrash: base.input(z.strictObject({ ids: noteIds.optional() })).output(answer<{ readonly task: string }>()),
  merge: base
    .input(z.strictObject({ survivor: noteId, absorbed: noteId }))
    .output(answer<{ readonly rev: number; readonly version: number }>()),
  /** What merging these would make; nothing is done. */
  previewMerge: base.input(z.strictObject({ survivor: noteId, absorbed: noteId })).output(answer<MergePreview>()),
  previewUnmerge: base.input(z.strictObject({ id: noteId })).output(answer<UnmergePreview>()),
  /** `kept` names what stays in the survivor because it was changed since. */
  unmerge: base.input(z.strictObject({ id: noteId })).output(answer<{ readonly version: number; readonly kept: readonly string[] }>()),
  versions: base.input(z.strictObject({ id: noteId, ...slice })).output(answer<Slice<VersionRow>>()),
  /** The note as it was then; NOT_FOUND before it was made or after its text was removed for ever. */
  at: base.input(z.strictObject({ id: noteId, time: at })).output(answer<NoteContent>()),
  restoreVersion: base.input(z.strictObject({ id: noteId, time: at })).output(answer<{ readonly rev: number; readonly version: number }>()),
  mentions: base.input(z.strictObject({ id: noteId, ...slice })).output(answer<Slice<Mention>>()),
}
