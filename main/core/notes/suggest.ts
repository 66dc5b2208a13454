import { type NameIndex, namesOf } from '#core/links/names.ts'
import type { Store } from '#core/store/store.ts'
import type { NoteRow } from '#shared/api/notes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { firstOf } from './first-of.ts'
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

  /** Notes one of whose names holds all words, and those that nearly do; of what has no word long enough for a slip, all notes are looked at. */
  function found(text: string, words: readonly string[]): { held: Found[]; meant: Found[] } {
    const heldBy = (folded: readonly string[]) => folded.find((one) => words.every((word) => one.includes(word)))
    const held: Found[] = []
    const meant: Found[] = []
    const nearest = near.find(text)
    if (nearest === null) {
      for (const [id, folded] of names.all()) {
        const name = heldBy(folded)
        if (name !== undefined) held.push({ id, name, rank: 0 })
      }
    }
    for (const { id, name, slips } of nearest ?? []) {
      const whole = slips === 0 ? heldBy(names.names(id)) : undefined
      if (whole !== undefined) held.push({ id, name: whole, rank: 0 })
      else meant.push({ id, name, rank: slips })
    }
    return { held, meant }
  }

  return {
    stop() {
      isStopped = true
    },
    offers(text, kinds, limit) {
      const words = queryWords(text)
      const isWanted = ({ id }: Found) => kinds === undefined || kinds.some((kind) => kind === store.head(id)?.kind)
      const { held, meant } = found(text, words)
      const best = bestHeld(held.filter(isWanted), words, limit)
      if (best.length < limit) best.push(...firstOf(meant.filter(isWanted), limit - best.length, bestFirst))
      return best.flatMap(({ id, name }) => {
        const head = store.head(id)
        return head ? [{ ...rowOf(head), alias: aliasOf(names, head, name) }] : []
      })
    },
  }
}

/** The name itself, names that begin so, those of which a word does, those that hold the words. */
function bestHeld(held: readonly Found[], words: readonly string[], limit: number): Found[] {
  const whole = words.join(' ')
  const begun: Found[] = []
  const others: Found[] = []
  for (const one of held) {
    if (one.name.startsWith(whole)) begun.push(one.name === whole ? one : { ...one, rank: 1 })
    else others.push(one)
  }
  const best = firstOf(begun, limit, bestFirst)
  // A letter stands in nearly all names: where enough begin with it, the others need no closer look.
  if (best.length === limit) return best
  const beginsWord = new RegExp(`[^\\p{L}\\p{N}]${(words[0] ?? '').replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}`, 'u')
  const ranked = others.map((one) => ({ ...one, rank: one.name.startsWith(words[0] ?? '') || beginsWord.test(one.name) ? 2 : 3 }))
  return [...best, ...firstOf(ranked, limit - best.length, bestFirst)]
}

/** A note by one of its folded names; the lower its rank, the better the name fits. */
interface Found {
  readonly id: NoteId
  readonly name: string
  readonly rank: number
}

const bestFirst = (a: Found, b: Found) =>
  a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)

/** The alias as written that a suggestion was found by; null where it is the title. */
function aliasOf(names: NameIndex, note: Head, folded: string): string | null {
  if (names.names(note.id)[0] === folded) return null
  return note.aliases.find(({ name }) => queryWords(name).join(' ') === queryWords(folded).join(' '))?.name ?? null
}
