import { diffText } from './splice.ts'

/** A piece of two texts: in both, only in the first, or only in the second. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'come'
  readonly text: string
}

// A word, a stretch of space, or one other sign (whole, also outside the basic plane).
const TOKEN = /[\p{L}\p{N}\p{M}_'’ʼ-]+|\s+|./gsu

/** So many changed words are told apart, or so many changed lines; texts that differ in more are one taken out and one put in. */
const mostChanges = 1000
/** And so many words of lines that changed. */
const mostInLines = 200

/**
 * How one text became the other, by words. The pieces that are `same` or `gone` make up the first text, those that are `same` or `come` the
 * second. After E. W. Myers, “An O(ND) difference algorithm and its variations” (1986), between what the texts begin and end with alike.
 */
export function diffWords(from: string, to: string): Piece[] {
  const [whole] = diffText(from, to)
  if (!whole) return from === '' ? [] : [{ is: 'same', text: from }]
  const start = wordStart(from, whole.at)
  const tail = wordTail(from, from.length - whole.at - whole.cut.length)
  const pieces = [
    { is: 'same' as const, text: from.slice(0, start) },
    ...diffMiddles(from.slice(start, from.length - tail), to.slice(start, to.length - tail)),
    { is: 'same' as const, text: from.slice(from.length - tail) },
  ]
  return joined(pieces)
}

/** By words; where too many differ, by lines, and those that changed by their words. */
function diffMiddles(a: string, b: string): Piece[] {
  const byWords = diffTokens(wordsAndSigns(a), wordsAndSigns(b), mostChanges)
  if (byWords) return byWords
  const lines = joined(diffTokens(linesOf(a), linesOf(b), mostChanges) ?? whole(a, b))
  return lines.flatMap((piece, at) => {
    const next = lines[at + 1]
    if (piece.is === 'gone' && next?.is === 'come')
      return diffTokens(wordsAndSigns(piece.text), wordsAndSigns(next.text), mostInLines) ?? [piece, next]
    return piece.is === 'come' && lines[at - 1]?.is === 'gone' ? [] : [piece]
  })
}

const whole = (a: string, b: string): Piece[] => [
  { is: 'gone', text: a },
  { is: 'come', text: b },
]

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? []

/** A text in words, stretches of space and single signs. */
export const wordsAndSigns = (text: string): readonly string[] => text.match(TOKEN) ?? []

/** Goes back from a place that both texts reach alike to the last space, so that no word is cut. */
function wordStart(from: string, at: number): number {
  let start = at
  while (start > 0 && !isSpace(from[start - 1])) start--
  return start
}

/** As many units at the end, of those that both texts have alike, as begin with a space. */
function wordTail(from: string, tail: number): number {
  let length = tail
  while (length > 0 && !isSpace(from[from.length - length])) length--
  return length
}

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character)

/** Null where more than `mostTold` tokens differ. */
function diffTokens(a: readonly string[], b: readonly string[], mostTold: number): Piece[] | null {
  const reached: Int32Array[] = []
  const most = Math.min(a.length + b.length, mostTold)
  let furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  for (let changes = 0; changes <= most; changes++) {
    for (let line = -changes; line <= changes; line += 2) {
      const down = line === -changes || (line !== changes && at(furthest, middle + line - 1) < at(furthest, middle + line + 1))
      let x = down ? at(furthest, middle + line + 1) : at(furthest, middle + line - 1) + 1
      let y = x - line
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      furthest[middle + line] = x
      if (x >= a.length && y >= b.length) return traced(a, b, [...reached, furthest.slice()], middle)
    }
    reached.push(furthest)
    furthest = furthest.slice()
  }
  return null
}

/** Walks back the way that was found. */
function traced(a: readonly string[], b: readonly string[], reached: readonly Int32Array[], middle: number): Piece[] {
  const pieces: Piece[] = []
  let x = a.length
  let y = b.length
  for (let changes = reached.length - 1; changes > 0; changes--) {
    const before = reached[changes - 1] ?? new Int32Array(0)
    const line = x - y
    const down = line === -changes || (line !== changes && at(before, middle + line - 1) < at(before, middle + line + 1))
    const startX = down ? at(before, middle + line + 1) : at(before, middle + line - 1)
    const startY = startX - (down ? line + 1 : line - 1)
    while (x > (down ? startX : startX + 1)) {
      x--
      y--
      pieces.push({ is: 'same', text: a[x] ?? '' })
    }
    pieces.push(down ? { is: 'come', text: b[startY] ?? '' } : { is: 'gone', text: a[startX] ?? '' })
    x = startX
    y = startY
  }
  while (x > 0) pieces.push({ is: 'same', text: a[--x] ?? '' })
  return pieces.reverse()
}

const at = (array: Int32Array, index: number) => array[index] ?? 0

/** Neighbours of one sort as one, what goes before what comes; none empty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone !== '') out.push({ is: 'gone', text: gone })
    if (come !== '') out.push({ is: 'come', text: come })
    gone = ''
    come = ''
  }
  for (const { is, text } of pieces) {
    if (text === '') continue
    if (is === 'gone') gone += text
    else if (is === 'come') come += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.is === 'same') out[out.length - 1] = { is, text: last.text + text }
      else out.push({ is, text })
    }
  }
  flush()
  return out
}
