import { FindReader, PlaceReader, putVarint, type Segment } from './segment.ts'
import { TermList } from './term-list.ts'

/** Finds between two chances for others to run. */
const usualStretch = 5_000

/**
 * Makes one segment of several, without the notes that are no longer the segment's own. Yields now and then, so that whoever runs it can let
 * others go first; what stops being alive meanwhile may be in it or not.
 * @param isAlive whether the segment (by its place among them) is still the one that knows a note
 */
export function* mergeSegments(
  segments: readonly Segment[],
  isAlive: (segment: number, note: number) => boolean,
  stretch = usualStretch,
): Generator<void, Segment> {
  // As they are now: what is changed meanwhile may be in the result, and must be known to have been.
  const notes = notesOf(segments, isAlive)
  const total = (sizeOf: (segment: Segment) => number) => segments.reduce((sum, segment) => sum + sizeOf(segment), 0)
  // Never more than the sum: gaps between notes add up in fewer bytes than each by itself.
  const finds = new Uint8Array(total((segment) => segment.finds.length))
  const places = new Uint8Array(total((segment) => segment.places.length))
  const units = new Uint16Array(total(({ terms }) => terms.units.length))
  const most = total(({ terms }) => terms.count)
  const starts = new Uint32Array(most + 1)
  const findStarts = new Uint32Array(most + 1)
  const placeStarts = new Uint32Array(most + 1)
  const queue = new TermQueue(segments.map(({ terms }) => terms))
  const found: Found[] = []
  let terms = 0
  let unitEnd = 0
  let findEnd = 0
  let placeEnd = 0
  let since = 0
  for (let same = queue.next(); same.length > 0; same = queue.next()) {
    found.length = 0
    for (const { list, term } of same) collect(found, segments[list], term, (note) => isAlive(list, note))
    since += found.length + 1
    if (found.length > 0) {
      if (same.length > 1) found.sort((one, other) => one.note - other.note)
      const [first] = same
      const word = first && wordUnits(segments[first.list]?.terms, first.term)
      if (word) units.set(word, unitEnd)
      unitEnd += word?.length ?? 0
      let last = 0
      for (const { note, weight, bytes, from, to } of found) {
        findEnd = putVarint(finds, findEnd, note - last)
        finds[findEnd++] = weight
        last = note
        for (let at = from; at < to; at++) places[placeEnd++] = bytes[at] ?? 0
      }
      terms++
      starts[terms] = unitEnd
      findStarts[terms] = findEnd
      placeStarts[terms] = placeEnd
    }
    if (since > stretch) {
      since = 0
      yield
    }
  }
  return {
    terms: new TermList(units.slice(0, unitEnd), starts.slice(0, terms + 1)),
    notes,
    finds: finds.slice(0, findEnd),
    findStarts: findStarts.slice(0, terms + 1),
    places: places.slice(0, placeEnd),
    placeStarts: placeStarts.slice(0, terms + 1),
  }
}

/** A note of a word, and where its places stand in bytes. */
interface Found {
  readonly note: number
  readonly weight: number
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

function collect(found: Found[], segment: Segment | undefined, term: number, isAlive: (note: number) => boolean): void {
  if (!segment) return
  const reader = new FindReader(segment, term)
  const places = new PlaceReader(segment, term)
  while (reader.next()) {
    const from = places.at
    places.note()
    if (isAlive(reader.note)) found.push({ note: reader.note, weight: reader.weight, bytes: segment.places, from, to: places.at })
  }
}

function notesOf(segments: readonly Segment[], isAlive: (segment: number, note: number) => boolean): Uint32Array {
  const alive = segments.flatMap(({ notes }, segment) => [...notes].filter((note) => isAlive(segment, note)))
  return Uint32Array.from(alive).sort()
}

const wordUnits = (terms: TermList | undefined, term: number) => terms?.units.subarray(terms.start(term), terms.start(term + 1))

interface Term {
  readonly list: number
  readonly term: number
}

/** Goes through several lists at once, in the order of the words. */
class TermQueue {
  readonly #lists: readonly TermList[]
  readonly #at: number[]

  constructor(lists: readonly TermList[]) {
    this.#lists = lists
    this.#at = lists.map(() => 0)
  }

  /** The next word in every list that has it; none at the end. */
  next(): readonly Term[] {
    let least: Term[] = []
    for (const [list, terms] of this.#lists.entries()) {
      const term = this.#at[list] ?? 0
      if (term >= terms.count) continue
      const order = least[0] ? this.#compare({ list, term }, least[0]) : -1
      if (order < 0) least = [{ list, term }]
      else if (order === 0) least.push({ list, term })
    }
    for (const { list, term } of least) this.#at[list] = term + 1
    return least
  }

  #compare(one: Term, other: Term): number {
    const a = wordUnits(this.#lists[one.list], one.term)
    const b = wordUnits(this.#lists[other.list], other.term)
    if (!a || !b) return 0
    const most = Math.min(a.length, b.length)
    for (let at = 0; at < most; at++) {
      const difference = (a[at] ?? 0) - (b[at] ?? 0)
      if (difference !== 0) return difference
    }
    return a.length - b.length
  }
}
