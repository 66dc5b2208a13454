import { expect, test } from 'vitest'
import { aCore } from '../../../e2e/builders/core.ts'

test('two windows that star at once lose no star, and each takes back its own', async () => {
  const { api, window } = await aCore()
  const other = window('window-2')
  const [mill, pond] = await Promise.all(['Mill', 'Pond'].map((title) => api.notes.create({ kind: 'place', title })))
  if (!mill || !pond) throw new Error('not made')
  const before = (await api.notes.get({ id: mill.id })).note.updatedAt
  await Promise.all([
    api.notes.star({ ids: [mill.id], put: true }),
    other.notes.star({ ids: [pond.id], put: true }),
    other.notes.star({ ids: [mill.id], put: true }),
  ])
  const titles = async () => (await api.notes.starred({ offset: 0, limit: 10 })).rows.map(({ title }) => title)
  expect(await titles()).toEqual(['Mill', 'Pond'])
  expect((await api.search.notes({ query: 'is:starred kind:place', offset: 0, limit: 10 })).total).toBe(2)
  // A star is no change of what the note says.
  expect((await api.notes.get({ id: mill.id })).note.updatedAt).toBe(before)
  await api.history.undo({})
  expect(await titles()).toEqual(['Pond'])
  await other.notes.trash({ ids: [pond.id] })
  expect(await titles()).toEqual([])
  await other.history.undo({})
  expect(await titles()).toEqual(['Pond'])
})

test('a star is there after opening again, and stays when an older version is brought back', async () => {
  const { api, reopen } = await aCore()
  const { id } = await api.notes.create({ kind: 'page', title: 'Mill' })
  const [made] = (await api.notes.versions({ id, offset: 0, limit: 10 })).rows
  if (!made) throw new Error('no version')
  await api.notes.rename({ id, title: 'Old mill' })
  await api.notes.star({ ids: [id], put: true })
  await api.notes.restoreVersion({ id, time: made.at })
  const { api: again } = await reopen()
  expect((await again.notes.starred({ offset: 0, limit: 10 })).rows.map(({ title }) => title)).toEqual(['Mill'])
})
