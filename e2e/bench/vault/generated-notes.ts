import type { ItemId, NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import type { Json } from '#shared/base/json.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { statuses } from '#shared/notes/claim.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import { type Random, random } from './random.ts'
import { capital, languages, type Vocabulary } from './words.ts'

/** Of a hundred notes, so many are of this kind; as in a base of reporting, claims come first. */
const shares: readonly (readonly [Kind, number])[] = [
  ['claim', 40],
  ['person', 25],
  ['place', 10],
  ['organisation', 10],
  ['event', 7],
  ['source', 5],
  ['page', 3],
]
const kindByHundredth = shares.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
const began = Date.UTC(2024, 0, 1)
const minute = 60_000

/** A vault of `size` notes that is the same in every run: names, texts and links in two scripts, a few notes that many link to. */
export function* generatedNotes(size: number): IterableIterator<Note> {
  for (let index = 0; index < size; index++) yield generatedNote(index, size)
}

/** The n-th note's id; they were made one a minute. */
export function generatedId(index: number): NoteId {
  return (base32(began + index * minute, 10) + base32(index, 16)) as NoteId
}

export function generatedKind(index: number): Kind {
  return kindByHundredth[(index * 37) % 100] ?? 'page'
}

/** Every name is made from its number alone, so that a link knows it without the note. */
export function generatedTitle(index: number): string {
  const source = random(index * 2 + 1)
  const words = languageOf(index)
  const kind = generatedKind(index)
  if (kind === 'claim') return `${words.rare(source)} ${sentence(source, words, 6, 8)}`
  if (kind === 'person') return `${words.rare(source)} ${words.rare(source)}${source.chance(0.15) ? ` ${words.rare(source)}` : ''}`
  return Array.from({ length: 1 + source.below(3) }, () => words.rare(source)).join(' ')
}

function generatedNote(index: number, size: number): Note {
  const source = random(index * 2 + 2)
  const words = languageOf(index)
  const kind = generatedKind(index)
  const made = instant(began + index * minute, 120)
  const body = text(source, words, size, 60, 1_000)
  return completeNote({
    id: generatedId(index),
    kind,
    rev: 1,
    title: generatedTitle(index),
    createdAt: made,
    updatedAt: made,
    body,
    links: pins(body, size),
    tags: [...new Set(Array.from({ length: source.below(4) }, () => `tag ${Math.floor(300 * source.next() ** 2)}`))],
    aliases: source.chance(0.4)
      ? [{ id: item(index, 0), name: `${words.rare(source)} ${words.rare(source)}`, language: '', remark: '' }]
      : [],
    ...fieldsOf(kind, index, size, source, words),
  })
}

function fieldsOf(kind: Kind, index: number, size: number, source: Random, words: Vocabulary): { [field: string]: Json } {
  const date = { edtf: `20${10 + source.below(16)}-0${1 + source.below(9)}`, words: 'as generated' }
  const ref = (wanted: Kind) => refTo(linked(source, size, wanted))
  switch (kind) {
    case 'claim':
      return {
        attribution: [{ id: item(index, 1), who: ref('person'), how: 'said', when: date, shownBy: ref('source') }],
        about: [{ id: item(index, 2), note: ref('organisation') }],
        places: [{ id: item(index, 3), place: ref('place') }],
        happened: date,
        status: source.pick(statuses),
      }
    case 'person':
      return {
        born: date,
        roles: [{ id: item(index, 1), role: words.common(source), organisation: ref('organisation'), from: date, until: null }],
      }
    case 'place':
      return {
        what: 'town',
        within: ref('place'),
        position: { latitude: source.next() * 180 - 90, longitude: source.next() * 360 - 180, radius: 500 },
      }
    case 'organisation':
      return { what: 'office', founded: date, place: ref('place') }
    case 'event':
      return { happened: date, participants: [{ id: item(index, 1), who: ref('person'), role: '' }] }
    case 'source':
      return { what: 'article', published: date, address: `https://example.org/${index}`, text: text(source, words, size, 2_000, 4_000) }
    default:
      return {}
  }
}

/** A text of about `least` to several times `most` units, sentence by sentence, with links here and there. */
function text(source: Random, words: Vocabulary, size: number, least: number, mean: number): string {
  const length = least - mean * Math.log(1 - source.next())
  let out = ''
  for (let count = 1; out.length < length && out.length < 60_000; count++) {
    const said = sentence(source, words, 6, 12)
    const link = source.chance(0.4) ? ` [[${generatedTitle(popular(source, size))}]]` : ''
    out += `${capital(said)}${link}.${count % 5 === 0 ? '\n\n' : ' '}`
  }
  return out.trimEnd()
}

function sentence(source: Random, words: Vocabulary, least: number, more: number): string {
  return Array.from({ length: least + source.below(more) }, () => words.common(source)).join(' ')
}

/** The first notes are linked most; half of all links go to an eighth of the notes. */
const popular = (source: Random, size: number) => Math.floor(size * source.next() ** 3)

/** A popular note of that kind: the next one of it in the row. */
function linked(source: Random, size: number, kind: Kind): number {
  const from = popular(source, size)
  for (let step = 0; step < 100; step++) if (generatedKind((from + step) % size) === kind) return (from + step) % size
  return from
}

const refTo = (index: number) => ({ name: generatedTitle(index), note: generatedId(index) })

/** Where names are doubled the first note wins: a pin may choose. */
function pins(body: string, size: number): Json[] {
  const byKey = known(size)
  const keys = new Set(findLinks(body).map(({ target }) => targetKey(target)))
  return [...keys].flatMap((key) => {
    const index = byKey.get(key)
    return index === undefined ? [] : [{ id: key, note: generatedId(index) }]
  })
}

const knownBySize = new Map<number, Map<string, number>>()
function known(size: number): Map<string, number> {
  const found = knownBySize.get(size)
  if (found) return found
  const byKey = new Map<string, number>()
  for (let index = size - 1; index >= 0; index--) byKey.set(targetKey(generatedTitle(index)), index)
  knownBySize.set(size, byKey)
  return byKey
}

const languageOf = (index: number): Vocabulary => languages[index % 3 === 2 ? 1 : 0] ?? fail()
const item = (index: number, column: number) => base32(index * 8 + column, 26) as ItemId

function base32(value: number, length: number): string {
  let out = ''
  for (let rest = value; out.length < length; rest = Math.floor(rest / 32)) out = (crockford[rest % 32] ?? '') + out
  return out
}
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function fail(): never {
  throw new Error('no language')
}
