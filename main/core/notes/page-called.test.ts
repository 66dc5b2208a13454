import { expect, test } from 'vitest'
import { aCore } from '../../../e2e/builders/core.ts'

test('two windows that ask for a page at once get one and the same', async () => {
  const { core, api, window } = await aCore()
  await api.notes.create({ kind: 'place', title: 'Inbox' })
  await api.notes.create({ kind: 'page', title: 'inbox' })
  const aliased = await api.notes.create({
    kind: 'page',
    title: 'Letters',
    fields: { aliases: [{ id: core.parts.ports.ids.item(), name: 'Inbox', language: '', remark: '' }] },
  })
  const asked = await Promise.all([api, window('window-2'), api].map((one) => one.notes.pageCalled({ title: ' Inbox ' })))
  const [first] = asked
  if (!first) throw new Error('not made')
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  expect(first.id).not.toBe(aliased.id)
  expect((await api.notes.get({ id: first.id })).note).toMatchObject({ kind: 'page', title: 'Inbox' })
  expect(core.parts.store.size).toBe(4)
  await api.notes.trash({ ids: [first.id] })
  expect((await api.notes.pageCalled({ title: 'Inbox' })).id).not.toBe(first.id)
  await core.close()
})

test('the page of a day is made after the template of days, once', async () => {
  const { core, api } = await aCore()
  await api.notes.create({ kind: 'page', title: 'Days', body: '# {{title}}', fields: { template: 'day' } })
  const { id } = await api.notes.pageCalled({ title: '2026-03-01', isDay: true })
  expect((await api.notes.get({ id })).body).toBe('# 2026-03-01')
  expect((await api.notes.pageCalled({ title: '2026-03-01', isDay: true })).id).toBe(id)
  expect((await api.notes.get({ id: (await api.notes.pageCalled({ title: 'Inbox' })).id })).body).toBe('')
  await core.close()
})
