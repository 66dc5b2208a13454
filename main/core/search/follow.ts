import { type Clock, StorageError } from '#core/ports.ts'
import type { Store } from '#core/store/store.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { isTombstone, type Note } from '#shared/notes/note.ts'
import type { IndexedNote, SearchIndex } from './index/search-index.ts'
import { stampOf } from './index/stamp.ts'

/** Work is done in slices of so many milliseconds, with breaks for whoever waits. */
const slice = 10
/** Notes and UTF-16 units that are read at one go. */
const mostNotes = 100
const mostUnits = 60_000
/** Comparing takes so much less time than reading that so many times more is done at one go. */
const compares = 10
/** Changes are read this many milliseconds after the first of them, or when somebody asks. */
const later = 400

/** Keeps an index in step with the store: notes that changed are read when somebody asks, or a little later. */
export class Follow {
  readonly #store: Store
  readonly #index: SearchIndex
  readonly #clock: Clock
  readonly #changed = new Set<NoteId>()
  readonly #onStep: (isDone: boolean) => void
  /** Under way while it is not known yet which notes are not as the index knows them. */
  #comparison: Generator<void, void> | null = null
  #isAsKept: (id: NoteId) => boolean = () => false
  #timer: unknown = null
  /** Not before it is known what the index begins with. */
  #hasBegun = false
  #isStopped = false

  /** @param onStep after each piece of work that was done in the background; told whether it was the last */
  constructor(store: Store, index: SearchIndex, clock: Clock, onStep: (isDone: boolean) => void) {
    this.#store = store
    this.#index = index
    this.#clock = clock
    this.#onStep = onStep
    store.onDiff(({ changes }) => {
      for (const { id } of changes) this.#changed.add(id)
      this.#soon(later)
    })
  }

  /** Whether notes are still to be read. */
  get isBehind(): boolean {
    return this.#comparison !== null || this.#changed.size > 0
  }

  get hasBegun(): boolean {
    return this.#hasBegun
  }

  /**
   * Looks which notes are not as the index knows them, and reads these.
   * @param isAsKept of which note this is known already
   */
  compare(isAsKept: (id: NoteId) => boolean = () => false): void {
    this.#hasBegun = true
    this.#isAsKept = isAsKept
    this.#comparison = this.#compare(isAsKept)
    this.#soon(0)
  }

  /** Reads what changed, if that is little; tells whether the index now has all. */
  catchUp(): boolean {
    if (!this.#hasBegun) return false
    if (this.#comparison && this.#store.size <= mostNotes * compares) while (this.#goOnComparing());
    if (this.#comparison) return false
    if (this.#changed.size <= mostNotes) while (this.#changed.size > 0) this.#read()
    return this.#changed.size === 0
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #soon(milliseconds: number): void {
    if (this.#isStopped || !this.#hasBegun || (this.#timer !== null && milliseconds > 0)) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#work(this.#index.merge(), this.#index.prepare()), milliseconds)
  }

  /** Makes few segments of many, then reads on, so that they never become many; goes on after a break where the time was not enough. */
  #work(merge: Generator<void, void>, prepare: Generator<void, void>): void {
    this.#timer = null
    if (this.#isStopped) return
    const until = this.#clock.monotonic() + slice
    let merging = merge
    let isDone = false
    try {
      do {
        if (this.#comparison) this.#goOnComparing()
        else if (merging.next().done !== true) continue
        else if (this.#changed.size > 0) {
          this.#read()
          merging = this.#index.merge()
        } else if (prepare.next().done) isDone = true
      } while (!isDone && this.#clock.monotonic() < until)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      // A text could not be read. Whoever searches now is told that not all can be found, and it is tried again.
      this.#timer = setTimeout(() => this.#work(merging, prepare), later)
      return
    }
    this.#onStep(isDone)
    if (!isDone) this.#timer = setTimeout(() => this.#work(merging, prepare), 0)
  }

  /** Whether there is more to compare. */
  #goOnComparing(): boolean {
    try {
      if (this.#comparison?.next().done === true) this.#comparison = null
    } catch (error) {
      // What has thrown does not go on.
      this.#comparison = this.#compare(this.#isAsKept)
      throw error
    }
    return this.#comparison !== null
  }

  /** What is changed while it lasts is told by the store. */
  *#compare(isAsKept: (id: NoteId) => boolean): Generator<void, void> {
    const { notes } = this.#index
    const there = new Uint8Array(notes.count)
    let [count, units] = [0, 0]
    for (const record of this.#store.records()) {
      if (isTombstone(record)) continue
      const number = notes.known(record.id)
      if (number === undefined || notes.owner(number) === 0) this.#changed.add(record.id)
      else {
        there[number] = 1
        notes.setEdited(number, record.updatedAt)
        if (!isAsKept(record.id)) {
          const known = this.#store.digest(record.id)
          if (notes.stamp(number) !== (known?.stamp ?? stampOf(record))) this.#changed.add(record.id)
          units += known ? 0 : sizeOf(record)
        }
      }
      if (++count < mostNotes * compares && units < mostUnits * compares) continue
      count = units = 0
      yield
    }
    for (let number = 0; number < there.length; number++) {
      const id = notes.owner(number) !== 0 && there[number] === 0 ? notes.id(number) : undefined
      if (id) this.#changed.add(id)
    }
  }

  #read(): void {
    const read: IndexedNote[] = []
    let units = 0
    for (const id of this.#changed) {
      const record = this.#store.record(id)
      const note = record && !isTombstone(record) ? record : null
      read.push({ id, note })
      units += note ? sizeOf(note) : 0
      if (units > mostUnits || read.length >= mostNotes) break
    }
    this.#index.update(read)
    for (const { id } of read) this.#changed.delete(id)
  }
}

const sizeOf = (note: Note) => note.body.length + (note.kind === 'source' ? note.text.length : 0)
