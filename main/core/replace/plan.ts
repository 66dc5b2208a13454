import { rowOf } from '#core/notes/rows.ts'
import { Refusal } from '#core/refusal.ts'
import type { ReplaceLine } from '#shared/api/replace.ts'
import type { Slice } from '#shared/api/shapes.ts'
import type { Note } from '#shared/notes/note.ts'
import { type NotePlaces, type Replacer, type Replacing, shownPlace } from './note-places.ts'

/** A note as it was read, which is never changed in place, and how many places are to change in it. */
export interface PlannedNote {
  readonly note: Note
  readonly places: number
}

const none: NotePlaces = { places: [], pins: new Map(), kept: 0 }

/**
 * What is to be replaced, as it was shown. It holds the notes as they were read and no places: these are found again where they are looked
 * at, so that a hundred thousand of them cost nothing.
 */
export class ReplacePlan {
  readonly replacing: Replacing
  readonly notes: readonly PlannedNote[]
  readonly #replacer: Replacer
  /** The line at which each note begins, and how many there are in all. */
  readonly #starts: Uint32Array
  #last: { readonly note: Note; readonly places: NotePlaces } | null = null

  constructor(replacer: Replacer, replacing: Replacing, notes: readonly PlannedNote[]) {
    this.#replacer = replacer
    this.replacing = replacing
    this.notes = notes
    this.#starts = new Uint32Array(notes.length + 1)
    for (const [at, { places }] of notes.entries()) this.#starts[at + 1] = (this.#starts[at] ?? 0) + 1 + places
  }

  placesIn(note: Note): NotePlaces {
    // Lines of one note are asked for one after the other.
    if (this.#last?.note !== note) this.#last = { note, places: this.#replacer.placesOf(note) ?? none }
    return this.#last.places
  }

  /** Each note, and after it its places. */
  lines(offset: number, limit: number): Slice<ReplaceLine> {
    const rows: ReplaceLine[] = []
    const total = this.#starts.at(-1) ?? 0
    const end = Math.min(total, offset + limit)
    let at = this.#noteAt(offset)
    for (let line = offset; line < end; line++) {
      while ((this.#starts[at + 1] ?? total) <= line) at++
      const planned = this.notes[at]
      if (!planned) break
      const { note, places } = planned
      const number = line - (this.#starts[at] ?? 0) - 1
      const place = number < 0 ? undefined : this.placesIn(note).places[number]
      if (!place) rows.push({ is: 'note', note: rowOf(note), places })
      else {
        const { where, field, column } = place.in
        const fields = column === null ? [field] : [field, column]
        rows.push({ is: 'place', note: note.id, places, place: number, where, fields, ...shownPlace(place) })
      }
    }
    return { total, rows }
  }

  #noteAt(line: number): number {
    let low = 0
    let high = this.notes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle + 1] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** So many plans are remembered: windows look at one each, and old ones would hold old notes. */
const mostPlans = 4

/** The plans that windows look at. */
export class Plans {
  readonly #plans = new Map<string, ReplacePlan>()

  keep(id: string, plan: ReplacePlan): void {
    this.#plans.set(id, plan)
    const [oldest] = this.#plans.keys()
    if (this.#plans.size > mostPlans && oldest !== undefined) this.#plans.delete(oldest)
  }

  get(id: string): ReplacePlan {
    const plan = this.#plans.get(id)
    if (!plan) throw new Refusal('NOT_FOUND', { code: 'replace.forgotten' })
    return plan
  }
}
