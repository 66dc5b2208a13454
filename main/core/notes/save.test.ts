import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { applySplices, diffText } from '#shared/base/splice.ts'
import { type Api, aCore } from '../../../e2e/builders/core.ts'
import { ByteCount } from '../../../e2e/builders/counting-disk.ts'

const type = (api: Api, id: NoteId, rev: number, from: string, to: string, step?: string) =>
  api.notes.save({ id, rev, ops: [{ op: 'text', field: 'body', splices: diffText(from, to) }], ...(step ? { step } : {}) })

test('a save sends changes and answers with the new revision', async () => {
  const { api } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: 'one' })
  const answer = await type(api, id, rev, 'one', 'one two')
  expect(answer).toMatchObject({ rev: 2, bring: [], conflict: false, refused: [] })
  expect((await api.notes.get({ id })).body).toBe('one two')
})

test('two windows that changed different words both keep theirs', async () => {
  const { api, window } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: 'one two three' })
  await type(api, id, rev, 'one two three', 'ONE two three')
  const late = await type(window('window-2'), id, rev, 'one two three', 'one two THREE')
  expect((await api.notes.get({ id })).body).toBe('ONE two THREE')
  expect(applySplices('one two THREE', late.bring[0]?.splices ?? [])).toBe('ONE two THREE')
})

test('two windows that changed the same word keep both, marked', async () => {
  const { api, window } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: 'a cat sat' })
  await type(api, id, rev, 'a cat sat', 'a bat sat')
  const late = await type(window('window-2'), id, rev, 'a cat sat', 'a cats sat')
  expect(late.conflict).toBe(true)
  expect((await api.notes.get({ id })).body).toBe('a bat{++cats++} sat')
})

test('a save that began before what memory holds is merged from history', async () => {
  const { api, core, window } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: 'one two' })
  await type(api, id, rev, 'one two', 'ONE two')
  core.parts.store.recent.clear()
  await type(window('window-2'), id, rev, 'one two', 'one TWO')
  expect((await api.notes.get({ id })).body).toBe('ONE TWO')
})

test('a field that somebody else changed is refused by name, the rest is taken', async () => {
  const { api, window } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: 'x' })
  await api.notes.save({ id, rev, ops: [{ op: 'set', field: 'short', from: '', to: 'mine' }] })
  const late = await window('window-2').notes.save({
    id,
    rev,
    ops: [
      { op: 'set', field: 'short', from: '', to: 'theirs' },
      { op: 'text', field: 'body', splices: diffText('x', 'xy') },
    ],
  })
  expect(late.refused).toEqual([{ field: 'short', now: 'mine' }])
  expect((await api.notes.get({ id })).body).toBe('xy')
})

test('a save sent twice is taken once', async () => {
  const { api } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: 'cat' })
  await type(api, id, rev, 'cat', 'dog')
  await type(api, id, rev, 'cat', 'dog')
  expect((await api.notes.get({ id })).body).toBe('dog')
})

test('one letter in a note of 1 MB writes less than 1 KB', async () => {
  const count = new ByteCount()
  const { api } = await aCore({ through: count.through })
  const text = 'a line of text that says little\n'.repeat(32_768)
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A', body: text })
  const before = count.bytes
  await type(api, id, rev, text, `${text.slice(0, 500_000)}x${text.slice(500_000)}`)
  expect(count.bytes - before).toBeLessThan(1024)
})

test('one evidence edge on a claim with 10,000 writes less than 1 KB', async () => {
  const count = new ByteCount()
  const { api } = await aCore({ through: count.through })
  const evidence = Array.from({ length: 10_000 }, (_, n) => ({ id: `e${n}`, source: null, stance: 'supports', quote: '', reason: '' }))
  const { id, rev } = await api.notes.create({ kind: 'claim', title: 'A', fields: { evidence } })
  const before = count.bytes
  const value = { id: 'new', source: null, stance: 'contradicts', quote: 'q', reason: 'r' }
  await api.notes.save({ id, rev, ops: [{ op: 'item', field: 'evidence', item: 'new', from: null, to: { value, after: 'e9999' } }] })
  expect(count.bytes - before).toBeLessThan(1024)
})

test('a change of status is logged with the day', async () => {
  const { api } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'claim', title: 'A' })
  await api.notes.save({ id, rev, ops: [{ op: 'set', field: 'status', from: 'unverified', to: 'disputed' }] })
  const { note } = await api.notes.get({ id })
  expect(note).toMatchObject({ status: 'disputed', statusLog: [{ status: 'disputed' }] })
})

test.each([
  ['field.title', { op: 'set', field: 'title', from: 'A', to: 'two\nlines' }],
  ['field.title', { op: 'set', field: 'title', from: 'A', to: '  ' }],
  ['rev', { op: 'set', field: 'rev', from: 1, to: 7 }],
  ['field.links', { op: 'item', field: 'links', item: 'x', from: null, to: { value: { id: 'x', note: 'y' }, after: null } }],
  ['value.column', { op: 'item', field: 'aliases', item: 'a', from: null, to: { value: { id: 'a', name: '' }, after: null } }],
  ['field.body', { op: 'set', field: 'body', from: '', to: 'x' }],
] as const)('refuses, with the place, what may not stand: %s', async (code, op) => {
  const { api } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A' })
  const place = code === 'rev' ? code : { code }
  await expect(api.notes.save({ id, rev, ops: [op] })).rejects.toMatchObject({ code: 'INVALID', data: { said: { data: { place } } } })
  expect((await api.notes.get({ id })).note.rev).toBe(1)
})
