import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { acts, unlessRefused, write } from '../../../e2e/arbitraries/acts.ts'
import { type Api, aCore, type TestCore } from '../../../e2e/builders/core.ts'

const bodyOf = async (api: Api, id: NoteId) => (await api.notes.get({ id })).body

test('undo takes the last step of this window back, redo does it again', async () => {
  const { api } = await aCore()
  const { id } = await api.notes.create({ kind: 'page', title: 'A', body: 'one' })
  await write(api, id, 'one two')
  expect((await api.history.undo({})).redo).toMatchObject({ code: 'note.save' })
  expect(await bodyOf(api, id)).toBe('one')
  await api.history.redo({})
  expect(await bodyOf(api, id)).toBe('one two')
})

test('typing in one note without leaving it is one step', async () => {
  const { api } = await aCore()
  const { id } = await api.notes.create({ kind: 'page', title: 'A', body: '' })
  for (const text of ['h', 'he', 'hel', 'hexl', 'hello', 'hello world']) await write(api, id, text, 'stay-1')
  await api.history.undo({})
  expect(await bodyOf(api, id)).toBe('')
  await api.history.redo({})
  expect(await bodyOf(api, id)).toBe('hello world')
})

test('what another window typed meanwhile stays, also between the saves of the step', async () => {
  const { api, window } = await aCore()
  const { id } = await api.notes.create({ kind: 'page', title: 'A', body: 'start. middle. end.' })
  await write(api, id, 'START. middle. end.', 'stay-1')
  await write(window('window-2'), id, 'START. middle. end. More.')
  await write(api, id, 'START. MIDDLE. end. More.', 'stay-1')
  await write(window('window-2'), id, 'START. MIDDLE. end. More. Even more.')
  await api.history.undo({})
  expect(await bodyOf(api, id)).toBe('start. middle. end. More. Even more.')
})

test('a step that somebody changed since is refused with the names, and nothing is done', async () => {
  const { api, window } = await aCore()
  const { id } = await api.notes.create({ kind: 'page', title: 'A', body: 'cat' })
  await write(api, id, 'dog')
  await write(window('window-2'), id, 'dogma')
  const fields = [{ code: 'undo.field-of', data: { title: 'A', field: { code: 'field.body' } } }]
  await expect(api.history.undo({})).rejects.toMatchObject({ code: 'CONFLICT', data: { said: { data: { fields } } } })
  expect(await bodyOf(api, id)).toBe('dogma')
})

test('a step of before is taken back alone, if nobody wrote in the same place since', async () => {
  const { api } = await aCore()
  const { id } = await api.notes.create({ kind: 'page', title: 'A', body: 'cat' })
  await write(api, id, 'dog')
  const later = await api.notes.create({ kind: 'page', title: 'B', body: 'one' })
  await write(api, later.id, 'two')
  const { rows } = await api.history.steps({})
  expect(rows.map(({ label }) => label.code)).toEqual(['note.save', 'note.create', 'note.save', 'note.create'])
  const [, , edit, making] = rows.map(({ seq }) => seq)
  expect((await api.history.takeBack({ seq: edit ?? 0 })).redo).toMatchObject({ code: 'note.save', data: { title: 'A' } })
  expect([await bodyOf(api, id), await bodyOf(api, later.id)]).toEqual(['cat', 'two'])
  expect((await api.history.steps({})).rows.map(({ label }) => label.data?.title)).toEqual(['B', 'B', 'A'])
  await api.history.redo({})
  expect(await bodyOf(api, id)).toBe('dog')
  await expect(api.history.takeBack({ seq: making ?? 0 })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(api.history.takeBack({ seq: edit ?? 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an undone creation leaves a tombstone, and redo the note as it was', async () => {
  const { api, core } = await aCore()
  const { id } = await api.notes.create({ kind: 'person', title: 'A', body: 'text' })
  await api.history.undo({})
  expect(core.parts.store.record(id)).toMatchObject({ why: 'undone', rev: 2 })
  await api.history.redo({})
  expect(await bodyOf(api, id)).toBe('text')
})

test('taking back an entry of a log adds one', async () => {
  const { api } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'claim', title: 'A' })
  await api.notes.save({ id, rev, ops: [{ op: 'set', field: 'status', from: 'unverified', to: 'false' }] })
  await api.history.undo({})
  const { note } = await api.notes.get({ id })
  expect(note.kind === 'claim' && note.status).toBe('unverified')
  expect(note.kind === 'claim' && note.statusLog).toMatchObject([
    { status: 'false', takesBack: '' },
    { takesBack: expect.stringMatching(/./) },
  ])
})

const act = acts(['A', 'B', 'D'], ['one', 'two words', '[[A]] and [[B]]', ''])

test('undo after do is as before, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), act, async (before, last) => {
      const made = await aCore()
      const ids: NoteId[] = []
      for (const title of ['A', 'B', 'C']) ids.push((await made.api.notes.create({ kind: 'person', title, body: `I am ${title}` })).id)
      for (const one of before) await one(made, ids).catch(unlessRefused)
      const was = contents(made)
      const version = made.core.parts.store.version
      await last(made, ids).catch(unlessRefused)
      if (made.core.parts.store.version > version) await made.api.history.undo({})
      expect(contents(made)).toEqual(was)
      await made.core.close()
    }),
    { numRuns: 60 },
  )
})

/** All records but the program's own numbers, the stones of undone creations, and pins, which any transaction may add to keep a meaning. */
function contents({ core }: TestCore): Map<NoteId, unknown> {
  const all = new Map<NoteId, unknown>()
  for (const record of core.parts.store.records()) {
    if ('why' in record && record.why === 'undone') continue
    all.set(record.id, { ...record, rev: 0, updatedAt: '', at: '', links: [] })
  }
  return all
}
