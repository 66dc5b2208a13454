import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { isObject } from '#shared/base/json.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'

/** The type under which what links mean travels with copied text, between windows of ours. Other programs take the Markdown or the HTML. */
export const pinsType = 'application/vnd.ascertain.pins+json'

/** What a link's target means: pins by folded target. */
export type Pins = ReadonlyMap<string, NoteId>

/** The pins of the links in a piece of text, as the clipboard carries them; '' where it has none. */
export function pinsToCopy(text: string, pins: Pins): string {
  const copied: [string, NoteId][] = []
  for (const { target } of findLinks(text)) {
    const note = pins.get(targetKey(target))
    if (note !== undefined) copied.push([target, note])
  }
  return copied.length === 0 ? '' : JSON.stringify(Object.fromEntries(copied))
}

/** The pins that came with pasted text, for targets that mean nothing here yet: what the note's own links mean is never changed. */
export function pinsToPaste(carried: string, text: string, known: Pins): [target: string, note: NoteId][] {
  const pins = read(carried)
  const pasted: [string, NoteId][] = []
  for (const { target } of findLinks(text)) {
    const note = Object.hasOwn(pins, target) ? pins[target] : undefined
    if (isNoteId(note) && !known.has(targetKey(target))) pasted.push([target, note])
  }
  return pasted
}

function read(carried: string): { readonly [target: string]: unknown } {
  try {
    const value: unknown = JSON.parse(carried)
    return isObject(value) ? value : {}
  } catch {
    return {} // another program's
  }
}
