import type { Store } from '#core/store/store.ts'
import type { LinkTarget } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { keepMeanings } from './keep-meanings.ts'
import { LinkIndex, pinOf } from './link-index.ts'
import { createLooseNames, type LooseNames } from './loose-links.ts'
import { NameIndex } from './names.ts'

export interface Links {
  readonly names: NameIndex
  readonly index: LinkIndex
  /** What a `[[target]]` in that note's body means: its pin, else the one note of that name. */
  meaning(from: NoteId, target: string): LinkTarget
  /** What a folded target means there. */
  meaningOfKey(from: NoteId, key: string): LinkTarget
  /** What a pinned id means now, through merges. */
  follow(id: NoteId): LinkTarget
  /** Names that are linked without a pin and that no note, or more than one, bears. */
  loose(): LooseNames
}

/** Names and links of the vault, kept from diffs; pins what a transaction must not let slip. */
export function createLinks(store: Store, monotonic: () => number): Links {
  const names = new NameIndex()
  const index = new LinkIndex((id) => store.digest(id)?.keys)
  const build = () => {
    names.clear()
    const records = [...store.records()]
    for (const record of records) names.update(record.id, record)
    index.build(records, monotonic)
  }
  build()
  store.onReset(build)
  store.beforeCommit((tx) => keepMeanings(tx, names, index))
  store.onDiff(({ changes }) => {
    for (const { id, before, after } of changes) {
      names.update(id, after)
      index.update(id, before, after)
    }
  })

  function follow(id: NoteId): LinkTarget {
    let record = store.record(id)
    // Merges of merges; a circle cannot come about by ours, but a file edited by hand may hold one.
    for (let steps = 0; record && isTombstone(record) && record.to !== null && steps < 1000; steps++) record = store.record(record.to)
    if (!record) return { state: 'gone', id, kind: null, title: '', why: 'unreadable' }
    const { kind, title } = record
    if (isTombstone(record))
      return { state: 'gone', id: record.id, kind: null, title, why: record.why === 'merged' ? 'deleted' : record.why }
    if (record.trashedAt !== null) return { state: 'gone', id: record.id, kind: record.kind, title, why: 'trashed' }
    return { state: 'found', id: record.id, kind: kind as typeof record.kind, title }
  }

  function meaningOfKey(from: NoteId, key: string): LinkTarget {
    const note = store.head(from)
    const pin = note ? (key === '' ? from : pinOf(note, key)) : null
    if (pin !== null) return follow(pin)
    const [only, ...others] = names.ids(key)
    if (only === undefined) return { state: 'unresolved', id: null, kind: null, title: key }
    return others.length > 0 ? { state: 'ambiguous', id: null, kind: null, title: key } : follow(only)
  }

  const loose = createLooseNames(store, { index, names })
  return { names, index, follow, meaningOfKey, loose, meaning: (from, target) => meaningOfKey(from, targetKey(target)) }
}
