import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Transaction } from '#core/store/transaction.ts'
import { equalJson } from '#shared/base/json.ts'
import { fieldValue } from '#shared/notes/apply-op.ts'
import { problemInNote } from '#shared/notes/check-note.ts'
import { emptyValue } from '#shared/notes/field.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import { isTombstone, type Kind, type Note } from '#shared/notes/note.ts'
import { anyNote } from '../../../e2e/arbitraries/notes.ts'
import { aCore } from '../../../e2e/builders/core.ts'
import { someInstant } from '../../../e2e/builders/notes.ts'
import { changeKind } from './change-kind.ts'

const changed = (note: Note, to: Kind): Note => {
  const tx = new Transaction(() => note, someInstant())
  changeKind(tx, note.id, to)
  return tx.note(note.id)
}

const anyKinds = fc.tuple(anyNote(), fc.array(fc.constantFrom(...kindNames), { minLength: 1, maxLength: 4 }))

test('there and back again is the note as it was, by whatever kinds the way leads', () => {
  fc.assert(
    fc.property(anyKinds, ([note, way]) => {
      const after = way.reduce(changed, note)
      expect(problemInNote(after)).toBeNull()
      expect(after.kind).toBe(way.at(-1))
      const { properties: now, ...rest } = changed(after, note.kind)
      const { properties: was, ...whole } = note
      expect(rest).toEqual(whole)
      expect(now).toEqual(was)
    }),
  )
})

test('every value is still somewhere in the note', () => {
  fc.assert(
    fc.property(anyKinds, ([note, way]) => {
      const text = JSON.stringify(way.reduce(changed, note))
      for (const [name, field] of Object.entries(fieldsOf(note.kind))) {
        const value = fieldValue(note, name)
        if (name !== 'properties' && !equalJson(value, emptyValue(field))) expect(text).toContain(JSON.stringify(value))
      }
    }),
  )
})

test('is one undo step, keeps links, relations and backlinks, and lists the note under its new kind', async () => {
  const { api, core } = await aCore()
  const { id } = await api.notes.create({
    kind: 'person',
    title: 'Marsh',
    body: 'See [[Reader]].',
    fields: { born: { edtf: '1980', words: '1980' } },
  })
  const { id: reader } = await api.notes.create({ kind: 'page', title: 'Reader', body: 'Of [[Marsh]].' })
  const before = core.parts.store.note(id)
  await api.notes.setKind({ id, kind: 'organisation' })
  const { note } = await api.notes.get({ id })
  expect(note).toMatchObject({ kind: 'organisation', properties: [{ id: 'person.born', value: { edtf: '1980' } }], what: '' })
  expect('born' in note).toBe(false)
  expect((await api.links.backlinks({ id, offset: 0, limit: 5 })).rows).toMatchObject([{ from: { id: reader } }])
  expect((await api.links.backlinks({ id: reader, offset: 0, limit: 5 })).rows).toMatchObject([{ from: { id, kind: 'organisation' } }])
  expect((await api.notes.list({ kind: 'organisation', offset: 0, limit: 5 })).rows).toMatchObject([{ id }])
  expect((await api.notes.list({ kind: 'person', offset: 0, limit: 5 })).total).toBe(0)
  await api.history.undo({})
  const record = core.parts.store.record(id)
  expect(record && !isTombstone(record) ? { ...record, rev: 0, updatedAt: '', links: [] } : null).toEqual({
    ...before,
    rev: 0,
    updatedAt: '',
    links: [],
  })
})

test('a note of that kind already is left alone', async () => {
  const { api } = await aCore()
  const { id, rev } = await api.notes.create({ kind: 'page', title: 'A' })
  expect((await api.notes.setKind({ id, kind: 'page' })).rev).toBe(rev)
})
