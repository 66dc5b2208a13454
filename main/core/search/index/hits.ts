/** Notes that fit, by their numbers in order, and how well each does. */
export interface Hits {
  readonly notes: Uint32Array
  readonly scores: Float32Array
}

export const noHits: Hits = { notes: new Uint32Array(0), scores: new Float32Array(0) }

/** Those in both, with both scores. */
export function both(one: Hits, other: Hits): Hits {
  const [few, many] = one.notes.length <= other.notes.length ? [one, other] : [other, one]
  const notes = new Uint32Array(few.notes.length)
  const scores = new Float32Array(few.notes.length)
  let count = 0
  let at = 0
  for (let index = 0; index < few.notes.length; index++) {
    const note = few.notes[index] ?? 0
    at = reach(many.notes, at, note)
    if (many.notes[at] !== note) continue
    notes[count] = note
    scores[count++] = (few.scores[index] ?? 0) + (many.scores[at] ?? 0)
  }
  return cut(notes, scores, count)
}

/** Those in one at least; of those in both the better score. */
export function either(one: Hits, other: Hits): Hits {
  const notes = new Uint32Array(one.notes.length + other.notes.length)
  const scores = new Float32Array(notes.length)
  let count = 0
  let left = 0
  let right = 0
  while (left < one.notes.length || right < other.notes.length) {
    const a = one.notes[left] ?? Number.POSITIVE_INFINITY
    const b = other.notes[right] ?? Number.POSITIVE_INFINITY
    notes[count] = Math.min(a, b)
    scores[count++] = Math.max(a <= b ? (one.scores[left] ?? 0) : 0, b <= a ? (other.scores[right] ?? 0) : 0)
    if (a <= b) left++
    if (b <= a) right++
  }
  return cut(notes, scores, count)
}

/** Those of the first that are not in the second. */
export function without(one: Hits, other: Hits): Hits {
  let at = 0
  return keep(one, (note) => {
    at = reach(other.notes, at, note)
    return other.notes[at] !== note
  })
}

/** Those that a test keeps; it is asked in order. */
export function keep({ notes, scores }: Hits, isKept: (note: number) => boolean): Hits {
  const kept = new Uint32Array(notes.length)
  const keptScores = new Float32Array(notes.length)
  let count = 0
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index] ?? 0
    if (!isKept(note)) continue
    kept[count] = note
    keptScores[count++] = scores[index] ?? 0
  }
  return cut(kept, keptScores, count)
}

/** All of them, with these scores added. */
export function raised({ notes, scores }: Hits, by: Float32Array): Hits {
  return { notes, scores: scores.map((score, index) => score + (by[index] ?? 0)) }
}

/** The numbers of the best, the best first; `isBefore` decides between equal scores. */
export function best({ notes, scores }: Hits, count: number, isBefore: (one: number, other: number) => boolean): number[] {
  const heap = new BestHeap(count, isBefore)
  for (let index = 0; index < notes.length; index++) heap.offer(notes[index] ?? 0, scores[index] ?? 0)
  return heap.taken()
}

function cut(notes: Uint32Array, scores: Float32Array, count: number): Hits {
  return count === notes.length ? { notes, scores } : { notes: notes.slice(0, count), scores: scores.slice(0, count) }
}

/** The first place from `from` on that is not before `note`: in steps that grow, for lists of very different lengths. */
function reach(notes: Uint32Array, from: number, note: number): number {
  let low = from
  let step = 1
  while (low + step < notes.length && (notes[low + step] ?? 0) < note) {
    low += step
    step *= 2
  }
  let high = Math.min(notes.length, low + step)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((notes[middle] ?? 0) < note) low = middle + 1
    else high = middle
  }
  return low
}

interface Ranked {
  readonly note: number
  readonly score: number
}

/** Keeps the best of what is offered; the worst kept stands first, so that most offers are refused at once. */
class BestHeap {
  readonly #most: number
  readonly #isBefore: (one: number, other: number) => boolean
  readonly #heap: Ranked[] = []

  constructor(most: number, isBefore: (one: number, other: number) => boolean) {
    this.#most = most
    this.#isBefore = isBefore
  }

  offer(note: number, score: number): void {
    const heap = this.#heap
    if (heap.length < this.#most) {
      heap.push({ note, score })
      this.#up(heap.length - 1)
      return
    }
    const [worst] = heap
    if (!worst || score < worst.score || (score === worst.score && !this.#isBefore(note, worst.note))) return
    heap[0] = { note, score }
    this.#down(0)
  }

  taken(): number[] {
    return [...this.#heap].sort((one, other) => (this.#isWorse(one, other) ? 1 : -1)).map(({ note }) => note)
  }

  #isWorse(one: Ranked, other: Ranked): boolean {
    return one.score < other.score || (one.score === other.score && this.#isBefore(other.note, one.note))
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1
      if (!this.#swapIfWorse(at, parent)) return
      at = parent
    }
  }

  #down(from: number): void {
    for (let at = from; ; ) {
      const left = at * 2 + 1
      const [one, other] = [this.#heap[left], this.#heap[left + 1]]
      const worse = one && other && this.#isWorse(other, one) ? left + 1 : left
      if (!this.#swapIfWorse(worse, at)) return
      at = worse
    }
  }

  /** Exchanges two where the first is worse than the second, which stands above it. */
  #swapIfWorse(at: number, above: number): boolean {
    const [one, other] = [this.#heap[at], this.#heap[above]]
    if (!one || !other || !this.#isWorse(one, other)) return false
    this.#heap[at] = other
    this.#heap[above] = one
    return true
  }
}
