import type { Held } from './held-segments.ts'
import type { Segment } from './segment.ts'

/**
 * How much the best of very many words weighs in each note of a segment: what a first letter asks for. Worked out once, as a segment never
 * changes, so that the letter costs a look at each note where it cost one at each place of each word.
 */
export type Bests = Uint8Array

/** Bytes of finds from which on it is worth it; so many letters of a segment have theirs. */
const leastFinds = 1 << 19
const mostLetters = 24

/** @returns null where none were worked out for the words from `from` to `to`, exclusive */
export function bestsOf({ bests }: Held, from: number, to: number): Bests | null {
  const known = bests.get(from)
  return known?.to === to ? known.bests : null
}

/** Works out those of the letters that begin most, one a step; what is there already is kept. */
export function* prepareBests({ segment, bests }: Held): Generator<void, void> {
  const { terms, findStarts } = segment
  const ranges: { readonly from: number; readonly to: number; readonly size: number }[] = []
  for (let from = 0; from < terms.count; ) {
    const to = terms.sameUntil(from, terms.count, 0)
    ranges.push({ from, to, size: (findStarts[to] ?? 0) - (findStarts[from] ?? 0) })
    from = to
  }
  for (const { from, to, size } of ranges.sort((a, b) => b.size - a.size).slice(0, mostLetters)) {
    if (size < leastFinds) return
    if (bests.has(from)) continue
    bests.set(from, { to, bests: bestsIn(segment, from, to) })
    yield
  }
}

function bestsIn({ finds, findStarts, notes }: Segment, from: number, to: number): Bests {
  const bests = new Uint8Array((notes.at(-1) ?? 0) + 1)
  for (let term = from; term < to; term++) addTerm(finds, findStarts[term] ?? 0, findStarts[term + 1] ?? 0, bests)
  return bests
}

/** Written out, not by a reader: this runs a million times. */
function addTerm(finds: Uint8Array, from: number, to: number, bests: Bests): void {
  let note = 0
  for (let at = from; at < to; ) {
    let byte = finds[at++] ?? 0
    let gap = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = finds[at++] ?? 0
      gap |= (byte & 0x7f) << shift
    }
    note += gap
    const weight = finds[at++] ?? 0
    if (weight > (bests[note] ?? 0)) bests[note] = weight
  }
}
