import { beforeAll, expect, test } from 'vitest'
import type { Json } from '#shared/base/json.ts'
import { isTombstone, type Kind, type Note } from '#shared/notes/note.ts'
import { queryKeyNames } from '#shared/query/keys.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import { aCore, type TestCore } from '../../../../e2e/builders/core.ts'
import { aNote, itemId, someInstant, to } from '../../../../e2e/builders/notes.ts'
import { fitsFilter } from './index.ts'

let made: TestCore
const titled = (kind: Kind, title: string, fields: { readonly [field: string]: Json } = {}) => aNote(kind, { title, ...fields })
const item = (n: number, columns: { readonly [column: string]: Json }) => [{ id: itemId(n), ...columns }]
const day = (edtf: string) => ({ edtf, words: edtf })
const at = (latitude: number, longitude: number, radius: number | null = null) => ({ latitude, longitude, radius })
const who = (note: Note | null, name = '') => ({
  who: note ? to(note) : { name, note: null },
  how: '',
  when: null,
  shownBy: null,
})

const ministry = titled('organisation', 'Ministry of Defence', { aliases: item(1, { name: 'MoD', language: '', remark: '' }) })
const witness = titled('person', 'Vera Moroz', { tags: ['Witness/2022', 'brave'] })
const island = titled('place', 'Sakhalin', { position: at(50.5, 143, 400_000) })
const town = titled('place', 'Okha', { within: to(island), position: at(53.58, 142.95) })
const tver = titled('place', 'Tver', { position: at(56.8587, 35.9176) })
const moscow = titled('place', 'Moscow', { position: at(55.7558, 37.6173) })
const report = titled('source', 'Report', { published: day('2022-05'), authors: item(2, { who: to(witness) }), text: 'Words of it.' })
const second = titled('source', 'Second report', { restsOn: item(3, { source: to(report) }), publisher: to(ministry) })
const chain = titled('claim', 'It flew', {
  attribution: [...item(4, { ...who(ministry), when: day('2025-09-30') }), ...item(5, who(witness))],
  about: item(6, { note: to(town) }),
  places: item(7, { place: to(town) }),
  happened: day('2022-02-24/2022-03-02'),
  status: 'disputed',
  evidence: item(8, { source: to(report), stance: 'supports', quote: 'flew', reason: '' }),
})
const bare = titled('claim', 'Nobody said so', {
  attribution: item(9, who(null, 'Somebody')),
  relations: item(10, relation('contradicts', chain)),
})
const gap = titled('claim', 'Empty')
const event = titled('event', 'March', { places: item(11, { place: to(tver) }), happened: day('2022-03') })
const page = titled('page', 'Start', {
  body: 'See [[Okha]], [[Nowhere]] and [[Twin]].',
  createdAt: someInstant(-24 * 60 * 30),
  updatedAt: someInstant(-24 * 60 * 4),
})
const twins = [titled('page', 'Twin'), titled('page', 'Twin')]
const gone = titled('page', 'Gone', { trashedAt: someInstant() })
const all = [ministry, witness, island, town, tver, moscow, report, second, chain, bare, gap, event, page, ...twins, gone]

function relation(type: string, target: Note) {
  return { type, target: to(target), from: null, until: null, remark: '' }
}

beforeAll(async () => {
  made = await aCore()
  await made.core.parts.store.transact({ code: 'test' }, { window: null }, (tx) => {
    for (const note of all) tx.create(note)
  })
})

/** Titles that fit, in the order above; a `-` before the filter turns it round. */
function fitting(query: string): string[] {
  const { tree, problems } = parseQuery(query)
  expect(problems).toEqual([])
  if (tree.is !== 'filter') return expect.unreachable()
  const { store, links } = made.core.parts
  const fits = fitsFilter(tree, { store, links, today: '2026-11-02', offset: 0 })
  return all.flatMap(({ id }) => {
    const record = store.record(id)
    return record && !isTombstone(record) && fits?.(record) ? [record.title] : []
  })
}

