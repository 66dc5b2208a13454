import type { NoteId } from '#shared/base/ids.ts'

/** Goes to a line of a text, from 0. */
type Go = (line: number) => void

const shown = new Map<NoteId, Go>()

/** A text of the note is written in here. @returns how to take it back */
export function offerPlaces(note: NoteId, go: Go): () => void {
  shown.set(note, go)
  return () => {
    if (shown.get(note) === go) shown.delete(note)
  }
}

/** Goes to a line of the note's text where it is written. Returns whether it is. */
export function goToLine(note: NoteId, line: number): boolean {
  const go = shown.get(note)
  go?.(line)
  return go !== undefined
}
