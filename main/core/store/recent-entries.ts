import type { NoteId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/notes/change.ts'

/** How many of the last transactions stay at hand for merging late saves and undoing; older ones are read from history. */
const most = 2000
/** Nor more text than this, in UTF-16 units. */
const mostText = 32_000_000

interface Recent {
  readonly entry: Entry
  /** The revision of each note it touches. */
  readonly revs: ReadonlyMap<NoteId, number>
  readonly weight: number
}

/** The last transactions, in memory, in their order. */
export class RecentEntries {
  #entries: Recent[] = []
  #weight = 0

  add(entry: Entry): void {
    const weight = weigh(entry)
    // A transaction may touch every note of the vault, and undoing it asks for each of them.
    const revs = new Map(entry.notes.map(({ id, rev }) => [id, rev]))
    this.#entries.push({ entry, revs, weight })
    this.#weight += weight
    if (this.#entries.length > most * 1.5 || this.#weight > mostText) this.#shrink()
  }

  clear(): void {
    this.#entries = []
    this.#weight = 0
  }

  /** Those that touch a note and lead from revision `rev` to `now`, oldest first; null where some are no longer at hand. */
  since(id: NoteId, rev: number, now: number): Entry[] | null {
    const found: Entry[] = []
    let wanted = now
    for (let at = this.#entries.length - 1; at >= 0 && wanted > rev; at--) {
      const recent = this.#entries[at]
      if (recent?.revs.get(id) === wanted) {
        found.push(recent.entry)
        wanted--
      }
    }
    return wanted === rev ? found.reverse() : null
  }

  /** Lets go of all that holds text of these notes. */
  forget(ids: ReadonlySet<NoteId>): void {
    this.#entries = this.#entries.filter(({ entry }) => !entry.notes.some(({ id }) => ids.has(id)))
    this.#weight = this.#entries.reduce((sum, { weight }) => sum + weight, 0)
  }

  #shrink(): void {
    const keep = this.#entries.slice(-most)
    while (keep.length > 1 && keep.reduce((sum, { weight }) => sum + weight, 0) > mostText) keep.shift()
    this.#entries = keep
    this.#weight = keep.reduce((sum, { weight }) => sum + weight, 0)
  }
}

function weigh(entry: Entry): number {
  let weight = 200
  for (const { ops } of entry.notes) {
    for (const op of ops) {
      if (op.op === 'text') for (const { cut, put } of op.splices) weight += cut.length + put.length
      else if (op.op === 'record') weight += 'body' in op.to ? op.to.body.length : 200
      else weight += 200
    }
  }
  return weight
}
