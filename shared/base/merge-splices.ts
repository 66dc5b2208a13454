import { applySplices, type Splice } from './splice.ts'

/** Several sets of splices, each counting in the text the one before it left, as one set that counts in `base`. */
export function composeSplices(base: string, sets: readonly (readonly Splice[])[]): Splice[] {
  let parts: Part[] = [{ from: 0, to: base.length }]
  for (const set of sets) parts = applySet(parts, set)
  return splicesOf(base, parts)
}

/**
 * Merges two changes of one text. Both count in `base`; the answer counts in `base` after `theirs`, so that theirs stays as it is and mine
 * comes on top. Changes apart are merged. Where both touched the same words, theirs stays and mine is kept beside it, marked as CriticMarkup
 * marks an addition, `{++…++}`; a deletion of words that the other changed is not taken. The same change twice is one.
 */
export function mergeSplices(base: string, theirs: readonly Splice[], mine: readonly Splice[]): { splices: Splice[]; conflict: boolean } {
  const others = theirs.map((splice) => ({ splice, reach: reachOf(base, splice) }))
  const splices: Splice[] = []
  let conflict = false
  for (const splice of mine) {
    const reach = reachOf(base, splice)
    const met = others.filter((other) => meet(splice, reach, other.splice, other.reach))
    if (met.some((other) => same(other.splice, splice))) continue
    if (met.length === 0) {
      splices.push({ ...splice, at: moved(splice.at, theirs) })
      continue
    }
    conflict = true
    const version = base.slice(reach.from, splice.at) + splice.put + base.slice(splice.at + splice.cut.length, reach.to)
    if (splice.put === '') continue
    const end = Math.max(reach.to, ...met.map((other) => other.reach.to))
    splices.push({ at: moved(end, theirs), cut: '', put: `{++${version}++}` })
  }
  return { splices: splices.sort((a, b) => a.at - b.at), conflict }
}

/** Where a place in a text stands after the splices; what was put at the very place comes before it. */
export function moved(place: number, splices: readonly Splice[]): number {
  let shift = 0
  for (const { at, cut, put } of splices) {
    if (at > place) break
    if (at + cut.length > place) return at + shift + put.length
    shift += put.length - cut.length
  }
  return place + shift
}

/** Both changes of one text at once; see `mergeSplices`. */
export function mergeTexts(base: string, theirs: readonly Splice[], mine: readonly Splice[]): { text: string; conflict: boolean } {
  const merged = mergeSplices(base, theirs, mine)
  return { text: applySplices(applySplices(base, theirs), merged.splices), conflict: merged.conflict }
}

interface Reach {
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{N}\p{M}]/u

/** The stretch of the old text whose words a splice touches: its cut, and the words it grows or shrinks at either end. */
function reachOf(base: string, { at, cut, put }: Splice): Reach {
  let from = at
  let to = at + cut.length
  if (isWord(base[at - 1]) && (isWord(cut[0]) || isWord(put[0]))) while (from > 0 && isWord(base[from - 1])) from--
  if (isWord(base[to]) && (isWord(cut[cut.length - 1]) || isWord(put[put.length - 1]))) while (to < base.length && isWord(base[to])) to++
  return { from, to }
}

// A half of a surrogate pair counts as part of a word: letters outside the first plane are.
const isWord = (unit: string | undefined) => unit !== undefined && (WORD.test(unit) || (unit >= '\ud800' && unit <= '\udfff'))

function meet(a: Splice, reach: Reach, b: Splice, other: Reach): boolean {
  if (Math.max(reach.from, other.from) < Math.min(reach.to, other.to)) return true
  // An insertion strictly inside what the other cut has no width of its own.
  const inside = (place: number, { at, cut }: Splice) => at < place && place < at + cut.length
  return same(a, b) || inside(a.at, b) || inside(b.at, a)
}

const same = (a: Splice, b: Splice) => a.at === b.at && a.cut === b.cut && a.put === b.put && a.cut !== ''

/** A stretch of the old text, or new text. */
type Part = { readonly from: number; readonly to: number } | { readonly put: string }

const lengthOf = (part: Part) => ('put' in part ? part.put.length : part.to - part.from)
const slice = (part: Part, from: number, to: number): Part =>
  'put' in part ? { put: part.put.slice(from, to) } : { from: part.from + from, to: part.from + to }

/** The parts after a set of splices, in one pass: a set may hold ten thousand. */
function applySet(parts: readonly Part[], set: readonly Splice[]): Part[] {
  const out: Part[] = []
  let place = 0
  let index = 0
  let done = 0
  const pass = (until: number, isKept: boolean) => {
    for (let part = parts[index]; part && place < until; part = parts[index]) {
      const take = Math.min(lengthOf(part) - done, until - place)
      if (isKept && take > 0) out.push(slice(part, done, done + take))
      place += take
      done += take
      if (done < lengthOf(part)) continue
      index++
      done = 0
    }
  }
  for (const { at, cut, put } of set) {
    pass(at, true)
    if (put !== '') out.push({ put })
    pass(at + cut.length, false)
  }
  pass(Number.POSITIVE_INFINITY, true)
  return out
}

function splicesOf(base: string, parts: readonly Part[]): Splice[] {
  const splices: Splice[] = []
  let place = 0
  let put = ''
  const cutUpTo = (to: number) => {
    if (to > place || put !== '') splices.push({ at: place, cut: base.slice(place, to), put })
    put = ''
  }
  for (const part of parts) {
    if ('put' in part) put += part.put
    else {
      cutUpTo(part.from)
      place = part.to
    }
  }
  cutUpTo(base.length)
  return splices
}
