import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteId } from '#shared/base/ids.ts'
import { diffText } from '#shared/base/splice.ts'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'

type Act = (made: TestCore, ids: readonly NoteId[]) => Promise<unknown>
const one = (ids: readonly NoteId[], n: number) => ids[n % ids.length] as NoteId
const text = fc.constantFrom('', 'one', 'see [[A]] and [[B]]', 'кіт\r\n', 'x'.repeat(3000))
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'B', '__proto__'), text).map(
    ([title, body]): Act =>
      ({ api }) =>
        api.notes.create({ kind: 'claim', title, body }),
  ),
  fc.tuple(fc.nat(), text).map(
    ([n, to]): Act =>
      async ({ api }, ids) => {
        const { note, body } = await api.notes.get({ id: one(ids, n) })
        return api.notes.save({ id: note.id, rev: note.rev, ops: [{ op: 'text', field: 'body', splices: diffText(body, to) }] })
      },
  ),
  fc.nat().map(
    (n): Act =>
      ({ api }, ids) =>
        api.notes.rename({ id: one(ids, n), title: `Renamed ${n}` }),
  ),
  fc.nat().map(
    (n): Act =>
      ({ api }, ids) =>
        api.notes.trash({ ids: [one(ids, n)] }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([n, m]): Act =>
      ({ api }, ids) =>
        api.notes.merge({ survivor: one(ids, n), absorbed: one(ids, m) }),
  ),
  fc.nat().map(
    (n): Act =>
      ({ api }, ids) =>
        api.notes.unmerge({ id: one(ids, n) }),
  ),
  fc.constant(({ api }: TestCore) => api.history.undo({})),
  fc.constant(({ core }: TestCore) => core.parts.ports.storage.compact()),
  fc.constant(({ api }: TestCore) => api.backups.make({})),
)

const recordsOf = ({ core }: TestCore) => new Map([...core.parts.store.records()].map((record) => [record.id, record]))

test('what was acknowledged is there after a power cut, whatever of the rest reached the disk: replay is the state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 10 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (acts, chance) => {
        const made = await aCore()
        await made.api.notes.create({ kind: 'person', title: 'A', body: 'first' })
        for (const step of acts) await step(made, [...recordsOf(made).keys()].sort()).catch(refused)
        const cut = made.disk.cut(() => chance.next().value ?? 0.5)
        const again = await aCore({ disk: cut, clock: made.clock, ids: made.ids })
        expect(recordsOf(again)).toEqual(recordsOf(made))
        expect(again.core.parts.ports.storage.problems).toEqual([])
        await again.core.close()
        await made.core.close()
      },
    ),
    { numRuns: 100 },
  )
})

const refused = (error: { code?: string }) => {
  if (!['NOT_FOUND', 'INVALID', 'CONFLICT'].includes(error.code ?? '')) throw error
}
