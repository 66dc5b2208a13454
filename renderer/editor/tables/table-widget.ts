import { type EditorView, WidgetType } from '@codemirror/view'
import { linkAt } from '#shared/links/link-at.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { renderMarkdown } from '#shared/markdown/render-markdown.ts'
import { say } from '#shared/messages/index.ts'
import { setSafeHtml } from '#ui/kit/safe-html.ts'
import { LinkChip } from '../link-chip.ts'
import type { LinkTargets } from '../link-chips.ts'
import type { Cell } from './table-grid.ts'

/** Pixels that a row takes, until it is measured. */
const usualRow = 33

/** A table as it will be read, in place of its source. */
export class TableWidget extends WidgetType {
  readonly #source: string
  readonly #targets: LinkTargets
  readonly #found: readonly Cell[]

  /** @param found the cells in which something stands that was searched for */
  constructor(source: string, targets: LinkTargets, found: readonly Cell[]) {
    super()
    this.#source = source
    this.#targets = targets
    this.#found = found
  }

  override eq(other: TableWidget): boolean {
    const isFound = (one: TableWidget) => one.#found.map(({ row, column }) => `${row} ${column}`).join()
    return this.#source === other.#source && this.#targets === other.#targets && isFound(this) === isFound(other)
  }

  override get estimatedHeight(): number {
    return usualRow * (this.#source.split('\n').length - 1)
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('div')
    box.className = 'md-table markdown'
    setSafeHtml(box, renderMarkdown(this.#source)).then(
      () => {
        this.#dress(box)
        view.requestMeasure()
      },
      () => {
        // What cannot be drawn is shown as it is written.
        box.textContent = this.#source
      },
    )
    return box
  }

  /** A press is the editor's. */
  override ignoreEvent(): boolean {
    return false
  }

  #dress(box: HTMLElement): void {
    const table = box.querySelector('table')
    table?.setAttribute('aria-label', say('note.table'))
    for (const cell of box.querySelectorAll('th, td')) cell.setAttribute('dir', 'auto')
    for (const { row, column } of this.#found) table?.rows[row]?.cells[column]?.classList.add('found')
    // An address is followed where one reads; here a press is for writing.
    for (const link of box.querySelectorAll('a[href]')) link.replaceWith(words('md-address', link.textContent))
    for (const link of box.querySelectorAll<HTMLElement>('a.link')) this.#chip(link)
  }

  #chip(place: HTMLElement): void {
    const at = Number(place.dataset.at)
    const embed = this.#source[at] === '!'
    const link = linkAt(this.#source, embed ? at + 1 : at, this.#source.length, embed)
    if (!link) return
    const source = this.#source.slice(link.at, link.at + link.length)
    const chip = new LinkChip(source, link, this.#targets.get(targetKey(link.target)), false).toDOM()
    chip.dataset.at = String(link.at)
    place.replaceWith(chip)
  }
}

function words(className: string, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}
