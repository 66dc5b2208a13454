import type { ItemId } from '#shared/base/ids.ts'
import type { Note } from '#shared/notes/note.ts'

type Pins = Note['links']

/** A record's pins as one JSON array, target and note by turns; null where there are none, or they hold more than that. */
export function printPins(pins: Pins): string | null {
  const isPlain = pins.length > 0 && pins.every((pin) => Object.keys(pin).join() === 'id,note' && typeof pin.note === 'string')
  return isPlain ? JSON.stringify(pins.flatMap(({ id, note }) => [id, note])) : null
}

/** The pins of a shard's records as they were printed. A quarter of a vault in memory would be pins, of which few are ever looked at. */
export class FlatPins {
  readonly #bytes: Uint8Array
  readonly #ends: Uint32Array
  /** Those asked for last, as whoever asks for one asks for the others. */
  #last: { readonly line: number; readonly pins: Pins } | null = null

  /** @param bytes of all lines, in UTF-8 @param ends where those of each line end */
  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.#bytes = bytes
    this.#ends = ends
  }

  of(line: number): Pins {
    if (this.#last?.line !== line) this.#last = { line, pins: this.#parse(line) }
    return this.#last.pins
  }

  #parse(line: number): Pins {
    const { buffer, byteOffset, length } = this.#bytes
    const printed = Buffer.from(buffer, byteOffset, length).toString('utf8', this.#ends[line - 1] ?? 0, this.#ends[line])
    const flat = JSON.parse(printed) as string[] // as `printPins` made it; a checksum said so when it was read
    const pins: { id: ItemId; note: string }[] = []
    for (let at = 0; at < flat.length; at += 2) pins.push({ id: (flat[at] ?? '') as ItemId, note: flat[at + 1] ?? '' })
    return pins
  }
}
