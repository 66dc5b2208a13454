import type { NoteContent } from '#shared/api/notes.ts'
import type { Piece } from '#shared/base/diff-words.ts'
import { equalJson, type Json } from '#shared/base/json.ts'
import type { Splice } from '#shared/base/splice.ts'
import { itemKey } from '#shared/notes/apply-op.ts'
import type { Field, Fields } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import { opsBetween, type SentOp, valueIn } from '#ui/data/change-ops.ts'
import { valuesOf } from '#ui/data/note-values.ts'
import { numbered } from './numbered.ts'

export type SideName = 'left' | 'right'
export const otherSide = (side: SideName): SideName => (side === 'left' ? 'right' : 'left')

/** What the sides hold in one place; null where there is no such item. */
type Both = { readonly [side in SideName]: Json | null }

/** A place in which two notes differ, that can be taken from either. */
export type Difference =
  | (Both & { readonly is: 'value'; readonly key: string; readonly field: string })
  /** Both hold the same items in another order. */
  | (Both & { readonly is: 'order'; readonly key: string; readonly field: string })
  | (Both & { readonly is: 'item'; readonly key: string; readonly field: string; readonly item: string })
  | { readonly is: 'words'; readonly key: string; readonly field: string; readonly left: string; readonly right: string }

/** The long texts that both have, as pieces from left to right. */
export interface ComparedTexts {
  readonly [field: string]: readonly Piece[]
}

/** Fields that say nothing of the note itself: what its links mean goes with its text. */
const besides: ReadonlySet<string> = new Set(['links', 'starred'])
const titleField: Field = { type: 'line' }

/** The fields that both have, the title first and the long texts last. */
export function comparedNames(left: NoteContent, right: NoteContent): readonly (readonly [string, Field])[] {
  const there: Fields = fieldsOf(right.note.kind)
  const both = Object.entries(fieldsOf(left.note.kind)).filter(([name, field]) => !besides.has(name) && there[name]?.type === field.type)
  const isLong = ([, field]: readonly [string, Field]) => field.type === 'prose'
  return [['title', titleField], ...both.filter((one) => !isLong(one)), ...both.filter(isLong).toReversed()]
}

/** Everything in which two notes differ, in the order in which it is shown. Logs only grow: what differs in them cannot be taken. */
export function differencesOf(left: NoteContent, right: NoteContent, texts: ComparedTexts): readonly Difference[] {
  const [a, b] = [valuesOf(left), valuesOf(right)]
  return comparedNames(left, right).flatMap(([name, field]): readonly Difference[] => {
    if (field.type === 'prose') return wordsIn(name, texts[name] ?? [])
    const [from, to] = [valueIn(a, name, field), valueIn(b, name, field)]
    if (equalJson(from, to)) return []
    if (!Array.isArray(from) || !Array.isArray(to)) return [{ is: 'value', key: name, field: name, left: from, right: to }]
    if (field.type === 'list' && field.log) return []
    const items = itemsIn(name, from, to)
    return items.length > 0 ? items : [{ is: 'order', key: name, field: name, left: from, right: to }]
  })
}

/** The changes of a text are named by what they change: while somebody writes elsewhere in it, they stay themselves. */
function wordsIn(field: string, pieces: readonly Piece[]): readonly Difference[] {
  const seen = new Map<string, number>()
  return changesIn(pieces).map(({ left, right }) => {
    const name = JSON.stringify([field, left, right])
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return { is: 'words', key: `${name} ${count}`, field, left, right }
  })
}

function changesIn(pieces: readonly Piece[]): readonly { readonly left: string; readonly right: string }[] {
  const changes: { readonly left: string; readonly right: string }[] = []
  for (const { is, text, change } of numbered(pieces)) {
    if (change === null) continue
    const known = changes[change] ?? { left: '', right: '' }
    changes[change] = is === 'gone' ? { ...known, left: text } : { ...known, right: text }
  }
  return changes
}

/** Item by item; where one that both have stands is not looked at. */
function itemsIn(field: string, left: readonly Json[], right: readonly Json[]): readonly Difference[] {
  const there = new Map(right.map((item) => [itemKey(item), item]))
  const here = new Map(left.map((item) => [itemKey(item), item]))
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((item): readonly Difference[] => {
    const [from, to] = [here.get(item) ?? null, there.get(item) ?? null]
    return equalJson(from, to) ? [] : [{ is: 'item', key: `${field} ${item}`, field, item, left: from, right: to }]
  })
}

/** The side that each difference is taken from, by its key; of those not named the one that is written into. */
export type Picks = ReadonlyMap<string, SideName>

/** The changes by which a note takes what was picked. */
export function takenOps(
  target: SideName,
  contents: { readonly [side in SideName]: NoteContent },
  differences: readonly Difference[],
  texts: ComparedTexts,
  picks: Picks,
): readonly SentOp[] {
  const before = valuesOf(contents[target])
  const other = valuesOf(contents[otherSide(target)])
  const after: { [field: string]: Json } = { ...before }
  const isTaken = ({ key }: Difference) => (picks.get(key) ?? target) !== target
  for (const difference of differences.filter(isTaken)) {
    const { field } = difference
    const taken = difference[otherSide(target)]
    if (difference.is === 'value' || difference.is === 'order') after[field] = taken
    if (difference.is === 'item') after[field] = withItem(listOf(after[field]), listOf(other[field]), difference.item, taken)
  }
  const ofFields = opsBetween(fieldsOf(contents[target].note.kind), before, after)
  const ofTexts = Object.entries(texts).flatMap(([field, pieces]): SentOp[] => {
    const changes = differences.filter((one) => one.is === 'words' && one.field === field)
    const splices = takenSplices(target, pieces, (change) => changes[change] !== undefined && isTaken(changes[change]))
    return splices.length === 0 ? [] : [{ op: 'text', field, splices }]
  })
  return [...ofFields, ...ofTexts]
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** The list with the item as the other one has it: behind the same neighbour, where that is there. */
function withItem(list: readonly Json[], other: readonly Json[], key: string, item: Json | null): readonly Json[] {
  const at = list.findIndex((one) => itemKey(one) === key)
  if (item === null) return list.filter((_, index) => index !== at)
  if (at >= 0) return list.with(at, item)
  const neighbour = other[other.findIndex((one) => itemKey(one) === key) - 1]
  const behind = neighbour === undefined ? -1 : list.findIndex((one) => itemKey(one) === itemKey(neighbour))
  return list.toSpliced(neighbour !== undefined && behind < 0 ? list.length : behind + 1, 0, item)
}

/** What turns the text of one side into one that has of each change what was picked; a change of its own for each. */
export function takenSplices(target: SideName, pieces: readonly Piece[], isTaken: (change: number) => boolean): readonly Splice[] {
  const mine = target === 'left' ? 'gone' : 'come'
  const splices = new Map<number, Splice>()
  let place = 0
  for (const { is, text, change } of numbered(pieces)) {
    if (change !== null && isTaken(change)) {
      const splice = splices.get(change) ?? { at: place, cut: '', put: '' }
      splices.set(change, is === mine ? { ...splice, cut: text } : { ...splice, put: text })
    }
    if (is === 'same' || is === mine) place += text.length
  }
  return [...splices.values()]
}
