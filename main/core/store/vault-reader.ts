import type { Links } from '#core/links/links.ts'
import type { LinkTarget } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { type Head, isTombstone } from '#shared/notes/note.ts'
import type { Store } from './store.ts'

/** What reading parts (exporters, checks, bench) may ask of the vault; all synchronous, from memory. */
export interface VaultReader {
  /** Every note, trashed ones too, tombstones not; in the order of their ids. */
  heads(): Iterable<Head>
  head(id: NoteId): Head | undefined
  /** '' where there is no such note. */
  body(id: NoteId): string
  /** The stored text of a source, '' otherwise. */
  text(id: NoteId): string
  /** What a `[[target]]` in that note's body means: its pin, else the one note of that name. */
  meaning(from: NoteId, target: string): LinkTarget
  /** What a pinned id means now, through merges. */
  follow(id: NoteId): LinkTarget
}

export function createReader(store: Store, links: Pick<Links, 'meaning' | 'follow'>): VaultReader {
  return {
    *heads() {
      const ids = [...store.records()].flatMap((record) => (isTombstone(record) ? [] : [record.id])).sort()
      for (const id of ids) {
        const head = store.head(id)
        if (head) yield head
      }
    },
    head: (id) => store.head(id),
    body: (id) => store.body(id),
    text: (id) => store.text(id),
    meaning: (from, target) => links.meaning(from, target),
    follow: (id) => links.follow(id),
  }
}