test.each([
  ['kind:event', ['March']],
  ['tag:WITNESS', ['Vera Moroz']],
  ['tag:#brave', ['Vera Moroz']],
  ['tag:wit', []],
  ['status:disputed', ['It flew']],
  ['status:unverified', ['Nobody said so', 'Empty']],
  ['by:"Ministry of Defence"', ['Second report', 'It flew']],
  ['by:mod', ['Second report', 'It flew']],
  ['by:Moroz', ['Report', 'It flew']],
  ['by:Somebody', ['Nobody said so']],
  ['about:Okha', ['It flew']],
  ['in:Sakhalin', ['Sakhalin', 'Okha', 'It flew']],
  ['in:Okha', ['Okha', 'It flew']],
  ['in:Tver', ['Tver', 'March']],
  ['links:Okha', ['It flew', 'Start']],
  ['linked-from:Start', ['Okha']],
  ['linked-from:"It flew"', ['Ministry of Defence', 'Vera Moroz', 'Okha', 'Report']],
  ['source:Report', ['Second report', 'It flew']],
  ['relation:contradicts', ['It flew', 'Nobody said so']],
  ['relation:"part of"', []],
  ['has:quote', ['It flew']],
  ['has:text', ['Report', 'Start']],
  ['has:alias', ['Ministry of Defence']],
  ['has:position', ['Sakhalin', 'Okha', 'Tver', 'Moscow']],
  ['has:link', ['Start']],
  ['has:date', ['Report', 'It flew', 'March']],
  ['missing:asserter', ['Empty']],
  ['missing:source', ['Nobody said so', 'Empty']],
  ['missing:date', ['Second report', 'Nobody said so', 'Empty']],
  ['missing:place', ['Nobody said so', 'Empty']],
  ['missing:position', []],
  ['happened:2022', ['It flew', 'March']],
  ['happened:February 2022', ['It flew']],
  ['happened:"only March 2022"', ['March']],
  ['happened:only 2022', ['It flew', 'March']],
  ['happened:after 2022-03-02', ['March']],
  ['happened:2023', []],
  ['asserted:before 2025-10', ['It flew']],
  ['asserted:since 2025-10', []],
  ['published:spring 2022', ['Report']],
  ['edited:last week', ['Start']],
  ['created:last month', ['Start']],
  ['created:today', all.filter((note) => note !== page).map(({ title }) => title)],
  ['alias:mo', ['Ministry of Defence']],
  ['is:trashed', ['Gone']],
  ['is:unresolved', ['Start']],
  ['is:ambiguous', ['Start']],
  ['is:conflict', []],
  ['is:orphan', ['Moscow', 'Empty', 'Twin', 'Twin', 'Gone']],
  ['near:"Tver" 200km', ['Tver', 'Moscow', 'March']],
  ['near:Tver 100 km', ['Tver', 'March']],
  ['near:"Okha" 10km', ['Sakhalin', 'Okha', 'It flew']],
])('%s', (query, expected) => {
  expect(fitting(query)).toEqual(expected)
})

test('every key of the language is known, and no other', () => {
  expect(
    queryKeyNames.filter(
      (key) => fitsFilter({ is: 'filter', key, value: 'x' }, { ...made.core.parts, today: '2026-11-02', offset: 0 }) === null,
    ),
  ).toEqual([])
  expect(fitsFilter({ is: 'filter', key: 'colour', value: 'x' }, { ...made.core.parts, today: '2026-11-02', offset: 0 })).toBeNull()
})

test('places that lie within one another lead nowhere for ever', async () => {
  const parts = (await aCore()).core.parts
  const one = titled('place', 'One')
  const two = titled('place', 'Two', { within: to(one) })
  await parts.store.transact({ code: 'test' }, { window: null }, (tx) => {
    tx.create(one)
    tx.create(two)
    tx.set(one.id, 'within', to(two))
  })
  const fits = fitsFilter({ is: 'filter', key: 'in', value: 'Three' }, { ...parts, today: '2026-11-02', offset: 0 })
  expect([one, two].map((note) => fits?.(note))).toEqual([false, false])
})
