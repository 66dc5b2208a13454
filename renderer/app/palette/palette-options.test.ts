import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import { type PaletteOption, paletteOptions } from './palette-options.ts'
import { readRecent } from './recent.ts'

const row = (id: string, title: string, alias: string | null = null) => ({
  id: id as NoteId,
  kind: 'person' as const,
  title,
  short: title,
  updatedAt: instant(0, 0),
  trashedAt: null,
  isStarred: false,
  about: '',
  alias,
})
const commands = [
  { id: 'note.new', name: 'New note' },
  { id: 'vault.export', name: 'Export as Markdown' },
  { id: 'go.trash', name: 'Show the trash' },
] as const
const recent = { notes: [], commands: [] }
const found = (id: string, title: string, text: string) => ({
  ...row(id, title),
  marks: [],
  snippet: { in: 'body' as const, text, marks: [] },
})
const words = (options: readonly PaletteOption[]) =>
  options.map((option) => ('name' in option ? option.name : option.is === 'make' ? `+${option.kind}` : '?'))

test('notes and commands stand in one list, best first, and at its end a search of all texts and ways to make one', () => {
  const notes = [row('1', 'The new mill'), row('2', 'Newt'), row('3', 'Anna', 'new')]
  expect(words(paletteOptions('new', { notes, found: [], commands, recent, kinds: ['page', 'claim'] }))).toEqual([
    'new',
    'Newt',
    'New note',
    'The new mill',
    '?',
    '+page',
    '+claim',
  ])
})

test('a note that says the words comes after the names that have them and before those nearly so', () => {
  const given = { notes: [row('1', 'Newt'), row('2', 'Mewt')], found: [found('3', 'Pond', 'A new one.')], commands, recent, kinds: [] }
  const shown = paletteOptions('new', given).map((option) => ('row' in option ? option.row.title : option.is))
  expect(shown).toEqual(['Newt', 'command', 'Pond', 'Mewt', 'search'])
})

test('of equals those with a star come first', () => {
  const notes = [
    row('1', 'Mill A'),
    row('2', 'Mill B'),
    { ...row('3', 'Mill C'), isStarred: true },
    { ...row('4', 'Old mill'), isStarred: true },
  ]
  const used = { notes: ['2' as NoteId], commands: [] }
  expect(words(paletteOptions('mill', { notes, found: [], commands, recent: used, kinds: [] }))).toEqual([
    'Mill C',
    'Mill B',
    'Mill A',
    'Old mill',
    '?',
  ])
})

test('of equals what was used last comes first', () => {
  const notes = [row('1', 'Mill A'), row('2', 'Mill B')]
  const used = { notes: ['2' as NoteId], commands: [] }
  expect(words(paletteOptions('mill', { notes, found: [], commands, recent: used, kinds: [] }))).toEqual(['Mill B', 'Mill A', '?'])
})

test('without a query the last notes and commands come first, then all commands, and nothing is made', () => {
  const used = { notes: [], commands: ['go.trash'] as const }
  expect(words(paletteOptions(' ', { notes: [row('1', 'Mill')], found: [], commands, recent: used, kinds: ['page'] }))).toEqual([
    'Mill',
    'Show the trash',
    'New note',
    'Export as Markdown',
  ])
})

test('a misspelt name the core found is kept, last', () => {
  expect(words(paletteOptions('nwe', { notes: [row('1', 'New')], found: [], commands, recent, kinds: [] }))).toEqual(['New', '?'])
})

test('what is remembered is read back in its order, and of nonsense nothing', () => {
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  expect(readRecent(JSON.stringify({ notes: [id, 'x'], commands: ['look.keys', 'no.such', 'edit.undo'] }))).toEqual({
    notes: [id],
    commands: ['look.keys', 'edit.undo'],
  })
  for (const text of [null, '', '{', '[]', '7', '{"notes":{},"commands":"x"}']) expect(readRecent(text)).toEqual(recent)
})

test('headings of the guide come behind the commands that hold what is typed, however well they fit', () => {
  const guide = [{ page: 'guide:safe/backups', name: 'Trash', chapter: 'Keep it safe' }] as const
  expect(words(paletteOptions('trash', { notes: [], found: [], commands, recent, kinds: [], guide })).slice(0, 2)).toEqual([
    'Show the trash',
    'Trash',
  ])
})
