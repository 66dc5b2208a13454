import fc from 'fast-check'
import type { VaultReader } from '#core/store/vault-reader.ts'
import type { LinkTarget } from '#shared/api/notes.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import type { Json } from '#shared/base/json.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { emptyValue, type Field, type Fields } from '#shared/notes/field.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import { nameProblem } from '#shared/notes/value-rules.ts'
import { aNote, noteId } from '../builders/notes.ts'

const ids = Array.from({ length: 8 }, (_, at) => `01HZZZZZZZZZZZZZZZZZZZZZ${String(at).padStart(2, '0')}` as NoteId)
const gone = '01HZZZZZZZZZZZZZZZZZZZZZZZ' as NoteId

const AWKWARD = [
  ...[
    '',
    ' ',
    'no',
    'on',
    'y',
    '12:30',
    '0123',
    '1e3',
    '~',
    '- a',
    '# x',
    ': ',
    'a: b',
    '"',
    "'",
    ';',
    'a; b: c',
    '{01HZZZZZZZZZZZZZZZZZZZZZZZ}',
  ],
  ...[
    '[[x]]',
    '[[|x]]',
    '[[a|b]]',
    '---',
    '...',
    '\r\n',
    'a\rb',
    'a\n\nb\n',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\ud800',
    'x\udc00y',
    'é',
    'e\u0301',
  ],
  ...[
    '```',
    '````ascertain:text\nx\n````',
    '\n```ascertain:text\n\n```\n',
    'name: x; name: y',
    '1990',
    '1990/..',
    '{1990,1991}',
    'x {1990}',
  ],
]
const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 20 }))
/** Titles that share words, signs that files refuse, and case and accents that some file systems do not tell apart. */
const name = fc.oneof(
  fc.constantFrom(
    'Kyiv',
    'kyiv',
    'KYIV',
    'Київ',
    'Café',
    'Cafe\u0301',
    'CON',
    'nul.txt',
    'a/b',
    'What?',
    'What-',
    'a|b',
    '100%',
    'x.md',
    '...',
    'a#b',
    '[x]',
  ),
  fc.constantFrom(
    'Long '.repeat(60),
    '字'.repeat(100),
    '👩‍👩‍👧'.repeat(20),
    '𝕏'.repeat(100),
    ' edge ',
    '\u200d',
    "O'Neil",
    'photo.jpg',
    '\ud800 half',
  ),
  text.filter((one) => nameProblem(one) === null),
)
const key = fc.oneof(
  fc.constantFrom('id', 'x_id', 'x_x_id', 'born', 'a_json', 'kept_json', '__proto__', 'constructor', 'foo', 'no', '12', 'a: b'),
  text,
)
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json)
const ref = fc.record({ name: fc.oneof(name, text), note: fc.constantFrom(null, gone, ...ids) })
const edtf = fc.constantFrom(
  null,
  '1990',
  '1990-05',
  '1990-05-03',
  '199X',
  '1990~',
  '1990/1992',
  '2020/..',
  '{1990,1991}',
  '[1990..1992]',
  'Y-17E7',
  '2001-21',
)
const date = fc.oneof(
  fc.record({ edtf, words: text }),
  fc.record({ edtf, words: text, span: fc.constantFrom('within', 'throughout') }),
  edtf.map((one) => ({ edtf: one, words: one ?? '1990' })),
)
const size = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)

function valuesOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'line':
    case 'text':
      return text
    case 'prose':
      return fc.oneof(
        text,
        fc.array(text, { maxLength: 6 }).map((parts) => parts.join('\n')),
      )
    case 'number':
      return fc.option(size)
    case 'instant':
      return fc.constantFrom('', instant(0, -150))
    case 'choice':
      return fc.constantFrom(...field.choices)
    case 'date':
      return fc.option(date)
    case 'ref':
      return fc.option(ref)
    case 'position':
      return fc.option(
        fc.record({
          latitude: fc.integer({ min: -90, max: 90 }),
          longitude: fc.constant(30.5234),
          radius: fc.constantFrom(null, 0, 1500.5),
        }),
      )
    case 'quantity':
      return fc.option(fc.record({ words: text, least: fc.option(size), most: fc.option(size), unit: text, of: text }))
    case 'words':
      return fc.uniqueArray(name, { maxLength: 3 })
    case 'list':
      return fc.array(itemOf(field.columns), { maxLength: 3 }).map((items) => items.map((item, at) => ({ ...item, id: `item${at}` })))
    case 'json':
      return json
  }
}

function record(fields: Fields, but: readonly string[] = []): fc.Arbitrary<{ [name: string]: unknown }> {
  const names = Object.keys(fields).filter((one) => !but.includes(one))
  const values = names.map((one) => [one, valuesOf(fields[one] ?? { type: 'json' })] as const)
  // The commonest notes have few fields.
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }).map((found) => ({ ...found }))
}

