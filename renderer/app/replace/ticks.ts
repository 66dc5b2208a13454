import type { Ticked } from '#shared/api/replace.ts'
import type { NoteId } from '#shared/base/ids.ts'

/** In one note: all of its places but some, or just some. */
interface NoteTicks {
  readonly all: boolean
  readonly but: ReadonlySet<number>
  /** How many places it has. */
  readonly count: number
}

/** What is ticked of places in notes: all or none, and in which notes it is otherwise. */
export interface Ticks {
  readonly all: boolean
  readonly notes: ReadonlyMap<NoteId, NoteTicks>
}

export const allTicked: Ticks = { all: true, notes: new Map() }
export const noneTicked: Ticks = { all: false, notes: new Map() }

export function isTicked({ all, notes }: Ticks, note: NoteId, place: number): boolean {
  const own = notes.get(note)
  return own ? own.all !== own.but.has(place) : all
}

/** How many of a note's places are ticked. */
export function tickedIn({ all, notes }: Ticks, note: NoteId, count: number): number {
  const own = notes.get(note)
  if (!own) return all ? count : 0
  return own.all ? count - own.but.size : own.but.size
}

/** Of so many places in all. */
export function countTicked(ticks: Ticks, total: number): number {
  let count = ticks.all ? total : 0
  for (const [note, own] of ticks.notes) count += tickedIn(ticks, note, own.count) - (ticks.all ? own.count : 0)
  return count
}

/** Ticks all places of a note, or none where all of them were. */
export function turnNote(ticks: Ticks, note: NoteId, count: number): Ticks {
  return withNote(ticks, note, { all: tickedIn(ticks, note, count) < count, but: new Set(), count })
}

export function turnPlace(ticks: Ticks, note: NoteId, place: number, count: number): Ticks {
  const own = ticks.notes.get(note)
  const but = new Set(own?.but)
  if (!but.delete(place)) but.add(place)
  return withNote(ticks, note, { all: own?.all ?? ticks.all, but, count })
}

function withNote({ all, notes }: Ticks, note: NoteId, own: NoteTicks): Ticks {
  const next = new Map(notes).set(note, own)
  if (own.all === all && own.but.size === 0) next.delete(note)
  return { all, notes: next }
}

/** As the core takes them. */
export function sentTicks({ all, notes }: Ticks): Ticked {
  return { all, but: [...notes].map(([note, own]) => ({ note, all: own.all, places: [...own.but] })) }
}
