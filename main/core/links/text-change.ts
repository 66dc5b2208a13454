import { rowOf } from '#core/notes/rows.ts'
import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Splice } from '#shared/base/splice.ts'
import { applySplices } from '#shared/base/splice.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { printableTarget } from '#shared/links/print-link.ts'
import { targetKey } from '#shared/links/target-key.ts'
import type { Head, Note } from '#shared/notes/note.ts'
import { pinOf } from './link-index.ts'
import { linkKeys } from './link-keys.ts'
import type { Links } from './links.ts'

/** One place of a text and what shall stand there; `key`: it is a link with this target, null: plain words. */
export interface TextEdit {
  readonly at: number
  readonly cut: string
  readonly put: string
  readonly key: string | null
}

/** Edits of one text, in order, and the pins its new targets need. */
export interface TextChange {
  readonly edits: readonly TextEdit[]
  readonly pins: ReadonlyMap<string, NoteId>
}

/** Writes a change, which was made for the note as it stands in the transaction. */
export function applyTextChange(tx: Transaction, id: NoteId, { edits, pins }: TextChange): void {
  tx.splice(id, 'body', edits.map(spliceOf))
  for (const [key, note] of pins) tx.putItem(id, 'links', { id: key, note })
}

/** Whether, after the edits, every other link of the text is what it was, and each edit is just what it says: no title makes or breaks a link. */
export function keepsLinks(body: string, edits: readonly TextEdit[]): boolean {
  const wanted: { at: number; key: string }[] = []
  let shift = 0
  let next = 0
  const pass = (until: number) => {
    for (; next < edits.length; next++) {
      const edit = edits[next]
      if (!edit || edit.at >= until) break
      if (edit.key !== null) wanted.push({ at: edit.at + shift, key: edit.key })
      shift += edit.put.length - edit.cut.length
    }
  }
  for (const { at, length, target } of findLinks(body)) {
    pass(at)
    if (edits[next]?.at === at && edits[next]?.cut.length === length) continue
    wanted.push({ at: at + shift, key: targetKey(target) })
  }
  pass(Number.POSITIVE_INFINITY)
  const found = findLinks(applySplices(body, edits.map(spliceOf)))
  return found.length === wanted.length && found.every(({ at, target }, n) => at === wanted[n]?.at && targetKey(target) === wanted[n]?.key)
}

const spliceOf = ({ at, cut, put }: TextEdit): Splice => ({ at, cut, put })

/** The id by which a folded target holds on to its note there: its pin, else the one note of that name; merges are not followed. */
export function heldBy(links: Links, from: Note, key: string): NoteId | null {
  const pin = pinOf(from, key)
  if (pin !== null) return pin
  const [only, ...others] = links.names.ids(key)
  return only !== undefined && others.length === 0 ? only : null
}

/** Finds targets under which a text can link to notes without touching what its other links mean; remembers those it gave. */
export class FreeTargets {
  readonly pins = new Map<string, NoteId>()
  readonly #links: Links
  readonly #from: Note
  readonly #keys: ReadonlySet<string>

  constructor(links: Links, from: Note) {
    this.#links = links
    this.#from = from
    this.#keys = new Set(linkKeys(from.body))
  }

  /**
   * The first of the names that can mean the note there; else one with a fact that tells it apart. Null where none can.
   * @param held the id to pin, which may be of a note that was merged into `to`
   */
  give(names: readonly string[], to: Head, held: NoteId): string | null {
    const [last = to.title] = names.slice(-1)
    const facts = [rowOf(to).about, to.id.slice(-6).toLowerCase()].filter((fact) => fact !== '')
    for (const name of [...names, ...facts.map((fact) => `${last} (${fact})`)]) {
      const target = printableTarget(name)
      const key = targetKey(target)
      if (key === '' || !this.#mayMean(key, held)) continue
      if (pinOf(this.#from, key) === null) this.pins.set(key, held)
      return target
    }
    return null
  }

  #mayMean(key: string, held: NoteId): boolean {
    const given = this.pins.get(key) ?? pinOf(this.#from, key)
    if (given !== null) return given === held
    return !this.#keys.has(key) || heldBy(this.#links, this.#from, key) === held
  }
}
