import type { Store } from '#core/store/store.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone, type VaultRecord } from '#shared/notes/note.ts'
import { NameTrie } from './name-trie.ts'

export interface MentionIndex {
  /** The trie of all titles and aliases of live notes; made when first asked for, kept from diffs since. */
  trie(): NameTrie
}

export function createMentionIndex(store: Store): MentionIndex {
  let trie: NameTrie | null = null
  store.onReset(() => {
    trie = null
  })
  store.onDiff(({ changes }) => {
    if (!trie) return
    for (const { id, before, after } of changes) {
      const old = namesIn(before)
      const now = namesIn(after)
      for (const name of old) if (!now.includes(name)) trie.remove(name, id)
      for (const name of now) if (!old.includes(name)) trie.add(name, id)
    }
  })
  return {
    trie() {
      trie ??= build(store)
      return trie
    },
  }
}

function build(store: Store): NameTrie {
  const made = new NameTrie()
  for (const record of store.records()) for (const name of namesIn(record)) made.add(name, record.id as NoteId)
  return made
}

/** Titles and aliases as written; none of a tombstone or of what lies in the trash. */
function namesIn(record: VaultRecord | null): string[] {
  if (record === null || isTombstone(record) || record.trashedAt !== null) return []
  return [...new Set([record.title, ...record.aliases.map(({ name }) => name)])]
}
