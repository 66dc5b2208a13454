import { WidgetType } from '@codemirror/view'
import type { LinkTarget } from '#shared/api/notes.ts'
import type { Link } from '#shared/links/link.ts'
import { linkLook } from '#ui/notes/link-look.ts'
import { kindSign } from './kind-sign.tsx'
import { unseen } from './unseen.ts'

/** What stands in for a link's text: the kind's sign and the words one reads; all of the text is in it still, for who hears it. */
export class LinkChip extends WidgetType {
  readonly #source: string
  readonly #link: Link
  readonly #target: LinkTarget | undefined
  readonly #isFound: boolean

  /** @param isFound something was searched for that stands in it */
  constructor(source: string, link: Link, target: LinkTarget | undefined, isFound: boolean) {
    super()
    this.#source = source
    this.#link = link
    this.#target = target
    this.#isFound = isFound
  }

  override eq(other: LinkChip): boolean {
    const [mine, its] = [this.#target, other.#target]
    const isSame = this.#source === other.#source && this.#isFound === other.#isFound
    return isSame && mine?.state === its?.state && mine?.kind === its?.kind && mine?.title === its?.title
  }

  override toDOM(): HTMLElement {
    const look = linkLook(this.#target, this.#link.target)
    const chip = document.createElement('span')
    chip.className = 'link-chip'
    chip.dataset.state = this.#target?.state ?? look.state
    chip.title = look.title
    if (this.#target?.state === 'found' && this.#target.id !== null) chip.dataset.note = this.#target.id
    const sign = this.#target?.state === 'found' && this.#target.kind ? kindSign(this.#target.kind) : null
    const [before, words, after] = this.#parts()
    chip.append(...(sign ? [sign] : []), unseen(before), shown(words, this.#isFound), unseen(after))
    return chip
  }

  /** Clicks are the editor's, which opens the link or follows it. */
  override ignoreEvent(): boolean {
    return false
  }

  /** The source in three: what is read stands in the middle. */
  #parts(): readonly [before: string, words: string, after: string] {
    const { label, target, heading } = this.#link
    const words = label ?? (heading === null ? target : `${target}#${heading}`)
    const at = this.#source.lastIndexOf(words)
    // A label with escaped pipes is not found as it is read; then all between the brackets is shown.
    const [from, to] = at < 0 ? [this.#source.indexOf('[[') + 2, this.#source.length - 2] : [at, at + words.length]
    return [this.#source.slice(0, from), this.#source.slice(from, to), this.#source.slice(to)]
  }
}

function shown(text: string, isFound: boolean): HTMLElement {
  const element = document.createElement('bdi')
  element.className = isFound ? 'link-chip-words found' : 'link-chip-words'
  element.textContent = text
  return element
}
