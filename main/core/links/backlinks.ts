import type { Store } from '#core/store/store.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { sentenceAt } from '#shared/links/sentence-at.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { refsOf } from '#shared/notes/refs.ts'
import type { Links } from './links.ts'

/** At most this many sentences of one note are shown. */
const mostSentences = 20

/** The notes that link to this one, by pin, by name or by a field; not itself, not what lies in the trash. In no particular order. */
export function linkers({ index, names }: Links, id: NoteId): NoteId[] {
  const found = new Set<NoteId>()
  const add = (from: NoteId) => {
    if (names.isLive(from)) found.add(from)
  }
  for (const identity of index.identities(id)) for (const from of index.to(identity)) add(from)
  for (const name of names.names(id)) {
    if (names.ids(name).length === 1) for (const from of index.unpinned(name)) add(from)
  }
  found.delete(id)
  return [...found]
}

/** Each sentence of `from` that links to `id`, and the fields of `from` that refer to it. */
export function sentencesTo(store: Store, links: Links, from: NoteId, id: NoteId) {
  const body = store.body(from)
  const meant = new Map<string, boolean>()
  const means = (key: string) => {
    const known = meant.get(key)
    if (known !== undefined) return known
    const target = links.meaningOfKey(from, key)
    const isIt = target.id === id
    meant.set(key, isIt)
    return isIt
  }
  const uses = findLinks(body).filter(({ target }) => target !== '' && means(targetKey(target)))
  const head = store.head(from)
  const fields = new Set<string>()
  if (head) for (const { field, ref } of refsOf(head)) if (ref.note !== null && links.follow(ref.note).id === id) fields.add(field)
  return {
    count: uses.length,
    sentences: uses.slice(0, mostSentences).map((use) => sentenceAt(body, use.at, use.length)),
    fields: [...fields],
  }
}
