import { type NameIndex, namesOf } from '#core/links/names.ts'
import type { Store } from '#core/store/store.ts'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { NearNames } from './near-names.ts'
import { queryWords, rowOf } from './rows.ts'

export interface Suggest {
  /** Live notes by what is typed of one of their names, best first; mistyped ones after those that hold it, where there is room. */
  offers(text: string, kinds: readonly Kind[] | undefined, limit: number): (NoteRow & { readonly alias: string | null })[]
  /** Gives up what is still being made ready. */
  stop(): void
}

/** Names of a large vault are made ready in slices of so many milliseconds, with breaks for whoever waits. */
const slice = 10

export function createSuggest(store: Pick<Store, 'head' | 'onDiff' | 'onReset'>, names: NameIndex, monotonic: () => number): Suggest {
  let near = new NearNames(names)
  let isStopped = false
  const makeReady = (made: NearNames) => {
    near = made
    const next = () => {
      if (isStopped || near !== made) return
      const until = monotonic() + slice
      while (made.read(100)) if (monotonic() >= until) return void setTimeout(next, 0)
    }
    setTimeout(next, 0)
  }
  makeReady(near)
  store.onReset(() => makeReady(new NearNames(names)))
  store.onDiff(({ changes }) => {
    for (const { id, before, after } of changes) {
      const old = namesOf(before)
      near.add(
        id,
        namesOf(after).filter((name) => !old.includes(name)),
      )
    }
    if (near.isWorn) makeReady(new NearNames(names))
  })

  return {
    stop() {
      isStopped = true
    },
    offers(text, kinds, limit) {
      const isWanted = (id: NoteId) => kinds === undefined || kinds.some((kind) => kind === store.head(id)?.kind)
      return near.find(text, limit, isWanted).flatMap(({ id, name }) => {
        const head = store.head(id)
        return head ? [{ ...rowOf(head), alias: aliasOf(names, head, name) }] : []
      })
    },
  }
}

/** The alias as written that a suggestion was found by; null where it is the title. */
function aliasOf(names: NameIndex, note: Head, folded: string): string | null {
  if (names.names(note.id)[0] === folded) return null
  return note.aliases.find(({ name }) => queryWords(name).join(' ') === queryWords(folded).join(' '))?.name ?? null
}
