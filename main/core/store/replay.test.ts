import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Act, acts, unlessRefused } from '../../../e2e/arbitraries/acts.ts'
import { aCore, type TestCore } from '../../../e2e/builders/core.ts'

const act = fc.oneof(
  { weight: 7, arbitrary: acts(['A', 'B', '__proto__'], ['', 'one', 'see [[A]] and [[B]]', 'кіт\r\n', 'x'.repeat(3000)]) },
  fc.constant<Act>(({ api }) => api.history.undo({})),
  fc.constant<Act>(({ core }) => core.parts.ports.storage.compact()),
  fc.constant<Act>(({ api }) => api.backups.make({})),
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
        for (const step of acts) await step(made, [...recordsOf(made).keys()].sort()).catch(unlessRefused)
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
