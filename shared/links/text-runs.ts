import { isTableHead, splitRow, tableColumns } from './table-cells.ts'

/**
 * Text that is read as one piece: a paragraph, a heading, a table cell. Flat pairs of start and end (UTF-16 units, end exclusive), one pair
 * a line, without the marks of the quotes and lists it stands in.
 */
export type Run = readonly number[]

/** Quotes and lists within one another are followed to this depth; what is deeper counts as the text of the last. */
export const deepest = 100

/**
 * The runs of a Markdown text in order, that is all of it but code blocks, fences, rules and block marks. Follows CommonMark 0.31 with
 * GFM's tables and footnote definitions, as the renderer does (shared/markdown), in time linear in the text.
 */
export function textRuns(body: string): Run[] {
  const scanner = new BlockScanner(body)
  for (let at = 0; at < body.length; ) at = scanner.line(at)
  return scanner.finish()
}

/** A list item or footnote with the columns its content is indented by, or a quote (`columns` -1). `empty` until it has content. */
interface Container {
  readonly columns: number
  empty: boolean
}

// All sticky: they are tried at one place of the text and never look past the line.
const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y
const FENCE = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}/y
const SETEXT = /(?:=+|-+)[ \t]*(?=[\r\n]|$)/y
const RULE = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y
const ITEM = /(?:[*+-]|(\d{1,9})[.)])(?=[ \t\r\n]|$)/y
const FOOTNOTE = /\[\^[^\s\]]+\]:/y
// An address to refer to, `[label]: https://…`, no text itself. Those over several lines, or with an address we refuse, are read as text.
const DEFINITION =
  /\[(?:[^[\]\\\r\n]|\\[^\r\n]){1,999}\]:[ \t]*<?(?:https?:|mailto:|#)[^\s<>]*>?(?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*(?=[\r\n]|$)/iy
const BLANK = /[ \t]*(?=[\r\n]|$)/y

class BlockScanner {
  readonly #body: string
  readonly #runs: Run[] = []
  readonly #containers: Container[] = []
  #leaf: 'none' | 'paragraph' | 'fence' | 'table' = 'none'
  #paragraph: number[] = []
  #fence = { unit: 0, length: 0 }
  /** Where in the line we are: place, column (a tab may be half used), and what `#measure` found ahead. */
  #at = 0
  #column = 0
  #next = 0
  #indent = 0
  #end = 0

  constructor(body: string) {
    this.#body = body
  }

  finish(): Run[] {
    this.#closeLeaf()
    return this.#runs
  }

  /** Takes in the line that begins at `start`; the start of the next. */
  line(start: number): number {
    this.#at = start
    this.#column = 0
    this.#end = lineEnd(this.#body, start)
    const matched = this.#matchContainers()
    const all = matched === this.#containers.length
    if (this.#leaf === 'fence' && all) this.#closeFence()
    else {
      // Only a paragraph goes on lazily, without the marks of what it stands in.
      if (!all && this.#leaf !== 'paragraph') this.#leave(matched)
      this.#readBlocks(matched, all)
    }
    const end = this.#end
    return this.#body.charCodeAt(end) === 0x0d && this.#body.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
  }

  #matchContainers(): number {
    let matched = 0
    for (const container of this.#containers) {
      this.#measure()
      const blank = this.#next >= this.#end
      if (container.columns < 0) {
        if (blank || this.#indent > 3 || this.#body[this.#next] !== '>') break
        this.#enterQuote()
      } else if (blank) {
        if (container.empty) break
      } else if (this.#indent >= container.columns) this.#advance(container.columns)
      else break
      matched++
    }
    return matched
  }

  #readBlocks(matched: number, all: boolean): void {
    // Whether the leaf of the line before may still go on in this line.
    let goesOn = this.#leaf === 'paragraph' || (all && this.#leaf === 'table')
    const inParagraph = () => goesOn && all && this.#leaf === 'paragraph'
    let depth = matched
    for (;;) {
      this.#measure()
      if (this.#next >= this.#end) break
      if (this.#indent >= 4) {
        if (goesOn && this.#leaf === 'paragraph') break
        this.#leave(depth)
        this.#fill()
        return
      }
      if (inParagraph() && this.#startTable()) return
      if (inParagraph() && this.#match(SETEXT)) {
        this.#closeLeaf()
        return
      }
      if (depth < deepest && this.#enterContainer(depth, inParagraph())) {
        depth++
        goesOn = false
        continue
      }
      if (this.#startLeaf(depth)) return
      break
    }
    this.#takeText(depth, goesOn)
  }

  #takeText(depth: number, goesOn: boolean): void {
    if (this.#next >= this.#end) {
      this.#leave(depth)
      return
    }
    if (goesOn && this.#leaf === 'table') {
      this.#runs.push(...splitRow(this.#body, this.#next, this.#end))
      return
    }
    if (!goesOn) {
      this.#leave(depth)
      this.#fill()
      if (this.#match(DEFINITION) && !/\[\[|%%|<!--/.test(this.#body.slice(this.#next, this.#end))) return
      this.#leaf = 'paragraph'
    }
    this.#paragraph.push(this.#next, this.#end)
  }

  #enterContainer(depth: number, inParagraph: boolean): boolean {
    const body = this.#body
    const next = this.#next
    if (body[next] === '>') {
      this.#leave(depth)
      this.#fill()
      this.#enterQuote()
      this.#containers.push({ columns: -1, empty: false })
      return true
    }
    if (this.#match(RULE)) return false
    const footnote = this.#match(FOOTNOTE)
    const item = footnote ?? this.#match(ITEM)
    if (!item) return false
    const after = next + item[0].length
    BLANK.lastIndex = after
    const empty = BLANK.test(body)
    // A list may break into a paragraph only with content, and a numbered one only from 1 on.
    if (!footnote && inParagraph && (empty || (item[1] !== undefined && Number(item[1]) !== 1))) return false
    const indent = this.#indent
    this.#leave(depth)
    this.#fill()
    this.#advance(indent)
    this.#at = after
    this.#column += item[0].length
    if (footnote) this.#containers.push({ columns: 4, empty })
    else {
      this.#measure()
      const space = empty || this.#indent > 4 ? 1 : this.#indent
      if (!empty) this.#advance(space)
      this.#containers.push({ columns: indent + item[0].length + space, empty })
    }
    return true
  }

  /** A heading, a rule or the first line of a fence; true where it takes the line. */
  #startLeaf(depth: number): boolean {
    const heading = this.#match(HEADING)
    const fence = heading ? null : this.#match(FENCE)
    if (!heading && !fence && !this.#match(RULE)) return false
    this.#leave(depth)
    this.#fill()
    if (heading) this.#runs.push([this.#next + heading[0].length, this.#end])
    if (fence) {
      this.#leaf = 'fence'
      this.#fence = { unit: fence[0].charCodeAt(0), length: fence[0].length }
    }
    return true
  }

  /** Whether this line makes the line before it the head of a table. */
  #startTable(): boolean {
    const columns = tableColumns(this.#body, this.#next, this.#end)
    const start = this.#paragraph.at(-2)
    const end = this.#paragraph.at(-1)
    if (columns === 0 || start === undefined || end === undefined) return false
    if (!isTableHead(this.#body, start, end, columns)) return false
    this.#paragraph.length -= 2
    this.#closeLeaf()
    this.#runs.push(...splitRow(this.#body, start, end))
    this.#leaf = 'table'
    return true
  }

  #closeFence(): void {
    this.#measure()
    if (this.#indent > 3) return
    let at = this.#next
    while (at < this.#end && this.#body.charCodeAt(at) === this.#fence.unit) at++
    BLANK.lastIndex = at
    if (at - this.#next >= this.#fence.length && BLANK.test(this.#body)) this.#leaf = 'none'
  }

  /** Ends the leaf and every container deeper than `depth`. */
  #leave(depth: number): void {
    this.#closeLeaf()
    this.#containers.length = Math.min(this.#containers.length, depth)
  }

  #closeLeaf(): void {
    if (this.#paragraph.length > 0) this.#runs.push(this.#paragraph)
    this.#paragraph = []
    this.#leaf = 'none'
  }

  #fill(): void {
    const inner = this.#containers.at(-1)
    if (inner) inner.empty = false
  }

  #enterQuote(): void {
    this.#advance(this.#indent)
    this.#at++
    this.#column++
    this.#advance(1)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#next
    return pattern.exec(this.#body)
  }

  /** Finds the next character that is no space or tab, and how many columns lie before it. */
  #measure(): void {
    let at = this.#at
    let column = this.#column
    for (; at < this.#end; at++) {
      const unit = this.#body.charCodeAt(at)
      if (unit === 0x20) column++
      else if (unit === 0x09) column += 4 - (column % 4)
      else break
    }
    this.#next = at
    this.#indent = column - this.#column
  }

  /** Passes over at most so many columns of spaces and tabs. */
  #advance(columns: number): void {
    for (let left = columns; left > 0 && this.#at < this.#end; ) {
      const unit = this.#body.charCodeAt(this.#at)
      const width = unit === 0x20 ? 1 : unit === 0x09 ? 4 - (this.#column % 4) : 0
      if (width === 0) return
      if (width <= left) this.#at++
      this.#column += Math.min(width, left)
      left -= width
    }
  }
}

function lineEnd(body: string, start: number): number {
  let at = start
  for (; at < body.length; at++) {
    const unit = body.charCodeAt(at)
    if (unit === 0x0a || unit === 0x0d) break
  }
  return at
}
