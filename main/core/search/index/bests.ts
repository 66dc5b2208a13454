import type { Held } from './held-segments.ts'

/**
 * How much the best of very many words weighs in each note of a segment: what a first letter asks for. Worked out once, as a segment never
 * changes, so that the letter costs a look at each note where it cost one at each place of each word.
 */
export type Bests = Uint8Array

/** Bytes of finds from which on it is worth it; as many are kept of a segment. */
const leastFinds = 1 << 19
const mostKept = 24

/** @returns null where the words from `from` to `to`, exclusive, stand in too few places */
export function bestsOf(held: Held, from: number, to: number): Bests | null {
  const { finds, findStarts, notes } = held.segment
  const [at = 0, end = 0] = [findStarts[from], findStarts[to]]
  if (end - at < leastFinds || to - from < 2) return null
  const known = held.bests.get(from)
  if (known?.to === to) return known.bests
  const bests = new Uint8Array((notes.at(-1) ?? 0) + 1)
  for (let term = from; term < to; term++) addTerm(finds, findStarts[term] ?? 0, findStarts[term + 1] ?? 0, bests)
  held.bests.set(from, { to, bests })
  const [oldest] = held.bests.keys()
  if (held.bests.size > mostKept && oldest !== undefined) held.bests.delete(oldest)
  return bests
}

/** Works out those of the letters that begin most, one a step. */
export function* prepareBests(held: Held): Generator<void, void> {
  const { terms, findStarts } = held.segment
  const ranges: { readonly from: number; readonly to: number; readonly size: number }[] = []
  for (let from = 0; from < terms.count; ) {
    const to = terms.sameUntil(from, terms.count, 0)
    ranges.push({ from, to, size: (findStarts[to] ?? 0) - (findStarts[from] ?? 0) })
    from = to
  }
  for (const { from, to } of ranges.sort((a, b) => b.size - a.size).slice(0, mostKept)) {
    if (!bestsOf(held, from, to)) return
    yield
  }
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
