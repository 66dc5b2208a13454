import type { NoteId } from '#shared/base/ids.ts'
import { addWords, nameKeys, noWords, type Words } from './name-words.ts'

/** A name found in a text, in UTF-16 units of that text, and every note of that name; `ids` is the trie's own list, so copy it to keep it. */
export interface NameFound {
  readonly at: number
  readonly length: number
  readonly ids: readonly NoteId[]
}

/** Most names branch nowhere, so one next word is kept without a map. */
interface Node {
  ids: NoteId[] | null
  /** How many times more than once a note was added here. */
  again: Map<NoteId, number> | null
  key: string | null
  only: Node | null
  next: Map<string, Node> | null
}

/**
 * Names by their words, to find all of them in a text at once: whole words, the longest name that begins first, no overlap, in any script;
 * case, composed or decomposed letters and the sort of apostrophe do not matter. Time depends on the text, not on how many names there are.
 */
export class NameTrie {
  readonly #root = node()

  /** A name added twice for a note must be removed twice. */
  add(name: string, id: NoteId): void {
    const keys = nameKeys(name)
    if (keys.length === 0) return
    let at = this.#root
    for (const key of keys) at = child(at, key) ?? grow(at, key)
    if (!at.ids) at.ids = [id]
    else if (!at.ids.includes(id)) at.ids.push(id)
    else {
      at.again ??= new Map()
      at.again.set(id, (at.again.get(id) ?? 0) + 1)
    }
  }

  remove(name: string, id: NoteId): void {
    const path = [this.#root]
    const keys = nameKeys(name)
    for (const key of keys) {
      const next = child(path.at(-1) ?? this.#root, key)
      if (!next) return
      path.push(next)
    }
    const last = path.at(-1)
    const place = last?.ids?.indexOf(id) ?? -1
    if (!last?.ids || place < 0) return
    const again = last.again?.get(id) ?? 0
    if (again > 0) {
      if (again === 1) last.again?.delete(id)
      else last.again?.set(id, again - 1)
      return
    }
    last.ids.splice(place, 1)
    if (last.ids.length === 0) last.ids = null
    for (let depth = keys.length; depth > 0 && isEmpty(path[depth]); depth--) prune(path[depth - 1], keys[depth - 1])
  }

  /** @param runs where to look: flat pairs of start and end; a name may go from one pair of a run to the next, not from run to run */
  find(text: string, runs: readonly (readonly number[])[] = [[0, text.length]]): NameFound[] {
    const found: NameFound[] = []
    for (const run of runs) {
      const words = noWords()
      for (let part = 0; part < run.length; part += 2) addWords(words, text, run[part] ?? 0, run[part + 1] ?? 0)
      this.#findIn(words, found)
    }
    return found
  }

  #findIn({ keys, starts, ends }: Words, found: NameFound[]): void {
    for (let from = 0; from < keys.length; ) {
      let ids: readonly NoteId[] | null = null
      let last = from
      let at: Node | null = this.#root
      for (let word = from; word < keys.length; word++) {
        at = child(at, keys[word] ?? '')
        if (!at) break
        if (at.ids) {
          ids = at.ids
          last = word
        }
      }
      if (ids) {
        const start = starts[from] ?? 0
        found.push({ at: start, length: (ends[last] ?? 0) - start, ids })
      }
      from = last + 1
    }
  }
}

function node(): Node {
  return { ids: null, again: null, key: null, only: null, next: null }
}

function child(at: Node, key: string): Node | null {
  return at.next ? (at.next.get(key) ?? null) : at.key === key ? at.only : null
}

function grow(at: Node, key: string): Node {
  const grown = node()
  if (at.next) at.next.set(key, grown)
  else if (at.key !== null && at.only) {
    at.next = new Map([
      [at.key, at.only],
      [key, grown],
    ])
    at.key = null
    at.only = null
  } else {
    at.key = key
    at.only = grown
  }
  return grown
}

function isEmpty(at: Node | undefined): boolean {
  return at !== undefined && !at.ids && at.key === null && (at.next === null || at.next.size === 0)
}

function prune(at: Node | undefined, key: string | undefined): void {
  if (!at || key === undefined) return
  if (at.next) at.next.delete(key)
  else if (at.key === key) {
    at.key = null
    at.only = null
  }
}
