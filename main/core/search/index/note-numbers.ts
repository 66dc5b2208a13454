import type { NoteId } from '#shared/base/ids.ts'
import type { Instant } from '#shared/base/instant.ts'
import { NoteIds } from './note-ids.ts'

/**
 * A small number for each note, for as long as the index lives, so that sets of notes can be arrays; and which segment knows a note as it is
 * now. What older segments say of it does not count.
 */
export class NoteNumbers {
  #ids = new NoteIds()
  /** The segment of each note by its number there; 0: none, the note is gone. */
  #owners = new Uint32Array(0)
  /** What was known of the note when it was read, see `stampOf`. */
  #stamps = new Uint32Array(0)
  #trashed = new Uint8Array(0)
  /** When each was changed last, as a number that grows with time; not kept. */
  #edited = new Float64Array(0)
  #alive = 0

  /** How many numbers were given. */
  get count(): number {
    return this.#ids.count
  }

  /** Notes that a segment knows. */
  get alive(): number {
    return this.#alive
  }

  /** Begins with what was kept; the letters of the ids stay in use. */
  restore(letters: Uint8Array, owners: Uint32Array, stamps: Uint32Array, trashed: Uint8Array): void {
    this.#ids = new NoteIds(letters)
    this.#owners = owners.slice()
    this.#stamps = stamps.slice()
    this.#trashed = trashed.slice()
    this.#edited = new Float64Array(owners.length)
    this.#alive = 0
    for (const owner of owners) if (owner !== 0) this.#alive++
  }

  /** What `restore` begins with, as it is now; `ownerOf` tells how a segment is named there. */
  kept(ownerOf: (segment: number) => number) {
    const { count } = this
    return {
      letters: this.#ids.letters,
      owners: this.#owners.slice(0, count).map(ownerOf),
      stamps: this.#stamps.slice(0, count),
      trashed: this.#trashed.slice(0, count),
    }
  }

  get owners(): Uint32Array {
    return this.#owners
  }

  id(note: number): NoteId | undefined {
    return this.#ids.id(note)
  }

  /** Undefined where the note has none yet. */
  known(id: NoteId): number | undefined {
    return this.#ids.known(id)
  }

  of(id: NoteId): number {
    const number = this.#ids.of(id)
    if (number >= this.#owners.length) {
      const room = number + (number >> 2) + 64
      this.#owners = grown(this.#owners, new Uint32Array(room))
      this.#stamps = grown(this.#stamps, new Uint32Array(room))
      this.#trashed = grown(this.#trashed, new Uint8Array(room))
      this.#edited = grown(this.#edited, new Float64Array(room))
    }
    return number
  }

  owner(note: number): number {
    return this.#owners[note] ?? 0
  }

  /** Gives back the segment that owned it before. */
  own(note: number, segment: number): number {
    const before = this.owner(note)
    this.#owners[note] = segment
    this.#alive += (segment === 0 ? 0 : 1) - (before === 0 ? 0 : 1)
    return before
  }

  stamp(note: number): number {
    return this.#stamps[note] ?? 0
  }

  isTrashed(note: number): boolean {
    return this.#trashed[note] === 1
  }

  setTrashed(note: number, isTrashed: boolean): void {
    this.#trashed[note] = isTrashed ? 1 : 0
  }

  edited(note: number): number {
    return this.#edited[note] ?? 0
  }

  setEdited(note: number, at: Instant): void {
    this.#edited[note] = orderOf(at)
  }

  setStamp(note: number, stamp: number): void {
    this.#stamps[note] = stamp
  }
}

/** Grows with time; much cheaper than the milliseconds it could be. */
function orderOf(at: Instant): number {
  let order = 0
  for (const [from, to, most] of parts) {
    let part = 0
    for (let digit = from; digit < to; digit++) part = part * 10 + at.charCodeAt(digit) - 0x30
    order = order * most + part
  }
  return order
}

/** Where in an instant its parts stand, and of how many each is: year, month, day, hour, minute, second, millisecond. */
const parts = [
  [0, 4, 1],
  [5, 7, 13],
  [8, 10, 32],
  [11, 13, 24],
  [14, 16, 60],
  [17, 19, 60],
  [20, 23, 1000],
] as const

function grown<Kind extends Uint8Array | Uint32Array | Float64Array>(numbers: Kind, larger: Kind): Kind {
  larger.set(numbers)
  return larger
}
