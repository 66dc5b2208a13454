import { foldName } from '#shared/base/fold-name.ts'
import type { Note } from '#shared/notes/note.ts'
import { pinnedRefs } from '#shared/notes/refs.ts'
import { conflictOf, inverseOf } from '#shared/notes/relation-types.ts'
import { linkers } from '../../links/backlinks.ts'
import { queryWords } from '../../notes/rows.ts'
import type { FilterContext, FilterOf, Fits, OwnFilterOf } from './filter.ts'

export const kind: OwnFilterOf = (value) => (note) => note.kind === value

export const status: OwnFilterOf = (value) => (note) => note.kind === 'claim' && note.status === value

/** The tag itself, or one within it: `war` is borne by what is tagged `war/2022`, too. */
export const tag: OwnFilterOf = (value) => {
  const wanted = foldName(value.replace(/^#/, ''))
  return ({ tags }) => tags.some((one) => foldName(one) === wanted || foldName(one).startsWith(`${wanted}/`))
}

export const alias: OwnFilterOf = (value) => {
  const words = queryWords(value)
  return ({ aliases }) => aliases.some(({ name }) => words.every((word) => foldName(name).includes(word)))
}

/** A note that has such a relation, or to which another has it by its inverse name. */
export const relation: FilterOf = (value, { store, links }) => {
  const wanted = foldName(value)
  const ends = new Set<string>()
  for (const record of store.records()) {
    if (!('relations' in record) || record.trashedAt !== null) continue
    for (const { type, target } of record.relations) {
      if (target?.note && foldName(inverseOf(type)) === wanted) ends.add(links.follow(target.note).id ?? target.note)
    }
  }
  return (note) => ends.has(note.id) || note.relations.some(({ type, target }) => target !== null && foldName(type) === wanted)
}

const hasDate = (note: Note): boolean => {
  switch (note.kind) {
    case 'person':
      return note.born !== null || note.died !== null
    case 'organisation':
      return note.founded !== null || note.dissolved !== null
    case 'event':
      return note.happened !== null
    case 'source':
      return note.published !== null
    case 'claim':
      return note.happened !== null || note.attribution.some(({ when }) => when !== null)
    default:
      return false
  }
}

const hasText = (note: Note) => note.body.trim() !== '' || (note.kind === 'source' && note.text !== '')
const hasPosition = (note: Note) => note.kind === 'place' && note.position !== null

const having: { readonly [what: string]: Fits } = {
  quote: (note) => note.kind === 'claim' && note.evidence.some(({ quote }) => quote !== ''),
  text: hasText,
  alias: ({ aliases }) => aliases.length > 0,
  tag: ({ tags }) => tags.length > 0,
  attachment: ({ attachments }) => attachments.length > 0,
  relation: ({ relations }) => relations.some(({ target }) => target !== null),
  date: hasDate,
  position: hasPosition,
  link: ({ body }) => body.includes('[['),
  question: (note) => note.kind === 'claim' && note.questions.some(({ question }) => question !== ''),
}

export const has: OwnFilterOf = (value) => having[value] ?? (() => false)

/** Gaps count where the kind has a place for what is missing. */
const lacking: { readonly [what: string]: Fits } = {
  asserter: (note) => note.kind === 'claim' && !note.attribution.some(({ who }) => who !== null),
  source: (note) =>
    note.kind === 'claim' &&
    !note.attribution.some(({ shownBy }) => shownBy !== null) &&
    !note.evidence.some(({ source }) => source !== null),
  date: (note) => ['claim', 'event', 'source'].includes(note.kind) && !hasDate(note),
  place: (note) => (note.kind === 'claim' || note.kind === 'event') && !note.places.some(({ place }) => place !== null),
  about: (note) => note.kind === 'claim' && !note.about.some((one) => one.note !== null),
  text: (note) => !hasText(note),
  position: (note) => note.kind === 'place' && note.position === null,
  tag: ({ tags }) => tags.length === 0,
  alias: ({ aliases }) => aliases.length === 0,
}

export const missing: OwnFilterOf = (value) => lacking[value] ?? (() => false)

const being: { readonly [what: string]: Fits } = {
  starred: ({ starred }) => starred !== '',
  template: (note) => note.template !== 'no',
  trashed: ({ trashedAt }) => trashedAt !== null,
  conflict: ({ relations }) => relations.some(({ type }) => type === conflictOf),
}

/** What hangs on other notes, too. */
const standing: { readonly [what: string]: (note: Note, context: FilterContext) => boolean } = {
  unresolved: (note, { links }) => links.index.keys(note).some((key) => links.meaningOfKey(note.id, key).state === 'unresolved'),
  ambiguous: (note, { links }) => links.index.keys(note).some((key) => links.meaningOfKey(note.id, key).state === 'ambiguous'),
  orphan: (note, { links }) =>
    pinnedRefs(note).size === 0 &&
    !links.index.keys(note).some((key) => links.meaningOfKey(note.id, key).state === 'found') &&
    linkers(links, note.id).length === 0,
}

export const is: FilterOf = (value, context) => being[value] ?? ((note) => standing[value]?.(note, context) ?? false)
/** Whether `is` with that value looks at nothing but the note. */
export const isOwnState = (value: string): boolean => Object.hasOwn(being, value)
