import type { Mark } from '#shared/api/search.ts'
import { sentenceAt } from '#shared/links/sentence-at.ts'

/** A text on the page that can have marks: what one reads, or what one writes in. */
export interface MarkedText {
  /** The text as it is now; places of marks count in it. */
  read(): string
  /** @param at the mark that one is at, null: at none */
  show(marks: readonly Mark[], at: number | null): void
  /** Brings a mark into sight. */
  reveal(at: number): void
}

export interface MarksState {
  readonly count: number
  /** There are more than are marked. */
  readonly isMore: boolean
  /** The number of the mark that one is at, from 0. */
  readonly at: number | null
  /** The words around it, for who does not see them. */
  readonly around: string
}

type Ask = (query: string, text: string, signal: AbortSignal) => Promise<{ readonly marks: readonly Mark[]; readonly isMore: boolean }>

/** A text is looked through when it has been still for so many milliseconds. */
const settling = 200
/** A text is marked this far, in UTF-16 units. */
export const farthestMarked = 1_000_000

const nothing: MarksState = { count: 0, isMore: false, at: null, around: '' }

/** The places of what was searched for in the note that is open: the core says where they are, the text on the page shows them. */
export class FoundMarks {
  readonly #ask: Ask
  readonly #listeners = new Set<() => void>()
  #query: string | null = null
  #text: MarkedText | null = null
  /** What was asked last, and its answer once it is there. */
  #asked: { readonly query: string; readonly text: string; marks: readonly Mark[] } | null = null
  #state = nothing
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort = new AbortController()

  constructor(ask: Ask) {
    this.#ask = ask
  }

  get state(): MarksState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Marks what a query looks for; null takes the marks away. */
  look(query: string | null): void {
    if (query === this.#query) return
    this.#query = query
    this.#forget()
    this.#look()
  }

  /** From now on this text has the marks. @returns how it gives them up */
  attach(text: MarkedText): () => void {
    this.#forget()
    this.#text = text
    this.#look()
    return () => {
      if (this.#text !== text) return
      this.#forget()
      this.#text = null
    }
  }

  /** The text is other than it was, or is drawn anew. */
  changed(): void {
    if (this.#query === null) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), settling)
  }

  /** On to the next mark or back to the one before, round the ends. */
  step(by: 1 | -1): void {
    const { count, at } = this.#state
    if (count === 0) return
    const next = at === null ? (by > 0 ? 0 : count - 1) : (at + by + count) % count
    const mark = this.#asked?.marks[next]
    const around = mark && this.#asked ? sentenceAt(this.#asked.text, mark.from, mark.to - mark.from).text : ''
    this.#tell({ ...this.#state, at: next, around })
    this.#text?.show(this.#asked?.marks ?? [], next)
    this.#text?.reveal(next)
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
    this.#asked = null
    this.#text?.show([], null)
    this.#tell(nothing)
  }

  #look(): void {
    const query = this.#query
    const shown = this.#text
    if (query === null || shown === null) return
    const text = shown.read().slice(0, farthestMarked)
    if (this.#asked?.query === query && this.#asked.text === text) {
      shown.show(this.#asked.marks, this.#state.at)
      return
    }
    this.#abort.abort()
    const abort = new AbortController()
    this.#abort = abort
    this.#ask(query, text, abort.signal).then(
      ({ marks, isMore }) => {
        // Somebody wrote on meanwhile: what was asked is of another text.
        if (abort.signal.aborted || shown.read().slice(0, farthestMarked) !== text) return
        this.#asked = { query, text, marks }
        const at = this.#state.at !== null && this.#state.at < marks.length ? this.#state.at : null
        shown.show(marks, at)
        this.#tell({ count: marks.length, isMore, at, around: '' })
      },
      // Marks are a help: without them the note is read as ever, and the next change asks again.
      () => {},
    )
  }

  #tell(state: MarksState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
