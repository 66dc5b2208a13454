import { linkKeys } from '#core/links/link-keys.ts'
import { stampOf } from '#core/search/index/stamp.ts'
import type { Note } from '#shared/notes/note.ts'

/** What is made of a note's long texts when they are read, so that whoever needs no more than this need not read them again. */
export interface Digest {
  /** The folded targets that its body links to (main/core/links/link-keys.ts). */
  readonly keys: readonly string[]
  /** Of all that can be found in it (main/core/search/index/stamp.ts). */
  readonly stamp: number
}

export const digestOf = (note: Note): Digest => ({ keys: linkKeys(note.body), stamp: stampOf(note) })
