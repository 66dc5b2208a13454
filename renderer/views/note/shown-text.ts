import type { Mark } from '#shared/api/search.ts'
import type { MarkedText } from '#ui/data/found-marks.ts'

/** What of a note's page people wrote: its title, names, fields, text and stored text. */
const written = '.note-title, .names, .fields dd, .markdown, .stored-text-words'
/** What the program says among it. */
const said = '.dim, .sr-only, .markdown-more, button:not(.link)'
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, pre, dd, dt, div, section, summary, ul, ol'
/** Pixels of the page that shall be seen above and below a mark. */
const margin = 60

interface Piece {
  readonly node: Text
  readonly from: number
}

/** A note as it is read. Its marks are highlights of the browser's: the page itself stays as React drew it. */
export class ShownText implements MarkedText {
  readonly #element: HTMLElement
  #pieces: readonly Piece[] = []
  #ranges: readonly Range[] = []

  constructor(element: HTMLElement) {
    this.#element = element
  }

  read(): string {
    const pieces: Piece[] = []
    let text = ''
    let block: Element | null = null
    const walker = document.createTreeWalker(this.#element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!(node instanceof Text) || !parent?.closest(written) || parent.closest(said)) continue
      const own = parent.closest(blocks)
      // Words of two paragraphs are no phrase, and two cells are no word.
      if (text !== '' && own !== block) text += '\n'
      block = own
      pieces.push({ node, from: text.length })
      text += node.data
    }
    this.#pieces = pieces
    return text
  }

  show(marks: readonly Mark[], at: number | null): void {
    const all = highlightOf('found', 0)
    const one = highlightOf('found-at', 1)
    for (const range of this.#ranges) {
      all?.delete(range)
      one?.delete(range)
    }
    this.#ranges = marks.map((mark) => this.#rangeOf(mark))
    for (const [index, range] of this.#ranges.entries()) (index === at ? one : all)?.add(range)
  }

  reveal(at: number): void {
    const range = this.#ranges[at]
    const parent = range?.startContainer.parentElement
    if (!range || !parent) return
    const folded = parent.closest('details')
    if (folded) folded.open = true
    for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
      if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue
      const [mark, sight] = [range.getBoundingClientRect(), box.getBoundingClientRect()]
      if (mark.top < sight.top + margin || mark.bottom > sight.bottom - margin) {
        box.scrollTop += mark.top - sight.top - box.clientHeight / 3
      }
    }
  }

  #rangeOf({ from, to }: Mark): Range {
    const range = document.createRange()
    const [start, end] = [this.#pieceAt(from), this.#pieceAt(to - 1)]
    if (start && end) {
      range.setStart(start.node, Math.min(from - start.from, start.node.length))
      range.setEnd(end.node, Math.min(to - end.from, end.node.length))
    }
    return range
  }

  /** The last piece that begins at a place or before. */
  #pieceAt(place: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pieces[middle]?.from ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return this.#pieces[low - 1]
  }
}

/** The highlight of that name, which two panes share; null where the browser has none, and then a mark is only brought into sight. */
function highlightOf(name: string, priority: number): Highlight | null {
  if (!('highlights' in CSS)) return null
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = priority
  CSS.highlights.set(name, made)
  return made
}
