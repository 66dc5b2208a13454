import { applyTextChange, type TextEdit } from '#core/links/text-change.ts'
import type { Parts } from '#core/parts.ts'
import type { Transaction } from '#core/store/transaction.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { JsonObject } from '#shared/base/json.ts'
import { applySplices } from '#shared/base/splice.ts'
import { sentenceAt } from '#shared/links/sentence-at.ts'
import { fieldValue, itemKey } from '#shared/notes/apply-op.ts'
import type { Note } from '#shared/notes/note.ts'
import { changeBody, settle } from './body-places.ts'
import { type Place, textFinder, type Wanted } from './find-text.ts'
import { mayStand, type Reach, type ValueText, valueTexts } from './value-texts.ts'

/** What to look for, what to put there, and where. */
export interface Replacing extends Wanted {
  readonly put: string
  readonly reach: Reach
}

/** One place of a note and what shall stand there. */
export interface NotePlace {
  readonly in: ValueText
  readonly edit: TextEdit
}

/** All that is to change in a note, in order. */
export interface NotePlaces {
  readonly places: readonly NotePlace[]
  /** What new targets of links mean. */
  readonly pins: ReadonlyMap<string, NoteId>
  /** Places that stay as they are. */
  readonly kept: number
}

/** Finds in notes the places where words are to be replaced. */
export class Replacer {
  readonly #parts: Pick<Parts, 'store' | 'links'>
  readonly #replacing: Replacing
  readonly #find: (text: string) => Place[]

  constructor(parts: Pick<Parts, 'store' | 'links'>, replacing: Replacing) {
    this.#parts = parts
    this.#replacing = replacing
    this.#find = textFinder(replacing)
  }

  /** Null where nothing of it is in the note. */
  placesOf(note: Note): NotePlaces | null {
    const { put, reach } = this.#replacing
    const places: NotePlace[] = []
    let pins: NotePlaces['pins'] = new Map()
    let kept = 0
    for (const value of valueTexts(note, reach)) {
      const found = this.#find(value.text)
      if (found.length === 0) continue
      const body = value.where === 'text' ? changeBody(this.#parts, note, found, put) : null
      if (body) pins = body.pins
      const change = body ?? changeValue(value, found, put)
      kept += change.kept
      for (const edit of change.edits) places.push({ in: value, edit })
    }
    return places.length + kept === 0 ? null : { places, pins, kept }
  }
}

function changeValue(
  value: ValueText,
  found: readonly Place[],
  put: string,
): { readonly edits: readonly TextEdit[]; readonly kept: number } {
  const edits = found.flatMap(({ at, length }): TextEdit[] => {
    const cut = value.text.slice(at, at + length)
    return cut === put ? [] : [{ at, cut, put, key: null }]
  })
  return mayStand(value, applySplices(value.text, edits)) ? { edits, kept: 0 } : { edits: [], kept: edits.length }
}

/** Writes some of a note's places, as it stands in the transaction; tells how many. Those that cannot stand without the others are left. */
export function writePlaces(tx: Transaction, id: NoteId, places: readonly NotePlace[], pins: NotePlaces['pins']): number {
  let written = 0
  for (const [value, edits] of byValue(places)) {
    const sure = value.where === 'text' ? settle(value.text, edits) : edits
    const text = applySplices(value.text, sure)
    if (sure.length === 0 || !mayStand(value, text)) continue
    const keys = new Set(sure.map(({ key }) => key))
    if (value.where === 'text') applyTextChange(tx, id, { edits: sure, pins: new Map([...pins].filter(([key]) => keys.has(key))) })
    else if (value.item === null) tx.set(id, value.field, value.field === 'title' ? text.trim() : text)
    else tx.putItem(id, value.field, { ...itemOf(tx.note(id), value), [value.column ?? '']: text })
    written += sure.length
  }
  return written
}

function itemOf(note: Note, { field, item }: ValueText): JsonObject {
  const items = fieldValue(note, field)
  const found = Array.isArray(items) ? items.find((one) => itemKey(one) === item) : undefined
  return { ...(found as JsonObject) } // it was read from there
}

function byValue(places: readonly NotePlace[]): ReadonlyMap<ValueText, TextEdit[]> {
  const values = new Map<ValueText, TextEdit[]>()
  for (const { in: value, edit } of places) {
    const known = values.get(value)
    if (known) known.push(edit)
    else values.set(value, [edit])
  }
  return values
}

/** A place with its sentence, before and after. */
export function shownPlace({ in: { text }, edit: { at, cut, put } }: NotePlace) {
  const before = sentenceAt(text, at, cut.length)
  const after = before.text.slice(0, before.at) + put + before.text.slice(before.at + before.length)
  return { before, after: { text: after, at: before.at, length: put.length } }
}

/** Those of the places now that read as places did when they were shown. */
export function standing(shown: readonly NotePlace[], now: readonly NotePlace[]): readonly NotePlace[] {
  const wanted = new Map<string, number>()
  for (const place of shown) wanted.set(looks(place), (wanted.get(looks(place)) ?? 0) + 1)
  return now.filter((place) => {
    const left = wanted.get(looks(place)) ?? 0
    wanted.set(looks(place), left - 1)
    return left > 0
  })
}

function looks(place: NotePlace): string {
  const { where, field, item, column } = place.in
  const { before, after } = shownPlace(place)
  return JSON.stringify([where, field, item, column, before, after])
}
