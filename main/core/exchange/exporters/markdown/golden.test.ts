import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Note } from '#shared/notes/note.ts'
import { readerOf } from '../../../../../e2e/arbitraries/linked-notes.ts'
import { aNote, itemId, noteId, someInstant, to } from '../../../../../e2e/builders/notes.ts'
import { exportMarkdown } from './export-markdown.ts'

const photo = 'c'.repeat(64)
const inn = aNote('place', {
  ...{ id: noteId(1), title: 'The Old Inn', what: 'inn', tags: ['old', 'no'] },
  position: { latitude: 50.0755, longitude: 14.4378, radius: 25 },
  formerNames: [
    { id: 'f', name: 'The Swan; “at the ford”', from: { words: '1890', edtf: '1890' }, until: { words: 'about 1920', edtf: '1920~' } },
  ],
})
const jan = aNote('person', {
  ...{ id: noteId(2), title: 'Jan Novák', short: 'Novák', tags: ['12:30', 'keeper'] },
  aliases: [
    { id: 'a', name: 'Honza', language: 'cs', remark: 'at home' },
    { id: 'b', name: '0123', language: '', remark: '' },
  ],
  born: { words: 'spring 1871', edtf: '1871-21' },
  died: { words: '1940-05-03', edtf: '1940-05-03' },
  roles: [
    {
      id: 'r',
      role: 'keeper',
      organisation: { name: 'the guild', note: null },
      from: null,
      until: { words: '1901/1910', edtf: '1901/1910', span: 'within' },
    },
  ],
  relations: [{ id: 'x', type: 'lives in', target: to(inn), from: null, until: null, remark: '' }],
  attachments: [{ id: 'p', file: photo, name: 'portrait: front.jpg', mediaType: 'image/jpeg', size: 5 }],
  body: 'Keeper of [[The Old Inn]].\r\n\r\n![[portrait: front.jpg|300]]\n',
  properties: [
    { id: 'title', value: 'Mr' },
    { id: 'cssclasses', value: ['wide'] },
    { id: 'depth', value: { of: 3 } },
  ],
})
const guild = aNote('organisation', {
  id: noteId(3),
  title: 'Guild of Innkeepers: a/b?',
  what: 'guild',
  place: to(inn),
  founded: { words: 'long ago', edtf: null },
})
const fair = aNote('event', {
  id: noteId(4),
  title: 'Fair',
  happened: { words: '1901', edtf: '1901' },
  places: [{ id: 'p', place: to(inn) }],
  participants: [{ id: 'w', who: to(jan), role: 'host' }],
})
const chronicle = aNote('source', {
  ...{ id: noteId(5), title: 'Chronicle', what: 'book', authors: [{ id: 'a', who: to(jan) }], reliability: 'Written late.\nOne hand.' },
  text: 'On the first day\n```\nof the fair …',
  body: 'See [[Nobody]], [[Fair|the fair]] and `[[Fair]]`.',
})
const other = aNote('event', { id: noteId(6), title: 'FAIR', trashedAt: someInstant(9) })
const claim = aNote('claim', {
  ...{ id: noteId(7), title: 'The innkeeper of the old inn said that the fair of that year drew no fewer than two thousand guests.' },
  attribution: [
    { id: 'a', who: to(chronicle), how: 'quotes', when: null, shownBy: to(chronicle) },
    { id: 'b', who: { name: 'Honza', note: jan.id }, how: 'said "it"', when: { words: 'that autumn', edtf: '1901-23' }, shownBy: null },
  ],
  about: [{ id: 'a', note: to(fair) }],
  quantity: { words: 'no fewer than two thousand', least: 2000, most: null, unit: 'guests', of: 'visitors' },
  status: 'disputed',
  statusLog: [{ id: itemId(1), status: 'disputed', at: someInstant(1), who: 'A. Reader', reason: 'Two sources differ.', takesBack: '' }],
})
const page = aNote('page', {
  ...{ id: noteId(8), title: 'Start' },
  body: '# Start\n\n- [[Honza]] and [[honza|the keeper]], [[Honza#Life|the keeper]]\n- [[Fair]]: [[Gone]]\n\n| who | where |\n|---|---|\n| [[Honza]] | [[The Old Inn\\|inn]] |\n',
  links: [
    { id: 'honza', note: jan.id },
    { id: 'fair', note: fair.id },
    { id: 'gone', note: noteId(99) },
    { id: 'old inn', note: inn.id },
  ],
})
const notes: readonly Note[] = [inn, jan, guild, fair, chronicle, other, claim, page]

describe.each(['wiki', 'markdown'] as const)('the golden folder with %s links', (links) => {
  const prepared = exportMarkdown(readerOf(notes), { scope: { of: 'vault' }, links, trashed: true })
  const files = [...prepared.files(new Set())]
  const folder = join(import.meta.dirname, 'golden', links)

  test.each(files.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])))('%s', async (path, text) => {
    await expect(text).toMatchFileSnapshot(join(folder, path))
  })

  test('has nothing else, and the report counts it', () => {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(there.length).toBe(notes.length)
    expect(prepared.report()).toEqual({
      notes: 8,
      byKind: { claim: 1, person: 1, place: 1, organisation: 1, event: 2, source: 1, page: 1 },
      attachments: 1,
      remarks: [
        { code: 'export.name.signs', title: 'Guild of Innkeepers: a/b?', file: 'organisations/Guild of Innkeepers- a-b-.md' },
        { code: 'export.name.taken', title: 'Fair', file: 'events/Fair--000004.md' },
        { code: 'export.name.taken', title: 'FAIR', file: 'events/FAIR--000006.md' },
      ],
    })
  })
})

test('a kind or chosen notes go out alone, with names where others were', () => {
  const texts = (scope: Parameters<typeof exportMarkdown>[1]['scope']) =>
    [...exportMarkdown(readerOf(notes), { scope, links: 'wiki', trashed: false }).files(new Set())].flatMap((file) =>
      'text' in file ? [file] : [],
    )
  expect(texts({ of: 'kind', kind: 'event' }).map(({ path }) => path)).toEqual(['events/Fair.md'])
  const [only, ...rest] = texts({ of: 'notes', ids: [page.id, page.id, other.id] })
  expect(rest).toEqual([])
  expect(only?.text).toContain('- [[Honza]] and [[honza|the keeper]]')
  expect(only?.text).toContain(`target: honza; note: {${jan.id}}`)
})

test('names of those who wrote go out by choice only', () => {
  const text = (who: boolean) =>
    [...exportMarkdown(readerOf(notes), { scope: { of: 'vault' }, links: 'wiki', trashed: false, who }).files(new Set())]
      .map((file) => ('text' in file ? file.text : ''))
      .join('')
  expect(text(false)).not.toContain('A. Reader')
  expect(text(true)).toContain('A. Reader')
})
