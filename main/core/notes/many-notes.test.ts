import { expect, test } from 'vitest'
import { aCore } from '../../../e2e/builders/core.ts'

async function three() {
  const made = await aCore()
  const ids = []
  for (const title of ['Oak', 'Ash', 'Oakham']) ids.push((await made.api.notes.create({ kind: 'place', title, tags: ['old'] })).id)
  return { ...made, ids }
}

test('a tag goes on and off several notes, each time as one undo step', async () => {
  const { api, ids } = await three()
  const tags = async () => (await Promise.all(ids.map((id) => api.notes.get({ id })))).map(({ note }) => note.tags)
  expect(await api.notes.tag({ ids, tag: ' new ', put: true })).toMatchObject({ count: 3 })
  expect(await tags()).toEqual([
    ['old', 'new'],
    ['old', 'new'],
    ['old', 'new'],
  ])
  expect(await api.notes.tags({ ids })).toMatchObject({
    total: 2,
    rows: [
      { tag: 'new', count: 3 },
      { tag: 'old', count: 3 },
    ],
  })
  expect(await api.notes.tag({ ids: ids.slice(1), tag: 'old', put: false })).toMatchObject({ count: 2 })
  expect(await api.notes.tag({ ids, tag: 'old', put: true })).toMatchObject({ count: 2 })
  await api.history.undo({})
  await api.history.undo({})
  await api.history.undo({})
  expect(await tags()).toEqual([['old'], ['old'], ['old']])
  await expect(api.notes.tag({ ids, tag: ' ', put: true })).rejects.toMatchObject({ data: { said: { code: 'value.empty' } } })
})

test('all of a list can be meant, narrowed, but some', async () => {
  const { api, ids } = await three()
  expect(await api.notes.trash({ list: { kind: 'place', query: 'oak', without: ids.slice(2) } })).toMatchObject({ count: 1 })
  expect((await api.notes.list({ kind: 'place', offset: 0, limit: 5 })).rows.map(({ title }) => title)).toEqual(['Ash', 'Oakham'])
  expect(await api.notes.restore({ list: { trashed: true } })).toMatchObject({ count: 1 })
  expect(await api.notes.trash({ list: { kind: 'person' } })).toMatchObject({ count: 0 })
})

test('thousands of notes go into the trash and come back by one undo', async () => {
  const { api, core, ids } = await three()
  await core.parts.store.transact({ code: 'note.create' }, { window: null }, (tx) => {
    const like = tx.note(ids[0] as (typeof ids)[number])
    for (let n = 0; n < 4000; n++) tx.create({ ...like, id: core.parts.ports.ids.note(), title: `Oak ${n}` })
  })
  expect(await api.notes.trash({ list: {} })).toMatchObject({ count: 4003 })
  expect((await api.vault.state({})).trashed).toBe(4003)
  await api.history.undo({})
  expect((await api.vault.state({})).trashed).toBe(0)
})

test('neither, or both ways to say which, is refused', async () => {
  const { api, ids } = await three()
  await expect(api.notes.trash({})).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(api.notes.trash({ ids, list: {} })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
