import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** A place in the text that is kept while others are written in. */
export interface WaitingPlace {
  at: number
}

/** Places that something is to be put into later. */
export class WaitingPlaces {
  readonly #places = new Set<WaitingPlace>()

  readonly extension: Extension = EditorView.updateListener.of(({ docChanged, changes }) => {
    if (docChanged) for (const place of this.#places) place.at = changes.mapPos(place.at, 1)
  })

  keep(at: number): WaitingPlace {
    const place = { at }
    this.#places.add(place)
    return place
  }

  /** Puts a text there and forgets the place. */
  fill(view: EditorView, place: WaitingPlace, text: string): void {
    this.#places.delete(place)
    view.dispatch({ changes: { from: place.at, insert: text }, userEvent: 'input.paste' })
  }
}
