import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errors } from './errors.ts'
import type { NoteRow } from './notes.ts'
import { answer, noteId, noteIds, type Slice, slice } from './shapes.ts'

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
  /** Folded; `words` as one of the texts has it. */
  readonly target: string
  readonly words: string
  readonly uses: number
  readonly from: readonly NoteRow[]
  /** The notes it may mean; empty where there is none. */
  readonly candidates: readonly NoteRow[]
}

/** A piece of text and a place in it, in UTF-16 units. */
export interface Sentence {
  readonly text: string
  readonly at: number
  readonly length: number
}

/** Where texts still say a name that a note had: how many notes, links and plain words; the first 100 notes, the first 3 places of each. */
export interface WordsFound {
  readonly notes: number
  readonly links: number
  readonly mentions: number
  /** References in fields, by notes that they are pinned to. */
  readonly fields: number
  /** Notes that say it in plain words only. */
  readonly onlyMentions: number
  readonly rows: readonly {
    readonly from: NoteRow
    readonly links: number
    readonly mentions: number
    /** The fields that say it. */
    readonly fields: readonly string[]
    readonly places: readonly { readonly isLink: boolean; readonly before: Sentence; readonly after: Sentence }[]
  }[]
}

export interface WordsChanged {
  readonly notes: number
  readonly links: number
  readonly mentions: number
  readonly fields: number
}

/** Texts of other notes that name a note without linking it; `sure`: no other note bears the name. The first 200 notes. */
export interface UnlinkedFound {
  readonly notes: number
  readonly mentions: number
  readonly sure: number
  readonly rows: readonly {
    readonly from: NoteRow
    readonly count: number
    readonly sure: number
    readonly sentences: readonly Sentence[]
  }[]
}

export interface MentionsLinked {
  readonly notes: number
  readonly mentions: number
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
  /** A task; its result is `WordsFound`: where texts say a name that the note had, as links or in plain words. */
  findWords: base.input(z.strictObject({ id: noteId, words: z.string().min(1).max(2000) })).output(answer<{ readonly task: string }>()),
  /** A task, one undo step; its result is `WordsChanged`. Writes the note's title there; no link changes its meaning. */
  changeWords: base
    .input(
      z.strictObject({
        id: noteId,
        words: z.string().min(1).max(2000),
        /** Plain words too, not only links. */
        mentions: z.boolean(),
        without: z.array(noteId).max(500).default([]),
      }),
    )
    .output(answer<{ readonly task: string }>()),
  /** A task; its result is `UnlinkedFound`. */
  findUnlinked: base.input(z.strictObject({ id: noteId })).output(answer<{ readonly task: string }>()),
  /** A task, one undo step; its result is `MentionsLinked`. In the notes given, else wherever no other note bears the name. */
  linkUnlinked: base.input(z.strictObject({ id: noteId, from: noteIds.optional() })).output(answer<{ readonly task: string }>()),
  /** Links names in the note's own text: of one name to one note, else all that only one other note bears. */
  linkMentions: base
    .input(z.strictObject({ id: noteId, only: z.strictObject({ words: z.string().min(1).max(2000), to: noteId }).optional() }))
    .output(answer<{ readonly count: number; readonly rev: number; readonly version: number }>()),
}
