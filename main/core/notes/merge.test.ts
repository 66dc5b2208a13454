import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { diffText } from '#shared/base/splice.ts'
import { type Api, aCore, type TestCore } from '../../../e2e/builders/core.ts'

const make = async (api: Api, title: string, rest: { body?: string; tags?: string[]; fields?: Record<string, never> | object } = {}) =>
  (
    await api.notes.create({
      kind: 'person',
      title,
      body: rest.body ?? '',
      tags: rest.tags ?? [],
      fields: (rest.fields ?? {}) as Record<string, string>,
    })
  ).id

const edit = async (api: Api, id: NoteId, to: string) => {
  const { note, body } = await api.notes.get({ id })
  await api.notes.save({ id, rev: note.rev, ops: [{ op: 'text', field: 'body', splices: diffText(body, to) }] })
}

const targetIn = async (api: Api, from: NoteId) => (await api.notes.get({ id: from })).links[0]?.target

/** Everything but the program's own numbers and the pins that keeping meanings adds. */
const contents = ({ core }: TestCore) =>
  new Map([...core.parts.store.records()].map((record) => [record.id, { ...record, rev: 0, updatedAt: '', at: '', links: [] }]))

test('links to a merged note lead to the survivor, and back after unmerging', async () => {
  const { api } = await aCore()
  const a = await make(api, 'Kyrylo Budanov', { tags: ['x'] })
  const b = await make(api, 'K. Budanov', { body: 'He said so.', tags: ['y'] })
  const from = await make(api, 'Reader', { body: 'As [[K. Budanov]] said' })
  await api.notes.merge({ survivor: a, absorbed: b })
  expect(await targetIn(api, from)).toMatchObject({ state: 'found', id: a })
  const merged = await api.notes.get({ id: a })
  expect(merged).toMatchObject({ body: 'He said so.', note: { tags: ['x', 'y'], aliases: [{ name: 'K. Budanov' }] }, merged: [{ id: b }] })
  expect((await api.links.backlinks({ id: a, offset: 0, limit: 10 })).rows).toMatchObject([{ from: { id: from } }])
  await api.notes.unmerge({ id: b })
  expect(await targetIn(api, from)).toMatchObject({ state: 'found', id: b })
  expect(await api.notes.get({ id: a })).toMatchObject({ body: '', note: { tags: ['x'], aliases: [] }, merged: [] })
})

test('merging and unmerging is as before, with 10,000 links, relations both ways, after a restart', async () => {
  const made = await aCore()
  const { api, core } = made
  const relation = (id: string, note: NoteId, name: string) => ({
    id,
    type: 'knows',
    target: { name, note },
    from: null,
    until: null,
    remark: '',
  })
  const a = await make(api, 'A', { body: 'text of A with [[C]]' })
  const b = await make(api, 'B', {
    body: 'text of B',
    fields: { relations: [relation('r1', a, 'A')], born: { edtf: '1980', words: '1980' } },
  })
  const c = await make(api, 'C', { body: 'see [[B]]', fields: { relations: [relation('r2', b, 'B')] } })
  await edit(api, a, 'text of A with [[C]] and [[B]]')
  await core.parts.store.transact({ code: 'note.create' }, { window: null }, (tx) => {
    const like = tx.note(c)
    for (let n = 0; n < 10_000; n++) tx.create({ ...like, id: made.ids.note(), rev: 1, title: `Linker ${n}`, relations: [] })
  })
  const was = contents(made)
  await api.notes.merge({ survivor: a, absorbed: b })
  expect((await api.links.backlinks({ id: a, offset: 0, limit: 0 })).total).toBe(10_001)
  const again = await made.reopen()
  expect((await again.api.links.backlinks({ id: a, offset: 0, limit: 0 })).total).toBe(10_001)
  expect(await again.api.notes.unmerge({ id: b })).toMatchObject({ kept: [] })
  expect(contents(again)).toEqual(was)
  await again.core.close()
})

test('unmerging with a later merge on top brings back each note with its own', async () => {
  const made = await aCore()
  const { api } = made
  const a = await make(api, 'A', { body: 'text of A', tags: ['a'], fields: { born: { edtf: '1980', words: '1980' } } })
  const b = await make(api, 'B', { body: 'text of B', tags: ['b'] })
  const c = await make(api, 'C', { body: 'text of C', tags: ['c'] })
  const was = contents(made)
  await api.notes.merge({ survivor: b, absorbed: a })
  await api.notes.merge({ survivor: c, absorbed: b })
  await api.notes.unmerge({ id: a })
  expect(await api.notes.get({ id: c })).toMatchObject({ body: 'text of C\n\ntext of B', note: { tags: ['c', 'b'], born: null } })
  await api.notes.unmerge({ id: b })
  expect(contents(made)).toEqual(was)
})

test('what was edited after the merge stays, and is named', async () => {
  const { api } = await aCore()
  const a = await make(api, 'A', { body: 'mine' })
  const b = await make(api, 'B', { body: 'yours' })
  await api.notes.merge({ survivor: a, absorbed: b })
  await edit(api, a, 'mine\n\nyours, corrected. And more.')
  expect(await api.notes.unmerge({ id: b })).toMatchObject({ kept: ['body'] })
  expect((await api.notes.get({ id: a })).body).toBe('mine\n\nyours, corrected. And more.')
  expect((await api.notes.get({ id: b })).body).toBe('yours')
})

test('a target that means one thing here and another there is told apart in the joined text', async () => {
  const { api } = await aCore()
  const tver = await make(api, 'Ivan Petrov')
  const a = await make(api, 'A', { body: 'about [[Ivan Petrov]]' })
  const pskov = await make(api, 'Ivan Petrov')
  const b = await make(api, 'B')
  await api.notes.save({
    id: b,
    rev: 1,
    ops: [{ op: 'text', field: 'body', splices: diffText('', 'also [[Ivan Petrov]]') }],
    pins: [{ key: 'ivan petrov', note: pskov }],
  })
  await api.notes.merge({ survivor: a, absorbed: b })
  const { links, body } = await api.notes.get({ id: a })
  expect(links.map(({ target }) => target.id)).toEqual([tver, pskov])
  expect(body).toMatch(/^about \[\[Ivan Petrov\]\]\n\nalso \[\[Ivan Petrov \(.+\)\|Ivan Petrov\]\]$/)
})
