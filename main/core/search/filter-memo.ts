import type { Store } from '#core/store/store.ts'
import { isTombstone } from '#shared/notes/note.ts'
import type { SearchFilter } from '#shared/query/tree.ts'
import type { Day, Fits } from './filters/filter.ts'
import { isOfNote } from './filters/index.ts'
import type { NoteNumbers } from './index/note-numbers.ts'

/** Filters whose answers are kept. */
const most = 30
/** Room for the answers of so many notes that are made later. */
const room = 1000
const fits = 1
const fitsNot = 2

interface Known {
  readonly test: Fits | null
  readonly isOfNote: boolean
  /** By a note's number; 0: not asked yet. */
  answers: Uint8Array
}

/**
 * Answers of filters note by note: of those that look at nothing but the note until it is changed, of others until anything is. While somebody
 * types a query its filters stay, and after each save those of the start page and of kept searches are asked again; looking a hundred thousand
 * notes up costs more than all else.
 */
export class FilterMemo {
  readonly #store: Store
  readonly #notes: NoteNumbers
  readonly #testOf: (filter: SearchFilter, day: Day) => Fits | null
  readonly #known = new Map<string, Known>()

  constructor(store: Store, notes: NoteNumbers, testOf: (filter: SearchFilter, day: Day) => Fits | null) {
    this.#store = store
    this.#notes = notes
    this.#testOf = testOf
    store.onReset(() => this.#known.clear())
    store.onDiff(({ changes }) => {
      for (const [key, { isOfNote, answers }] of this.#known) {
        if (!isOfNote) this.#known.delete(key)
        else
          for (const { id } of changes) {
            const note = notes.known(id)
            if (note !== undefined) answers[note] = 0
          }
      }
    })
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

  #of(filter: SearchFilter, day: Day): Known {
    const key = JSON.stringify([filter.key, filter.value, day])
    const known = this.#known.get(key) ?? { test: this.#testOf(filter, day), isOfNote: isOfNote(filter), answers: new Uint8Array(0) }
    if (known.answers.length < this.#notes.count) {
      const wider = new Uint8Array(this.#notes.count + room)
      wider.set(known.answers)
      known.answers = wider
    }
    // What was asked last goes last.
    this.#known.delete(key)
    this.#known.set(key, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest)
    return known
  }
}
