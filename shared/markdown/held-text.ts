import type { Link } from '#shared/links/link.ts'
import { markText } from '#shared/links/mark-text.ts'

/** A link or a piece of a comment that was taken out of the text before the parser saw it. */
export interface Held {
  readonly source: string
  /** Null for a comment, which is shown as typed. */
  readonly link: Link | null
}

/**
 * A text in which each `[[link]]` and comment is one mark, so that the parser can neither cut nor reword it, and what is shown as a link is just
 * what `findLinks` found: the pipes of a link part no cells, its asterisks emphasise nothing. Lines stay lines.
 */
export class HeldText {
  readonly text: string
  readonly #held: readonly Held[]
  readonly #sign: string

  constructor(body: string) {
    const sign = /\[\[|%%|<!--/.test(body) ? freeSign(body) : null
    const held: Held[] = []
    this.#held = held
    this.#sign = sign ?? ''
    if (sign === null) {
      this.text = body
      return
    }
    let text = ''
    let from = 0
    for (const { at, end, link } of piecesOf(body)) {
      text += `${body.slice(from, at)}{${sign}${held.length}${sign}`
      held.push({ source: body.slice(at, end), link })
      from = end
    }
    this.text = text + body.slice(from)
  }

  /** Whether anything is held in a stretch of the parser's text. */
  isIn(text: string, from: number, to: number): boolean {
    return this.#held.length > 0 && text.slice(from, to).includes(this.#sign)
  }

  /** What is held at a place of the parser's text, and where its mark ends. */
  at(text: string, at: number): { readonly held: Held; readonly end: number } | null {
    if (this.#held.length === 0 || text[at] !== '{' || text[at + 1] !== this.#sign) return null
    const end = text.indexOf(this.#sign, at + 2)
    const held = this.#held[Number(text.slice(at + 2, end))]
    return held ? { held, end: end + 1 } : null
  }

  /** The text as it was typed. */
  restore(text: string): string {
    return this.split(text)
      .map((part) => (typeof part === 'string' ? part : part.source))
      .join('')
  }

  /** The text between and what was held, in order. */
  split(text: string): (string | Held)[] {
    const parts: (string | Held)[] = []
    let from = 0
    for (let at = this.#next(text, 0); at >= 0; at = this.#next(text, Math.max(from, at + 1))) {
      const found = this.at(text, at)
      if (!found) continue
      parts.push(text.slice(from, at), found.held)
      from = found.end
    }
    parts.push(text.slice(from))
    return parts
  }

  #next(text: string, from: number): number {
    return this.#held.length === 0 ? -1 : text.indexOf(`{${this.#sign}`, from)
  }
}

/** A character for private use that the text has not; null where it has them all, and then it is shown without links. */
function freeSign(body: string): string | null {
  for (let unit = 0xe000; unit <= 0xf8ff; unit++) {
    const sign = String.fromCharCode(unit)
    if (!body.includes(sign)) return sign
  }
  return null
}

interface Piece {
  readonly at: number
  readonly end: number
  readonly link: Link | null
}

function piecesOf(body: string): Piece[] {
  const { runs, links, comments } = markText(body)
  const pieces: Piece[] = links.map((link) => ({ at: link.at, end: link.at + link.length, link }))
  let next = 0
  for (const run of runs) {
    for (let part = 0; part < run.length; part += 2) {
      const start = run[part] ?? 0
      const stop = run[part + 1] ?? 0
      while (next < comments.length && (comments[next]?.end ?? 0) <= start) next++
      for (let i = next; i < comments.length && (comments[i]?.at ?? stop) < stop; i++) {
        // A comment over lines and paragraphs: of each line only the text, so that quotes, lists and headings stay what they are.
        const piece = trimmed(body, Math.max(start, comments[i]?.at ?? 0), Math.min(stop, comments[i]?.end ?? 0))
        if (piece.end > piece.at) pieces.push({ ...piece, link: null })
      }
    }
  }
  return pieces.sort((a, b) => a.at - b.at)
}

function trimmed(body: string, from: number, to: number): { at: number; end: number } {
  const text = body.slice(from, to)
  const at = from + text.length - text.trimStart().length
  return { at, end: Math.max(at, to - (text.length - text.trimEnd().length)) }
}
