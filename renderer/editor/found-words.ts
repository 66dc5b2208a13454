import { searchPanelOpen } from '@codemirror/search'
import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Mark } from '#shared/api/search.ts'
import type { CommandId } from '#shared/commands/index.ts'
import { keysOf } from '#shared/commands/own-keys.ts'
import type { FoundMarks, MarkedText } from '#ui/data/found-marks.ts'
import { ownKeys } from '#ui/kit/own-keys.ts'

const setMarks = StateEffect.define<DecorationSet>({ map: (marks, change) => marks.map(change) })
const plain = Decoration.mark({ class: 'found' })
const current = Decoration.mark({ class: 'found found-at' })

/** Stays with the words while others are written before them. */
const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects }) => effects.find((effect) => effect.is(setMarks))?.value ?? marks.map(changes),
  provide: (field) => EditorView.decorations.from(field),
})

/** All that is marked, to see whether it is other than before. */
export const foundMarksOf = (state: EditorState): DecorationSet | undefined => state.field(marksField, false)

/** Whether anything of a stretch is marked. */
export function isFound(state: EditorState, from: number, to: number): boolean {
  let found = false
  foundMarksOf(state)?.between(from, to, (start, end) => {
    found ||= start < to && end > from
    return found ? false : undefined
  })
  return found
}

/** The text one writes in has the marks of what was searched for. */
export function foundWords(marks: FoundMarks): Extension {
  const step = (by: 1 | -1) => (view: EditorView) => {
    // The keys are those of the panel that finds in the text, where it is open.
    if (marks.state.count === 0 || searchPanelOpen(view.state)) return false
    marks.step(by)
    return true
  }
  return [
    marksField,
    ViewPlugin.define((view) => new WrittenText(view, marks)),
    Prec.high(
      keymap.of([
        ...keysIn('search.next').map((key) => ({ key, run: step(1) })),
        ...keysIn('search.previous').map((key) => ({ key, run: step(-1) })),
      ]),
    ),
  ]
}

/** The keys of a command as the editor writes them. */
const keysIn = (id: CommandId) =>
  keysOf(id, ownKeys()).map((keys) => keys.replaceAll('+', '-').replace(/-(\p{Lu})$/u, (_, letter) => `-${letter.toLowerCase()}`))

class WrittenText implements PluginValue, MarkedText {
  readonly #view: EditorView
  readonly #marks: FoundMarks
  readonly #leave: () => void
  #isGone = false

  constructor(view: EditorView, marks: FoundMarks) {
    this.#view = view
    this.#marks = marks
    this.#leave = marks.attach(this)
  }

  read(): string {
    return this.#view.state.doc.toString()
  }

  show(marks: readonly Mark[], at: number | null): void {
    if (this.#isGone || (marks.length === 0 && foundMarksOf(this.#view.state)?.size === 0)) return
    const set = Decoration.set(marks.map(({ from, to }, index) => (index === at ? current : plain).range(from, to)))
    this.#view.dispatch({ effects: setMarks.of(set) })
  }

  reveal(at: number): void {
    let index = 0
    foundMarksOf(this.#view.state)?.between(0, this.#view.state.doc.length, (from, to) => {
      if (index++ !== at) return undefined
      this.#view.dispatch({ effects: EditorView.scrollIntoView((from + to) >> 1, { y: 'center' }) })
      return false
    })
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.#marks.changed()
  }

  destroy(): void {
    this.#isGone = true
    this.#leave()
  }
}
