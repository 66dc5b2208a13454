import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '#shared/base/json.ts'
import { applyOp, opFits } from '#shared/notes/apply-op.ts'
import { completeNote } from '#shared/notes/check-note.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import { opsBetween, type Values } from './change-ops.ts'

const person = (values: Values): VaultRecord =>
  completeNote({ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', kind: 'person', rev: 1, title: 'A', createdAt: 'x', updatedAt: 'x', ...values })

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🦊', 'ї'), maxLength: 12 })
const items = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5'), name: text, language: text, remark: text }), {
  selector: (item) => item.id,
})
const values = fc.record({
  title: text,
  short: text,
  body: text,
  tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'q')),
  aliases: items,
  born: fc.option(fc.record({ edtf: fc.constant('2020'), words: text })),
}) as fc.Arbitrary<Values>

test('the ops between two sets of values fit one after the other and lead from the one to the other', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      let record = person(before)
      for (const op of opsBetween(fieldsOf('person'), before, after)) {
        expect(opFits(record, op)).toBe(true)
        record = applyOp(record, op)
      }
      for (const [name, value] of Object.entries(after)) expect((record as unknown as { [k: string]: Json })[name]).toEqual(value)
    }),
  )
})

test('one letter in a long text is sent as one letter', () => {
  const body = 'words and '.repeat(1000)
  const ops = opsBetween(fieldsOf('page'), { body }, { body: `${body.slice(0, 500)}X${body.slice(500)}` })
  expect(ops).toEqual([{ op: 'text', field: 'body', splices: [{ at: 500, cut: '', put: 'X' }] }])
})

test('nothing is sent for fields the kind does not have, nor for what is the same', () => {
  expect(opsBetween(fieldsOf('page'), { body: 'a', tags: [] }, { body: 'a', tags: [], born: 'x' })).toEqual([])
})
