import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Ref } from '#shared/notes/field.ts'
import type { Note } from '#shared/notes/note.ts'
import { pinnedRefs } from '#shared/notes/refs.ts'
import { linkers } from '../../links/backlinks.ts'
import { namesHold, queryWords } from '../../notes/rows.ts'
import type { FilterContext, FilterOf } from './filter.ts'

/** The notes that somebody may mean by a name: those that bear it; else those one name of which holds each of its words. */
export function notesNamed(name: string, { links }: Pick<FilterContext, 'links'>): ReadonlySet<NoteId> {
  const exact = links.names.ids(foldName(name))
  if (exact.length > 0) return new Set(exact)
  const words = queryWords(name)
  const found = new Set<NoteId>()
  if (words.length > 0) for (const [id, names] of links.names.all()) if (namesHold(names, words)) found.add(id)
  return found
}

/** Whether a reference is to one of the notes meant; one that is pinned to none, whether it is called so. */
function refersTo(name: string, context: FilterContext): (ref: Ref | null) => boolean {
  const ids = notesNamed(name, context)
  const folded = foldName(name)
  return (ref) => {
    if (ref === null) return false
    if (ref.note === null) return foldName(ref.name) === folded
    const { id } = context.links.follow(ref.note)
    return id !== null && ids.has(id)
  }
}

/** Anyone in a claim's chain; the authors and the publisher of a source. */
export const by: FilterOf = (value, context) => {
  const isIt = refersTo(value, context)
  return (note) => {
    if (note.kind === 'claim') return note.attribution.some(({ who }) => isIt(who))
    return note.kind === 'source' && (isIt(note.publisher) || note.authors.some(({ who }) => isIt(who)))
  }
}

export const about: FilterOf = (value, context) => {
  const isIt = refersTo(value, context)
  return (note) => note.kind === 'claim' && note.about.some((one) => isIt(one.note))
}

/** What a claim or another source rests on. */
export const source: FilterOf = (value, context) => {
  const isIt = refersTo(value, context)
  return (note) => {
    if (note.kind === 'claim') return note.attribution.some((one) => isIt(one.shownBy)) || note.evidence.some((one) => isIt(one.source))
    return note.kind === 'source' && note.restsOn.some((one) => isIt(one.source))
  }
}

/** Where a note says that it is or happened. */
export function placesOf(note: Note): readonly (Ref | null)[] {
  switch (note.kind) {
    case 'claim':
    case 'event':
      return note.places.map(({ place }) => place)
    case 'organisation':
      return [note.place]
    case 'place':
      return [note.within]
    default:
      return []
  }
}

/** The place or any within it. */
export const isIn: FilterOf = (value, context) => {
  const { store, links } = context
  const isIt = refersTo(value, context)
  const ids = notesNamed(value, context)
  const known = new Map<NoteId, boolean>()
  /** Up from place to place; a circle of places leads nowhere. */
  const isWithin = (ref: Ref | null): boolean => {
    if (ref === null) return false
    const id = ref.note === null ? null : links.follow(ref.note).id
    if (id === null || isIt(ref)) return isIt(ref)
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const place = store.head(id)
    const found = place?.kind === 'place' && isWithin(place.within)
    known.set(id, found)
    return found
  }
  return (note) => ids.has(note.id) || placesOf(note).some(isWithin)
}

/** Notes that link to it, by text or by field. */
export const linksTo: FilterOf = (value, context) => {
  const from = new Set<NoteId>()
  for (const id of notesNamed(value, context)) for (const one of linkers(context.links, id)) from.add(one)
  return ({ id }) => from.has(id)
}

/** Notes that it links to. */
export const linkedFrom: FilterOf = (value, { store, links }) => {
  const to = new Set<NoteId>()
  for (const id of notesNamed(value, { links })) {
    const note = store.record(id)
    if (!note || !('body' in note)) continue
    for (const key of links.index.keys(note)) add(links.meaningOfKey(id, key).id)
    for (const ref of pinnedRefs(note)) add(links.follow(ref).id)
    to.delete(id)
  }
  function add(id: string | null): void {
    if (id !== null) to.add(id as NoteId)
  }
  return ({ id }) => to.has(id)
}
