import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Replaced, ReplaceFound, ReplaceLine, Ticked } from '#shared/api/replace.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { applySplices } from '#shared/base/splice.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { targetKey } from '#shared/links/target-key.ts'
import { isTombstone } from '#shared/notes/note.ts'
import { write } from '../../../e2e/arbitraries/acts.ts'
import { type Api, aCore, type TestCore } from '../../../e2e/builders/core.ts'
import { itemId } from '../../../e2e/builders/notes.ts'
import { taskResult } from '../../../e2e/builders/tasks.ts'
import { Replacer } from './note-places.ts'
import { Plans } from './plan.ts'
import { findPlaces } from './replace-task.ts'

const make = async (api: Api, title: string, body = '') => (await api.notes.create({ kind: 'page', title, body })).id
const bodyOf = async (api: Api, id: NoteId) => (await api.notes.get({ id })).body
const inText = { text: true, names: false, fields: false }
const everywhere = { text: true, names: true, fields: true }
const all: Ticked = { all: true, but: [] }

type Asked = Partial<Parameters<Api['replace']['find']>[0]>

const find = async ({ api }: TestCore, words: string, put: string, more: Asked = {}) =>
  (await taskResult(api, await api.replace.find({ find: words, put, reach: inText, which: null, ...more }))) as unknown as ReplaceFound

const replace = async ({ api }: TestCore, { plan }: ReplaceFound, ticked = all) =>
  (await taskResult(api, await api.replace.replace({ plan, ticked }))) as unknown as Replaced

async function replaced(body: string, words: string, put: string, more: Asked = {}) {
  const made = await aCore()
  await make(made.api, 'Old Harbour')
  const id = await make(made.api, 'Reader', body)
  const found = await find(made, words, put, more)
  const done = await replace(made, found)
  const after = await bodyOf(made.api, id)
  const { links } = await made.api.notes.get({ id })
  await made.core.close()
  return { after, found, done, links }
}

test('each place is told with its sentence before and after, and nothing is changed by looking', async () => {
  const made = await aCore()
  const id = await make(made.api, 'Reader', 'First. The old quay is closed. Another Old quay.')
  await make(made.api, 'Another', 'No word of it.')
  const found = await find(made, 'old quay', 'new pier')
  expect(found).toMatchObject({ notes: 1, places: 2, kept: 0 })
  const { total, rows } = await made.api.replace.lines({ plan: found.plan, offset: 0, limit: 10 })
  expect(total).toBe(3)
  expect(rows).toMatchObject([
    { is: 'note', note: { id }, places: 2 },
    {
      is: 'place',
      place: 0,
      where: 'text',
      before: { text: 'The old quay is closed.', at: 4 },
      after: { text: 'The new pier is closed.', length: 8 },
    },
    { is: 'place', place: 1, before: { text: 'Another Old quay.' }, after: { text: 'Another new pier.' } },
  ])
  expect(await bodyOf(made.api, id)).toBe('First. The old quay is closed. Another Old quay.')
  expect(await replace(made, found)).toEqual({ notes: 1, places: 2, left: 0 })
  expect(await bodyOf(made.api, id)).toBe('First. The new pier is closed. Another new pier.')
  await made.api.history.undo({})
  expect(await bodyOf(made.api, id)).toBe('First. The old quay is closed. Another Old quay.')
})

