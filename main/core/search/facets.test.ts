import { beforeAll, expect, test } from 'vitest'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'
import { aNote, itemId, to } from '../../../e2e/builders/notes.ts'

let made: TestCore
const ministry = aNote('organisation', { title: 'Ministry', tags: ['state'] })
const town = aNote('place', { title: 'Okha' })
const report = aNote('source', { title: 'Report', published: { edtf: '2022-05', words: 'May 2022' } })
const claims = ['One flew', 'Two flew', 'None flew'].map((title, n) =>
  aNote('claim', {
    title,
    tags: n === 0 ? ['air', 'state'] : ['air'],
    status: n === 2 ? 'false' : 'unverified',
    attribution: [
      { id: itemId(10 + n), who: n === 2 ? { name: 'Somebody', note: null } : to(ministry), how: '', when: null, shownBy: to(report) },
    ],
    places: [{ id: itemId(20 + n), place: to(town) }],
    happened: { edtf: n === 1 ? '2022/2023' : '2022', words: '2022' },
  }),
)

beforeAll(async () => {
  made = await aCore()
  await made.core.parts.store.transact({ code: 'test' }, { window: null }, (tx) => {
    for (const note of [ministry, town, report, ...claims]) tx.create(note)
  })
})

test('what was found is told apart by what its notes have, the commonest first', async () => {
  const { facets } = await made.api.search.facets({ query: 'flew' })
  const told = Object.fromEntries(facets.map(({ key, rows }) => [key, rows.map(({ value, count }) => `${value} ${count}`)]))
  expect(told).toMatchObject({
    kind: ['claim 3'],
    status: ['unverified 2', 'false 1'],
    tag: ['air 3', 'state 1'],
    in: ['Okha 3'],
    by: ['Ministry 2', 'Somebody 1'],
    source: ['Report 3'],
    happened: ['2022 2'],
  })
  expect(told.published).toBeUndefined()
  // Each value, put into the query, finds as many as it says.
  for (const { key, rows } of facets) {
    for (const { value, count } of rows) {
      const { total } = await made.api.search.notes({
        query: `flew ${key}:"${key === 'happened' ? `only ${value}` : value}"`,
        offset: 0,
        limit: 1,
      })
      expect([key, value, total]).toEqual([key, value, count])
    }
  }
})

test('queries are counted, and what was found can be in the order of lists', async () => {
  expect(await made.api.search.counts({ queries: ['flew', 'kind:claim -status:false', 'is:trashed', 'nothing'] })).toEqual({
    counts: [3, 2, 0, 0],
  })
  const titles = async (sort: 'title' | 'created', offset = 0) =>
    (await made.api.search.notes({ query: 'flew', sort, offset, limit: 2 })).rows.map(({ title }) => title)
  expect([await titles('title'), await titles('title', 2)]).toEqual([['None flew', 'One flew'], ['Two flew']])
  await made.api.notes.trash({ ids: [claims[0]?.id ?? ministry.id] })
  expect(await titles('title')).toEqual(['None flew', 'Two flew'])
  const { rows } = await made.api.search.notes({ query: 'flew is:trashed', sort: 'title', offset: 0, limit: 5 })
  expect(rows.map(({ title }) => title)).toEqual(['One flew'])
  await made.api.history.undo({})
})

test.each([
  ['kind', 'cl', ['claim 3']],
  ['tag', '', ['air 3', 'state 2']],
  ['by', 'mini', ['Ministry 2']],
  ['in', '', ['Okha 3']],
  ['status', 'fa', ['false 1']],
  ['links', 'Okha', ['Okha 1']],
  ['happened', '', []],
] as const)('behind %s:, “%s” may become', async (key, text, expected) => {
  const { rows } = await made.api.search.values({ key, text, limit: 10 })
  expect(rows.map(({ value, count }) => `${value} ${count}`)).toEqual(expected)
})
