import { Annotation, EditorSelection, type Extension, Transaction } from '@codemirror/state'
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { diffText } from '#shared/base/splice.ts'
import { shownPlace, shownText, storedAfter, storedPlace } from '#ui/data/field-text.ts'
import type { NoteDraft, TextOnPage } from '#ui/data/note-draft.ts'
import { rebase } from '#ui/data/rebase.ts'

/** Marks what comes from the draft: others wrote it, so it is neither typed here nor in this editor's undo. */
const fromOutside = Annotation.define<true>()

/** What a field of a draft looks like in an editor: its line ends are all one. */
export const draftDocument = (draft: NoteDraft, name: string): string => shownText(String(draft.value(name) ?? ''))

/** Carries what is typed into a field of a draft, and what others make of that field into the editor. The document begins as `draftDocument`. */
export function draftText(draft: NoteDraft, name: string): Extension {
  return ViewPlugin.define((view) => new DraftText(view, draft, name), {
    eventObservers: {
      compositionend() {
        this.catchUp()
      },
    },
  })
}

class DraftText implements PluginValue, TextOnPage {
  readonly #view: EditorView
  readonly #draft: NoteDraft
  readonly #name: string
  readonly #release: () => void
  /** The field's text as the document shows it. The draft is ahead of it while a word is being composed that must not be disturbed. */
  #shown: string

  constructor(view: EditorView, draft: NoteDraft, name: string) {
    this.#view = view
    this.#draft = draft
    this.#name = name
    this.#shown = this.#inDraft
    this.#release = draft.showText(name, this)
  }

  get #inDraft(): string {
    return String(this.#draft.value(this.#name) ?? '')
  }

  update({ docChanged, transactions, state }: ViewUpdate): void {
    if (!docChanged || transactions.some((one) => one.annotation(fromOutside))) return
    const before = this.#shown
    const typed = storedAfter(before, state.doc.toString())
    const stored = this.#inDraft
    this.#shown = typed
    this.#draft.set(this.#name, stored === before ? typed : rebase(before, typed, diffText(before, stored), []).text, this)
  }

  destroy(): void {
    this.#release()
  }

  /** Shows what came while a word was composed. The browser is still about its event. */
  catchUp(): void {
    setTimeout(() => {
      const stored = this.#inDraft
      if (this.#view.composing || stored === this.#shown) return
      this.show(stored, rebase(this.#shown, this.#shown, diffText(this.#shown, stored), this.cursors()).cursors)
    })
  }

  cursors(): readonly number[] {
    return this.#view.state.selection.ranges.flatMap(({ anchor, head }) => [anchor, head].map((place) => storedPlace(this.#shown, place)))
  }

  show(text: string, cursors: readonly number[]): void {
    if (this.#view.composing) return
    const [change] = diffText(shownText(this.#shown), shownText(text))
    this.#shown = text
    if (!change) return
    const { selection } = this.#view.state
    const place = (at: number | undefined) => shownPlace(text, Math.min(at ?? 0, text.length))
    const ranges = selection.ranges.map((_, index) => EditorSelection.range(place(cursors[2 * index]), place(cursors[2 * index + 1])))
    this.#view.dispatch({
      changes: { from: change.at, to: change.at + change.cut.length, insert: change.put },
      selection: EditorSelection.create(ranges, selection.mainIndex),
      annotations: [fromOutside.of(true), Transaction.remote.of(true), Transaction.addToHistory.of(false)],
    })
  }
}