/** An item has every column, many of them empty. */
function itemOf(columns: Fields): fc.Arbitrary<{ [name: string]: unknown }> {
  const values = Object.entries(columns).map(([one, field]) => [one, fc.oneof(fc.constant(emptyValue(field)), valuesOf(field))] as const)
  return fc.record(Object.fromEntries(values))
}

const LINK = fc.tuple(name, fc.constantFrom('', '#Head (1)', '|label', '|a]b', '\\|cell', '#H|x [y]'), fc.constantFrom('', '!', '`', '| '))
const body = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.oneof(
          LINK.map(([to, rest, before]) => `${before}[[${to}${rest}]]${before === '`' ? '`' : ''}`),
          text,
        ),
        { maxLength: 8 },
      )
      .chain((parts) => fc.constantFrom(' ', '\n', '\r\n').map((between) => parts.join(between))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '| a | b |\n|---|---|\n| [[Kyiv]] | [[Café\\|x]] |\n',
      '[[Kyiv|x]] [[kyiv|x]] [[Kyiv|x]] `[[Kyiv|x]]`',
      '![[photo.jpg|300]]\n[[photo.jpg]]',
      '[Kyiv](../places/Kyiv.md)',
    ),
  },
)

function noteOf(kind: Kind, id: NoteId): fc.Arbitrary<Note> {
  const fields = record(fieldsOf(kind), ['body', 'links', 'properties', 'aliases', 'attachments'])
  const aliases = fc.array(fc.record({ name, language: fc.constantFrom('', 'uk'), remark: fc.oneof(fc.constant(''), text) }), {
    maxLength: 3,
  })
  const attachments = fc.array(
    fc.record({
      file: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      name: fc.oneof(name, fc.constant('photo.jpg')),
      mediaType: fc.constantFrom('', 'image/jpeg'),
      size: fc.nat(),
    }),
    { maxLength: 2 },
  )
  const links = fc.uniqueArray(fc.record({ id: name.map(targetKey), note: fc.constantFrom(gone, ...ids) }), {
    maxLength: 4,
    selector: (pin) => pin.id,
  })
  const properties = fc.uniqueArray(fc.record({ id: key.filter((one) => one !== ''), value: json }), {
    maxLength: 4,
    selector: ({ id: one }) => one,
  })
  const items = fc.record({ aliases, attachments })
  return fc.tuple(name, fields, body, items, links, properties, fc.boolean()).map(([title, values, prose, lists, pins, more, trashed]) => {
    const numbered = Object.entries(lists).map(([list, rows]) => [list, rows.map((row, at) => ({ id: `item${at}`, ...row }))])
    const dates = { createdAt: instant(0, 330), updatedAt: instant(1e12, -150), trashedAt: trashed ? instant(2e12, 0) : null }
    return completeNote({
      id,
      rev: 1,
      kind,
      title,
      ...dates,
      ...values,
      ...Object.fromEntries(numbered),
      body: prose,
      links: pins,
      properties: more,
    })
  })
}

/** A vault of up to eight notes of any kinds that name and pin one another and what is not there. */
export const arbitraryNotes: fc.Arbitrary<readonly Note[]> = fc
  .array(fc.constantFrom(...kindNames), { minLength: 1, maxLength: ids.length })
  .chain((chosen) => fc.tuple(...chosen.map((kind, at) => noteOf(kind, ids[at] ?? gone))))

/** Reads notes as the core's reader does: a pin, else the one live note of that name. */
export function readerOf(notes: readonly Note[]): VaultReader {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const lost = (id: NoteId): LinkTarget => ({ state: 'gone', id, kind: null, title: '', why: 'deleted' })
  const found = (note: Note): LinkTarget =>
    note.trashedAt === null ? { state: 'found', id: note.id, kind: note.kind, title: note.title } : { ...lost(note.id), why: 'trashed' }
  const follow = (id: NoteId) => {
    const note = byId.get(id)
    return note ? found(note) : lost(id)
  }
  const named = (target: string) =>
    notes.filter(
      ({ title, aliases, trashedAt }) =>
        trashedAt === null && [title, ...aliases.map((alias) => alias.name)].some((one) => foldName(one) === foldName(target)),
    )
  return {
    heads: () => notes,
    head: (id) => byId.get(id),
    body: (id) => byId.get(id)?.body ?? '',
    text: (id) => {
      const note = byId.get(id)
      return note?.kind === 'source' ? note.text : ''
    },
    follow,
    meaning(from, target) {
      const pin = byId.get(from)?.links.find(({ id }) => id === targetKey(target))
      if (pin) return follow(pin.note as NoteId)
      const [only, ...others] = named(target)
      if (!only) return { state: 'unresolved', id: null, kind: null, title: target }
      return others.length > 0 ? { state: 'ambiguous', id: null, kind: null, title: target } : found(only)
    },
  }
}

/** Notes of any kinds under names that files cannot always have. */
export const anyNamedNotes: fc.Arbitrary<readonly Note[]> = fc
  .array(fc.tuple(fc.constantFrom(...kindNames), name), { minLength: 1, maxLength: 12 })
  .map((named) => named.map(([kind, title], at) => aNote(kind, { id: noteId(at), title })))
