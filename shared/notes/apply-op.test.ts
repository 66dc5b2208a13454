import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyNote } from '#e2e/arbitraries/notes.ts'
import { anyOp } from '#e2e/arbitraries/ops.ts'
import { aNote, aTombstone, itemId, someInstant } from '#e2e/builders/notes.ts'
import type { Json } from '#shared/base/json.ts'
import { applyChange, applyOp, fieldValue, invertOp, invertOps, itemKey, opFits } from './apply-op.ts'
import type { Op } from './change.ts'
import { problemInNote } from './check-note.ts'
import { kindNames } from './index.ts'
import type { VaultRecord } from './note.ts'

describe.each(kindNames)('any change of any %s', (kind) => {
  const noteAndOp = anyNote(kind).chain((note) => fc.tuple(fc.constant(note), anyOp(note)))

  test('fits before it, and its inverse after it, and the two together change nothing', () => {
    fc.assert(
      fc.property(noteAndOp, ([note, op]) => {
        expect(opFits(note, op)).toBe(true)
        const after = applyOp(note, op)
        const back = invertOp(op)
        expect(opFits(after, back)).toBe(true)
        expect(applyOp(after, back)).toEqual(note)
        expect(invertOp(back)).toEqual(op)
      }),
    )
  })

  test('leaves a sound note, and the old one as it was', () => {
    fc.assert(
      fc.property(noteAndOp, ([note, op]) => {
        const before = structuredClone(note)
        expect(problemInNote(applyOp(note, op))).toBeNull()
        expect(note).toEqual(before)
      }),
    )
  })

  test('several in a row are taken back last first', () => {
    const run = anyNote(kind).chain((note) => fc.tuple(fc.constant(note), fc.array(fc.nat(), { minLength: 1, maxLength: 5 })))
    fc.assert(
      fc.property(run, ([note, seeds]) => {
        let now: VaultRecord = note
        const ops: Op[] = []
        for (const seed of seeds) {
          const [op] = fc.sample(anyOp(now as typeof note), { numRuns: 1, seed })
          if (op === undefined) throw new Error('no op was drawn')
          ops.push(op)
          now = applyOp(now, op)
        }
        for (const op of invertOps(ops)) now = applyOp(now, op)
        expect(now).toEqual(note)
      }),
      { numRuns: 30 },
    )
  })
})

describe('an op that does not fit is seen:', () => {
  const note = aNote('person', { title: 'Oak', body: 'One two', tags: ['a'], roles: [{ id: itemId(1), role: 'smith' }] })
  const never: readonly (readonly [string, Op])[] = [
    ['another value was there', { op: 'set', field: 'title', from: 'Elm', to: 'Ash' }],
    ['other words were there', { op: 'text', field: 'body', splices: [{ at: 0, cut: 'Two', put: '' }] }],
    ['a text op on what is no text', { op: 'text', field: 'tags', splices: [] }],
    ['the item is there already', { op: 'item', field: 'tags', item: 'a', from: null, to: { value: 'a', after: null } }],
    ['the item is gone', { op: 'item', field: 'tags', item: 'b', from: { value: 'b', after: null }, to: null }],
    [
      'the item is another',
      { op: 'item', field: 'roles', item: itemId(1), from: { value: { id: itemId(1), role: 'cook' }, after: null }, to: null },
    ],
    ['an item op on what is no list', { op: 'item', field: 'title', item: 'a', from: null, to: { value: 'a', after: null } }],
    ['the note is there already', { op: 'record', from: null, to: note }],
  ]
  test.each(never)('%s', (_, op) => {
    expect(opFits(note, op)).toBe(false)
  })

  test('a tombstone and nothing take no changes', () => {
    const rename: Op = { op: 'set', field: 'title', from: 'Oak', to: 'Ash' }
    expect(opFits(aTombstone(note), rename)).toBe(false)
    expect(opFits(null, rename)).toBe(false)
  })
})

test('an item whose neighbour is gone goes to the end', () => {
  const note = aNote('page', { tags: ['a', 'b'] })
  const after = applyOp(note, { op: 'item', field: 'tags', item: 'x', from: null, to: { value: 'x', after: 'gone' } })
  expect(fieldValue(after, 'tags')).toEqual(['a', 'b', 'x'])
})

test('names of fields that objects have by themselves are no fields', () => {
  const note = aNote('page')
  for (const name of ['__proto__', 'constructor', 'toString']) expect(fieldValue(note, name)).toBeNull()
  const after = applyOp(note, { op: 'set', field: '__proto__', from: null, to: { polluted: true } })
  expect((after as unknown as { polluted?: Json }).polluted).toBeUndefined()
  expect(({} as { polluted?: Json }).polluted).toBeUndefined()
})

test('taking back a creation leaves a tombstone, for records never vanish', () => {
  const note = aNote('place', { title: 'Oak' })
  const back = invertOp({ op: 'record', from: null, to: note })
  expect(back).toMatchObject({ op: 'record', from: note, to: { id: note.id, title: 'Oak', kind: 'place', why: 'undone', to: null } })
  expect(applyOp(applyOp(note, back), invertOp(back))).toEqual(note)
})

describe('a transaction’s part', () => {
  const note = aNote('page', { rev: 4 })
  const at = someInstant(30)

  test('gives the note its revision and the moment', () => {
    const ops: Op[] = [{ op: 'set', field: 'title', from: note.title, to: 'Ash' }]
    expect(applyChange(note, { id: note.id, rev: 5, ops }, at)).toMatchObject({ title: 'Ash', rev: 5, updatedAt: at })
  })

  test('that only pins links is not an edit of the note', () => {
    const pin = { id: 'oak', note: aNote('place').id }
    const ops: Op[] = [{ op: 'item', field: 'links', item: itemKey(pin), from: null, to: { value: pin, after: null } }]
    expect(applyChange(note, { id: note.id, rev: 5, ops }, at)).toMatchObject({ links: [pin], rev: 5, updatedAt: note.updatedAt })
  })
})