test.each([
  ['plain words', 'An old boat.', 'old', 'new', 'An new boat.', 1, 0],
  ['the label of a link', '[[Old Harbour|the old one]]', 'old', 'new', '[[Old Harbour|the new one]]', 1, 1],
  ['a link without a label', 'At [[Old Harbour]].', 'old', 'New', 'At [[Old Harbour|New Harbour]].', 1, 0],
  ['a link to nothing', 'At [[Old mill]].', 'old', 'New', 'At [[Old mill|New mill]].', 1, 0],
  ['no heading, embed or hidden target', '[[Old#Old]] ![[Old.png]] [[Old|x]]', 'old', 'new', '[[Old#Old]] ![[Old.png]] [[Old|x]]', 0, 4],
  ['no code or comment', '`old` %% old %%\n\n    old\n\n```\nold\n```', 'old', 'new', '`old` %% old %%\n\n    old\n\n```\nold\n```', 0, 4],
  [
    'no address, but the words of a link',
    '[old](https://old.example/old) <https://old.example>',
    'old',
    'new',
    '[new](https://old.example/old) <https://old.example>',
    1,
    3,
  ],
  ['no half of a link', 'x [[Old]]', 'x [[o', 'y', 'x [[Old]]', 0, 1],
  ['nothing that would make a link', 'old old', 'old', '[[new]]', 'old old', 0, 2],
  ['nothing that would hide a link', 'old [[A]] `', 'old', '`', 'old [[A]] `', 0, 1],
  ['no label to nothing', '[[A|old]] old.', 'old', '', '[[A|old]] .', 1, 1],
  [
    'a pipe in a table',
    '| a | b |\n|---|---|\n| old | [[A\\|old]] |\n',
    'old',
    'x|y',
    '| a | b |\n|---|---|\n| x\\|y | [[A\\|x\\|y]] |\n',
    2,
    0,
  ],
  ['what reads otherwise only', 'Old OLD old', 'old', 'Old', 'Old Old Old', 2, 0],
  ['headings, lists and quotes, not their marks', '# # a\n- - b\n> > c', '-', '+', '# # a\n- - b\n> > c', 0, 2],
])('changes %s', async (_what, body, words, put, expected, places, kept) => {
  const { after, found, done } = await replaced(body, words, put)
  expect(after).toBe(expected)
  expect([found.places, found.kept]).toEqual([places, kept])
  expect(done).toEqual({ notes: places > 0 ? 1 : 0, places, left: 0 })
})

test('a link whose words become another name of its note is written by that, and pinned', async () => {
  const made = await aCore()
  const harbour = await make(made.api, 'Old Harbour')
  const id = await make(made.api, 'Reader', 'At [[Old Harbour]] and [[old harbour]].')
  await made.api.notes.rename({ id: harbour, title: 'New Harbour' })
  await replace(made, await find(made, 'old', 'New'))
  const { body, links } = await made.api.notes.get({ id })
  expect(body).toBe('At [[New Harbour]] and [[old harbour|New harbour]].')
  expect(links.map(({ target }) => target.id)).toEqual([harbour, harbour])
})

test('what is not ticked stays: a place, a note, or all but some', async () => {
  const made = await aCore()
  const [a, b, c] = [await make(made.api, 'A', 'x, x, x'), await make(made.api, 'B', 'x'), await make(made.api, 'C', 'x x')]
  const found = await find(made, 'x', 'y')
  const bodies = async () => Promise.all([a, b, c].map((id) => bodyOf(made.api, id)))
  const but: Ticked['but'] = [
    { note: a, all: true, places: [1] },
    { note: b, all: false, places: [] },
  ]
  expect(await replace(made, found, { all: true, but })).toEqual({ notes: 2, places: 4, left: 0 })
  expect(await bodies()).toEqual(['y, x, y', 'x', 'y y'])
  await made.api.history.undo({})
  const again = await find(made, 'x', 'y')
  expect(await replace(made, again, { all: false, but: [{ note: c, all: false, places: [1] }] })).toEqual({ notes: 1, places: 1, left: 0 })
  expect(await bodies()).toEqual(['x, x, x', 'x', 'x y'])
})

test('what changed since it was shown is left alone and told by count', async () => {
  const made = await aCore()
  const [a, b, c] = [
    await make(made.api, 'A', 'The old quay. The old inn.'),
    await make(made.api, 'B', 'old'),
    await make(made.api, 'C', 'old'),
  ]
  const found = await find(made, 'old', 'new')
  await write(made.api, a, 'Before it. The old quay. This old inn.')
  await made.api.notes.trash({ ids: [b] })
  expect(await replace(made, found)).toEqual({ notes: 2, places: 2, left: 2 })
  expect(await bodyOf(made.api, a)).toBe('Before it. The new quay. This old inn.')
  expect([await bodyOf(made.api, b), await bodyOf(made.api, c)]).toEqual(['old', 'new'])
})

