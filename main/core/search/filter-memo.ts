import type { Store } from '#core/store/store.ts'
import { isTombstone } from '#shared/notes/note.ts'
import type { SearchFilter } from '#shared/query/tree.ts'
import type { FilterContext, Fits } from './filters/filter.ts'
import type { NoteNumbers } from './index/note-numbers.ts'

export type Day = Pick<FilterContext, 'today' | 'offset'>

/** Filters whose answers are kept. */
const most = 30
const fits = 1
const fitsNot = 2

/**
 * Answers of filters note by note, kept until something is written: while somebody types a query its filters stay, and looking a hundred thousand
 * notes up costs more than all else.
 */
export class FilterMemo {
  readonly #store: Store
  readonly #notes: NoteNumbers
  readonly #testOf: (filter: SearchFilter, day: Day) => Fits | null
  readonly #known = new Map<string, { readonly test: Fits | null; readonly answers: Uint8Array }>()
  #version = -1

  constructor(store: Store, notes: NoteNumbers, testOf: (filter: SearchFilter, day: Day) => Fits | null) {
    this.#store = store
    this.#notes = notes
    this.#testOf = testOf
    store.onReset(() => this.#known.clear())
  }

  /** Whether a note, by its number, fits; null where nobody knows the filter. */
  test(filter: SearchFilter, day: Day): ((note: number) => boolean) | null {
    const { test, answers } = this.#of(filter, day)
    if (test === null) return null
    return (note) => {
      const known = answers[note] ?? 0
      if (known !== 0) return known === fits
      const id = this.#notes.id(note)
      const record = id === undefined ? undefined : this.#store.record(id)
      const answer = record !== undefined && !isTombstone(record) && test(record)
      answers[note] = answer ? fits : fitsNot
      return answer
    }
  }

  #of(filter: SearchFilter, day: Day) {
    if (this.#version !== this.#store.version || this.#known.size >= most) this.#known.clear()
    this.#version = this.#store.version
    const key = JSON.stringify([filter.key, filter.value, day])
    const known = this.#known.get(key)
    if (known && known.answers.length >= this.#notes.count) return known
    const made = { test: this.#testOf(filter, day), answers: new Uint8Array(this.#notes.count) }
    this.#known.set(key, made)
    return made
  }
}
