import { liveNote } from '#core/links/words-task.ts'
import { idsOf } from '#core/notes/many-notes.ts'
import type { Parts } from '#core/parts.ts'
import { inSlices } from '#core/tasks/in-slices.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { Replaced, ReplaceFound, Ticked } from '#shared/api/replace.ts'
import type { Which } from '#shared/api/shapes.ts'
import { cutAtWord } from '#shared/base/cut-at-word.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { type NotePlace, type NotePlaces, Replacer, type Replacing, standing, writePlaces } from './note-places.ts'
import { type PlannedNote, type Plans, ReplacePlan } from './plan.ts'

/** What was looked for is told so far in a step's label. */
const mostTold = 60

/** Looks for the words and keeps a plan of what is to change. Its result: `ReplaceFound`. @param which null: in all notes */
export async function findPlaces(
  parts: Parts,
  plans: Plans,
  replacing: Replacing,
  which: Which | null,
  control: TaskControl,
): Promise<Json> {
  const replacer = new Replacer(parts, replacing)
  const meant = which === null ? null : new Set(idsOf(parts, which))
  const ids = Array.from(parts.lists.inOrder('title', false), ({ id }) => id).filter((id) => meant?.has(id) ?? true)
  const notes: PlannedNote[] = []
  let places = 0
  let kept = 0
  await inSlices(ids, control, parts.ports.clock, (id) => {
    const note = liveNote(parts, id)
    const found = note && replacer.placesOf(note)
    if (!note || !found) return
    kept += found.kept
    if (found.places.length === 0) return
    places += found.places.length
    notes.push({ note, places: found.places.length })
  })
  const plan = parts.ports.ids.random()
  plans.keep(plan, new ReplacePlan(replacer, replacing, notes))
  return { plan, notes: notes.length, places, kept } satisfies ReplaceFound as unknown as Json
}

/** Replaces what is ticked of a plan, in one transaction and so one undo step. Its result: `Replaced`. */
export async function replacePlaces(
  parts: Parts,
  plan: ReplacePlan,
  ticked: Ticked,
  window: string | null,
  control: TaskControl,
): Promise<Json> {
  const { store } = parts
  const isTicked = tickedBy(ticked)
  const chosen: { readonly note: PlannedNote['note']; readonly places: readonly NotePlace[]; readonly pins: NotePlaces['pins'] }[] = []
  await inSlices(plan.notes, control, parts.ports.clock, ({ note }) => {
    const { places, pins } = plan.placesIn(note)
    const some = places.filter((_, number) => isTicked(note.id, number))
    if (some.length > 0) chosen.push({ note, places: some, pins })
  })
  const done = { notes: 0, places: 0, left: 0 }
  await store.transact(labelOf(plan.replacing, chosen.length), { window }, (tx) => {
    for (const { note, places, pins } of chosen) {
      // Records are replaced, never changed: another one means that somebody wrote in the note since.
      const now = liveNote(parts, note.id)
      const found = now === null || now === note ? null : plan.placesIn(now)
      const stand = now === note ? places : found ? standing(places, found.places) : []
      const written = writePlaces(tx, note.id, stand, found?.pins ?? pins)
      done.left += places.length - written
      done.places += written
      if (written > 0) done.notes++
    }
  })
  return { ...done } satisfies Replaced as unknown as Json
}

function labelOf({ find, put }: Replacing, count: number) {
  const data = { find: cutAtWord(find, mostTold), put: cutAtWord(put, mostTold), count }
  return put === '' ? { code: 'note.take-away', data } : { code: 'note.replace', data }
}

function tickedBy({ all, but }: Ticked): (note: NoteId, place: number) => boolean {
  const others = new Map(but.map(({ note, all: isTicked, places }) => [note, { isTicked, places: new Set(places) }]))
  return (note, place) => {
    const other = others.get(note)
    return other ? other.isTicked !== other.places.has(place) : all
  }
}
