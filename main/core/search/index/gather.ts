import { type Bests, bestsOf } from './bests.ts'
import { Growing } from './growing.ts'
import type { Held } from './held-segments.ts'
import { type Hits, noHits } from './hits.ts'
import { FindReader, PlaceReader } from './segment.ts'
import type { WordFinds } from './word-finds.ts'

/** Numbers by note, as many as there are notes; all 0 between two uses. */
export interface Scratch {
  readonly scores: Float32Array
  readonly slots: Uint32Array
  readonly owners: Uint32Array
  readonly alive: number
}

/** The notes in which the word stands; the rarer it is, the more it says of a note. */
export function gatherHits({ ranges }: WordFinds, { scores, owners, alive }: Scratch): Hits {
  for (const { held, ranges: found } of ranges) {
    for (const { from, to, fit } of found) {
      const bests = bestsOf(held, from, to)
      if (bests) addBests(held, bests, fit, scores, owners)
      else addRange(held, from, to, fit, scores, owners)
    }
  }
  let count = 0
  for (let note = 0; note < scores.length; note++) if (scores[note] !== 0) count++
  if (count === 0) return noHits
  const rarity = Math.log(1 + (alive - count + 0.5) / (count + 0.5)) / 255
  const hits = { notes: new Uint32Array(count), scores: new Float32Array(count) }
  for (let note = 0, at = 0; at < count; note++) {
    const score = scores[note] ?? 0
    if (score === 0) continue
    hits.notes[at] = note
    hits.scores[at++] = score * rarity
    scores[note] = 0
  }
  return hits
}

function addBests({ segment, number, alive }: Held, bests: Bests, fit: number, scores: Float32Array, owners: Uint32Array): void {
  const isWhole = alive === segment.notes.length
  for (let note = 0; note < bests.length; note++) {
    const score = (bests[note] ?? 0) * fit
    if (score > (scores[note] ?? 0) && (isWhole || owners[note] === number)) scores[note] = score
  }
}

/** Written out, not by a reader: of a common word or a short prefix this runs a million times. */
function addRange(
  { segment, number, alive }: Held,
  from: number,
  to: number,
  fit: number,
  scores: Float32Array,
  owners: Uint32Array,
): void {
  const { finds, findStarts } = segment
  const isWhole = alive === segment.notes.length
  let at = findStarts[from] ?? 0
  for (let term = from; term < to; term++) {
    const end = findStarts[term + 1] ?? 0
    let note = 0
    while (at < end) {
      let byte = finds[at++] ?? 0
      let gap = byte & 0x7f
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = finds[at++] ?? 0
        gap |= (byte & 0x7f) << shift
      }
      note += gap
      const score = (finds[at++] ?? 0) * fit
      if (score > (scores[note] ?? 0) && (isWhole || owners[note] === number)) scores[note] = score
    }
  }
}

/** Where a word stands in each of some notes: for the n-th of them, `places` from `starts[n]` to `starts[n + 1]`, in order. */
export interface Places {
  readonly starts: Uint32Array
  readonly places: Uint32Array
}

export function gatherPlaces({ ranges }: WordFinds, notes: Uint32Array, { slots, owners }: Scratch): Places {
  for (let at = 0; at < notes.length; at++) slots[notes[at] ?? 0] = at + 1
  const of = new Growing(Uint32Array)
  const places = new Growing(Uint32Array)
  for (const { held, ranges: found } of ranges) {
    for (const { from, to } of found) {
      for (let term = from; term < to; term++) {
        const finds = new FindReader(held.segment, term)
        const reader = new PlaceReader(held.segment, term)
        while (finds.next()) {
          const slot = slots[finds.note] ?? 0
          if (slot === 0 || owners[finds.note] !== held.number) reader.note()
          else {
            reader.note((place) => {
              of.push(slot - 1)
              places.push(place)
            })
          }
        }
      }
    }
  }
  for (const note of notes) slots[note] = 0
  return sorted(notes.length, of, places)
}

function sorted(count: number, of: Growing<Uint32Array>, places: Growing<Uint32Array>): Places {
  const starts = new Uint32Array(count + 1)
  for (let at = 0; at < of.length; at++) starts[of.at(at) + 1] = (starts[of.at(at) + 1] ?? 0) + 1
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const ends = starts.slice()
  const ordered = new Uint32Array(places.length)
  for (let at = 0; at < of.length; at++) {
    const slot = of.at(at)
    const end = ends[slot] ?? 0
    ordered[end] = places.at(at)
    ends[slot] = end + 1
  }
  for (let slot = 0; slot < count; slot++) ordered.subarray(starts[slot], starts[slot + 1]).sort()
  return { starts, places: ordered }
}

/** Whether somewhere in the n-th note all words stand as far from the first as they should. */
export function standsTogether(words: readonly Places[], offsets: readonly number[], n: number): boolean {
  const [first, ...others] = words
  if (!first) return false
  const [from = 0, to = 0] = [first.starts[n], first.starts[n + 1]]
  for (let at = from; at < to; at++) {
    const begins = first.places[at] ?? 0
    if (others.every((places, index) => has(places, n, begins + (offsets[index + 1] ?? 0) - (offsets[0] ?? 0)))) return true
  }
  return false
}

function has({ starts, places }: Places, n: number, place: number): boolean {
  for (let at = starts[n] ?? 0; at < (starts[n + 1] ?? 0); at++) if (places[at] === place) return true
  return false
}

/** How near two words come in the n-th note, in words; infinite where one of them is not there. */
export function nearest(one: Places, other: Places, n: number): number {
  let least = Number.POSITIVE_INFINITY
  let left = one.starts[n] ?? 0
  let right = other.starts[n] ?? 0
  while (left < (one.starts[n + 1] ?? 0) && right < (other.starts[n + 1] ?? 0)) {
    const distance = (other.places[right] ?? 0) - (one.places[left] ?? 0)
    least = Math.min(least, Math.abs(distance))
    if (distance > 0) left++
    else right++
  }
  return least
}
