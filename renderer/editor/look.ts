import type { EditorState, Range } from '@codemirror/state'
import { Decoration, WidgetType } from '@codemirror/view'
import type { SyntaxNodeRef } from '@lezer/common'
import { unseen } from './unseen.ts'

/** What a look knows of the text, and how it says what it shows. */
export interface Looking {
  readonly state: EditorState
  /** The stretch that is looked at: what is in view. */
  readonly from: number
  readonly to: number
  /** Whether the cursor, or a selection, touches a stretch. */
  readonly isAt: (from: number, to: number) => boolean
  /** @param isAtom whether it is one step for the cursor */
  readonly put: (range: Range<Decoration>, isAtom: boolean) => void
  /** Takes a sign of Markdown out of sight. */
  readonly hide: (from: number, to: number) => void
}

/** How a node of the tree is shown. */
export type Look = (node: SyntaxNodeRef, looking: Looking) => void

/** Each line of a node that is looked at, by its start. */
export function eachLine({ from, to }: SyntaxNodeRef, looking: Looking, put: (at: number) => void): void {
  const end = Math.min(to, looking.to)
  for (let at = Math.max(from, looking.from); at <= end; ) {
    const line = looking.state.doc.lineAt(at)
    put(line.from)
    at = line.to + 1
  }
}

/** What stands in for a sign: nothing, a dot, a box. The sign is in it still, for who hears it. */
export class Sign extends WidgetType {
  readonly #look: string
  readonly #text: string
  readonly #state: string

  constructor(look: 'md-aside' | 'md-bullet' | 'md-task', text: string, state = '') {
    super()
    this.#look = look
    this.#text = text
    this.#state = state
  }

  override eq(other: Sign): boolean {
    return this.#look === other.#look && this.#text === other.#text && this.#state === other.#state
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('span')
    place.className = this.#look
    if (this.#state !== '') place.dataset.state = this.#state
    place.append(unseen(this.#text))
    return place
  }

  /** A press is the editor's. */
  override ignoreEvent(): boolean {
    return false
  }
}

/** What shows some of a text's letters as they are, and the rest to nobody who sees. */
export class Shown extends WidgetType {
  readonly #look: string
  readonly #parts: readonly [before: string, shown: string, after: string]

  constructor(look: string, parts: readonly [before: string, shown: string, after: string]) {
    super()
    this.#look = look
    this.#parts = parts
  }

  override eq(other: Shown): boolean {
    return this.#look === other.#look && this.#parts.every((part, at) => part === other.#parts[at])
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('span')
    const [before, words, after] = this.#parts
    const shown = document.createElement('span')
    place.className = this.#look
    shown.textContent = words
    place.append(unseen(before), shown, unseen(after))
    return place
  }

  /** A press is the editor's. */
  override ignoreEvent(): boolean {
    return false
  }
}

/** Takes a stretch out of sight. */
export const aside = (state: EditorState, from: number, to: number) =>
  Decoration.replace({ widget: new Sign('md-aside', state.sliceDoc(from, to)) })