test('titles, other names and fields change where it is asked for, and rules hold', async () => {
  const made = await aCore()
  const fields = {
    aliases: [{ id: itemId(1), name: 'Old Olena', language: 'old', remark: 'an old name' }],
    roles: [{ id: itemId(2), role: 'old clerk', organisation: { name: 'Old Mill', note: null }, from: null, until: null }],
    identifiers: [{ id: itemId(3), scheme: 'old', value: 'old' }],
  }
  const { id } = await made.api.notes.create({ kind: 'person', title: 'Old', body: 'old', fields })
  expect(await find(made, 'old', '', { reach: everywhere })).toMatchObject({ places: 4, kept: 1 })
  const found = await find(made, 'old', 'New', { reach: everywhere })
  expect(found).toMatchObject({ places: 5, kept: 0 })
  const { rows } = await made.api.replace.lines({ plan: found.plan, offset: 1, limit: 500 })
  const told = rows.map((row: ReplaceLine) => (row.is === 'place' ? `${row.where} ${row.fields.join('.')}` : ''))
  expect(told).toEqual(['title title', 'alias aliases.name', 'text body', 'field aliases.remark', 'field roles.role'])
  expect(await replace(made, found)).toEqual({ notes: 1, places: 5, left: 0 })
  const { note, body } = await made.api.notes.get({ id })
  expect(note).toMatchObject({
    title: 'New',
    aliases: [{ name: 'New Olena', language: 'old', remark: 'an New name' }],
    roles: [{ role: 'New clerk', organisation: { name: 'Old Mill' } }],
    identifiers: [{ scheme: 'old', value: 'old' }],
  })
  expect(body).toBe('New')
  await made.api.history.undo({})
  expect((await made.api.notes.get({ id })).note).toMatchObject({ title: 'Old', ...fields })
})

test('a title that is replaced leaves every link where it led', async () => {
  const made = await aCore()
  const quay = await make(made.api, 'Old quay')
  const id = await make(made.api, 'Reader', 'At [[Old quay]].')
  await replace(made, await find(made, 'old', 'New', { reach: { ...inText, names: true } }))
  const { body, links } = await made.api.notes.get({ id })
  expect(body).toBe('At [[Old quay|New quay]].')
  expect(links[0]?.target).toMatchObject({ id: quay, title: 'New quay' })
})

test('only notes that were meant are looked at, none in the trash, and quotes and logs stay', async () => {
  const made = await aCore()
  const [a, b] = [await make(made.api, 'Old A', 'old'), await make(made.api, 'B', 'old')]
  const evidence = [{ id: itemId(9), source: null, stance: 'supports', quote: 'old', reason: 'old' }]
  await made.api.notes.create({ kind: 'claim', title: 'C', fields: { evidence } })
  await made.api.notes.create({ kind: 'source', title: 'D', fields: { text: 'old' } })
  expect(await find(made, 'old', 'new', { reach: everywhere })).toMatchObject({ notes: 3, places: 4 })
  expect(await find(made, 'old', 'new', { which: { ids: [b] } })).toMatchObject({ notes: 1, places: 1 })
  expect(await find(made, 'old', 'new', { which: { list: { query: 'title-less old', trashed: false, without: [] } } })).toMatchObject({
    notes: 0,
  })
  expect(await find(made, 'old', 'new', { which: { list: { query: 'old', kind: 'page', trashed: false, without: [a] } } })).toMatchObject({
    notes: 1,
  })
  await made.api.notes.trash({ ids: [a, b] })
  expect(await find(made, 'old', 'new')).toMatchObject({ notes: 0, places: 0 })
})

test('a hundred thousand places are one undo step, asked for by pages', async () => {
  const made = await aCore()
  const text = 'word '.repeat(5_000)
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => make(made.api, `Note ${n}`, text)))
  const found = await find(made, 'word', 'слово', { wholeWords: true })
  expect(found).toMatchObject({ notes: 20, places: 100_000 })
  const { total, rows } = await made.api.replace.lines({ plan: found.plan, offset: 5_000, limit: 3 })
  expect(total).toBe(100_020)
  expect(rows.map((row) => (row.is === 'place' ? row.place : row.note.title))).toEqual([4_999, 'Note 1', 0])
  await expect(made.api.replace.lines({ plan: found.plan, offset: 0, limit: 501 })).rejects.toThrow()
  expect(await made.api.replace.lines({ plan: found.plan, offset: 200_000, limit: 5 })).toEqual({ total: 100_020, rows: [] })
  expect(await replace(made, found)).toEqual({ notes: 20, places: 100_000, left: 0 })
  expect(await bodyOf(made.api, ids[7] as NoteId)).toBe('слово '.repeat(5_000))
  await made.api.history.undo({})
  expect(await bodyOf(made.api, ids[7] as NoteId)).toBe(text)
})

