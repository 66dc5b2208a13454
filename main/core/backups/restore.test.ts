import { expect, test } from 'vitest'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'

const restored = async ({ api }: TestCore, name: string) => {
  const { task } = await api.backups.restore({ name })
  await expect.poll(async () => (await api.tasks.get({ task })).state).toBe('done')
}

test('a backup brings back what is gone and what differs, as one step that can be undone; newer notes stay', async () => {
  const made = await aCore()
  const { api } = made
  const kept = await api.notes.create({ kind: 'page', title: 'Kept', body: 'before' })
  const gone = await api.notes.create({ kind: 'person', title: 'Gone', body: 'text' })
  const { name, notes } = await api.backups.make({})
  expect(notes).toBe(2)
  await api.notes.save({ id: kept.id, rev: 1, ops: [{ op: 'text', field: 'body', splices: [{ at: 0, cut: 'before', put: 'after' }] }] })
  await api.notes.trash({ ids: [gone.id] })
  const { task } = await api.notes.emptyTrash({})
  await expect.poll(async () => (await api.tasks.get({ task })).state).toBe('done')
  expect((await api.tasks.get({ task })).result).toMatchObject({ count: 1, backups: [name] })
  const newer = await api.notes.create({ kind: 'page', title: 'Newer' })

  const preview = await api.backups.preview({ name, offset: 0, limit: 10 })
  expect(preview.rows.map(({ id, change }) => [id, change]).sort()).toEqual(
    [
      [kept.id, 'differs'],
      [gone.id, 'missing-now'],
      [newer.id, 'new-since'],
    ].sort(),
  )
  await restored(made, name)
  expect((await api.notes.get({ id: kept.id })).body).toBe('before')
  expect((await api.notes.get({ id: gone.id })).body).toBe('text')
  expect((await api.notes.get({ id: newer.id })).note.title).toBe('Newer')
  await api.history.undo({})
  expect((await api.notes.get({ id: kept.id })).body).toBe('after')
})
