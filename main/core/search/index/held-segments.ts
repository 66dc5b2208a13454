import type { Bests } from './bests.ts'
import type { NoteNumbers } from './note-numbers.ts'
import type { Segment } from './segment.ts'

/** A segment in use. */
export interface Held {
  /** 1 or more; never given twice. */
  readonly number: number
  readonly segment: Segment
  /** Notes that it still knows as they are. */
  alive: number
  /** By the first of the words from there `to` another, see `prepareBests`. */
  readonly bests: Map<number, { readonly to: number; readonly bests: Bests }>
}

/** The segments of an index: one large, and small ones for what changed since, made into larger ones as they come. */
export class HeldSegments {
  readonly #notes: NoteNumbers
  readonly #byNumber = new Map<number, Held>()
  #last = 0

  constructor(notes: NoteNumbers) {
    this.#notes = notes
  }

  get all(): IterableIterator<Held> {
    return this.#byNumber.values()
  }

  /** From now on the segment is what knows its notes. */
  add(segment: Segment): Held {
    const held = { number: ++this.#last, segment, alive: 0, bests: new Map() }
    this.#byNumber.set(held.number, held)
    for (const note of segment.notes) this.#pass(note, held)
    return held
  }

  /** Begins with segments that were kept: the first has the number 1, and so on; the notes say already which knows them. */
  restore(segments: readonly Segment[]): void {
    this.#byNumber.clear()
    this.#last = segments.length
    for (const [at, segment] of segments.entries()) {
      const number = at + 1
      let alive = 0
      for (const note of segment.notes) if (this.#notes.owner(note) === number) alive++
      if (alive > 0) this.#byNumber.set(number, { number, segment, alive, bests: new Map() })
    }
  }

  /** The note is gone. */
  forget(note: number): void {
    this.#release(this.#notes.own(note, 0))
  }

  /** Puts one in the place of several: what they still know is known by it from now on. */
  replace(old: readonly Held[], segment: Segment): void {
    const held = { number: ++this.#last, segment, alive: 0, bests: new Map() }
    this.#byNumber.set(held.number, held)
    const numbers = new Set(old.map(({ number }) => number))
    for (const note of segment.notes) if (numbers.has(this.#notes.owner(note))) this.#pass(note, held)
    for (const number of numbers) this.#byNumber.delete(number)
    this.#dropEmpty(held)
  }

  /**
   * Segments that should become one: as many of about one size as `most`, or one that has forgotten half of its notes; null where all is well.
   * So every note is copied a few times in its life, and a search looks into few segments.
   */
  ripe(most: number): readonly Held[] | null {
    const bySize = new Map<number, Held[]>()
    for (const held of this.#byNumber.values()) {
      if (held.alive * 2 < held.segment.notes.length && held.segment.notes.length > most) return [held]
      const size = Math.floor(Math.log(Math.max(1, held.alive)) / Math.log(most))
      const same = bySize.get(size)
      if (!same) bySize.set(size, [held])
      else if (same.push(held) >= most) return same
    }
    return null
  }

  #pass(note: number, to: Held): void {
    const before = this.#notes.own(note, to.number)
    to.alive++
    this.#release(before)
  }

  #release(number: number): void {
    const held = this.#byNumber.get(number)
    if (!held) return
    held.alive--
    this.#dropEmpty(held)
  }

  #dropEmpty(held: Held): void {
    if (held.alive === 0) this.#byNumber.delete(held.number)
  }
}