test('bad input is refused, and what is forgotten says so', async () => {
  const made = await aCore()
  const asked = { put: 'x', reach: inText, which: null }
  await expect(made.api.replace.find({ ...asked, find: '' })).rejects.toThrow()
  await expect(made.api.replace.find({ ...asked, find: 'x'.repeat(10_001) })).rejects.toThrow()
  await expect(made.api.replace.find({ ...asked, find: 'a\nb' })).rejects.toThrow()
  await expect(made.api.replace.find({ ...asked, find: 'a', put: '\ud800' })).rejects.toMatchObject({
    data: { said: { code: 'replace.half' } },
  })
  await expect(made.api.replace.lines({ plan: 'x', offset: 0, limit: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await make(made.api, 'A', 'x'.repeat(10_000))
  expect(await find(made, 'x'.repeat(10_000), 'y')).toMatchObject({ places: 1 })
  expect(await find(made, 'x', 'x', { matchCase: true })).toMatchObject({ places: 0, kept: 0 })
})

test('a cancelled look keeps no plan', async () => {
  const made = await aCore()
  await make(made.api, 'A', 'old')
  const control = { signal: AbortSignal.abort(), progress: () => {}, warn: () => {} }
  const replacing = { find: 'old', put: 'new', matchCase: false, wholeWords: false, reach: inText }
  await expect(findPlaces(made.core.parts, new Plans(), replacing, null, control)).rejects.toThrow('aborted')
})

const words = ['A', 'a', 'B', 'A B', 'e\u0301', 'é', 'ß', 'ss', 'Ґ']
const pieces = [
  ...words,
  '[[A]]',
  '[[a|A x]]',
  '[[B#A|]]',
  '![[A]]',
  '`A`',
  '%% A',
  '[A](A)',
  '| A | [[A]] |\n|---|---|\n| [[B]] | A |\n',
  '\r\n',
  '👩‍👩‍👧',
  '[',
  ']]',
  '|',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join(' '))

/** What each link of a text holds on to, in the order of the text. */
function held({ core }: TestCore, id: NoteId): (NoteId | string)[] {
  const { store, links } = core.parts
  return findLinks(store.body(id)).map(({ target }) => {
    const meant = links.meaningOfKey(id, targetKey(target))
    return meant.id ?? meant.state
  })
}

test('nothing but ticked places changes, no link its meaning, and undo brings back every note', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('A', 'B', 'a', 'A B', 'Ґ'), text), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...words, '[', '|', ' '),
      fc.constantFrom(...pieces.filter((piece) => !/[\r\n]/.test(piece)), ''),
      fc.record({ matchCase: fc.boolean(), wholeWords: fc.boolean(), names: fc.boolean() }),
      fc.array(fc.nat(3)),
      async (notes, looked, put, { names, ...how }, without) => {
        const made = await aCore()
        const ids: NoteId[] = []
        for (const [title, body] of notes) ids.push(await make(made.api, title, body))
        // Whoever writes a text pins its links that only one note can mean; their meaning is compared by itself.
        const state = () =>
          [...made.core.parts.store.records()].map((one) => (isTombstone(one) ? one : { ...one, rev: 0, updatedAt: '', links: [] }))
        const before = state()
        const meant = ids.map((id) => held(made, id))
        const reach = { ...inText, names }
        const replacer = new Replacer(made.core.parts, { find: looked, put, reach, ...how })
        const expected = ids.map((id) => {
          const note = made.core.parts.store.note(id)
          const ticked = replacer.placesOf(note)?.places.filter((place, number) => !without.includes(number) && place.in.where === 'text')
          return applySplices(note.body, ticked?.map(({ edit }) => edit) ?? [])
        })
        const found = await find(made, looked, put, { ...how, reach })
        const but = ids.map((note) => ({ note, all: true, places: without }))
        const done = await replace(made, found, { all: true, but })
        if (done.left === 0) expect(ids.map((id) => made.core.parts.store.body(id))).toEqual(expected)
        if (!names) expect(ids.map((id) => held(made, id))).toEqual(meant)
        if (done.places > 0) await made.api.history.undo({})
        expect(state()).toEqual(before)
        expect(ids.map((id) => held(made, id))).toEqual(meant)
        await made.core.close()
      },
    ),
    { numRuns: 60 },
  )
})
