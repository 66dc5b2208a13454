import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import type { claim } from './claim.ts'
import type { common } from './common.ts'
import type { event } from './event.ts'
import type { Fields, ValuesOf } from './field.ts'
import type { KindOf } from './kind.ts'
import type { organisation } from './organisation.ts'
import type { page } from './page.ts'
import type { person } from './person.ts'
import type { place } from './place.ts'
import type { source } from './source.ts'

/** What the program itself keeps of a note; `rev` grows by one with each transaction that touches it. */
export interface Kept {
  readonly id: NoteId
  readonly rev: number
  readonly createdAt: Instant
  /** When anything but its pins and its star changed last. */
  readonly updatedAt: Instant
  /** In the trash since then; null while it is not. */
  readonly trashedAt: Instant | null
  /** 1 to 500 characters, one line (value-rules.ts). */
  readonly title: string
}

type NoteOf<K> =
  K extends KindOf<infer Name, infer F extends Fields> ? Kept & { readonly kind: Name } & ValuesOf<typeof common> & ValuesOf<F> : never

export type Person = NoteOf<typeof person>
export type Place = NoteOf<typeof place>
export type Organisation = NoteOf<typeof organisation>
export type Event = NoteOf<typeof event>
export type Claim = NoteOf<typeof claim>
export type Source = NoteOf<typeof source>
export type Page = NoteOf<typeof page>

/** One item of the vault. Stored whole; keys we do not know are kept. */
export type Note = Person | Place | Organisation | Event | Claim | Source | Page
export type Kind = Note['kind']

type WithoutProse<N> = N extends Note ? Omit<N, 'body' | 'text'> : never
/** All of a note but its long texts, which may stay on disk. */
export type Head = WithoutProse<Note>

/**
 * What stays for ever where a note was. `why`: deleted (the trash was emptied), merged (`to` names the survivor), unreadable (its
 * record on disk could not be read), undone (its creation was taken back).
 * `merged` holds what unmerging needs, see main/core/notes/merge.ts.
 */
export interface Tombstone {
  readonly id: NoteId
  readonly rev: number
  readonly kind: string
  readonly title: string
  readonly why: 'deleted' | 'merged' | 'unreadable' | 'undone'
  readonly to: NoteId | null
  readonly at: Instant
  readonly merged?: { readonly note: Note; readonly gave: readonly import('./change.ts').Op[] }
}

/** What a shard holds under an id. */
export type VaultRecord = Note | Tombstone

export function isTombstone(record: VaultRecord): record is Tombstone {
  return 'why' in record
}
