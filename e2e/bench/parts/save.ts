import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { NoteId } from '#shared/base/ids.ts'
import { applyChange } from '#shared/notes/apply-op.ts'
import type { Entry, NoteChange } from '#shared/notes/change.ts'
import type { Bench } from '../index.ts'
import { percentile, rounds } from '../measure.ts'
import type { Row } from '../row.ts'
import { copyOfVault } from '../vault/cached-vault.ts'
import { generatedId } from '../vault/generated-notes.ts'
import { openCore } from '../vault/open-core.ts'

/** Saves in each round. */
const saves = 100
/** About as long as the line of such a save. */
const line = Buffer.from(`${'x'.repeat(399)}\n`)

/** One word typed into a note and on the disk, against the same bytes appended to a bare file and synced. */
export async function save(bench: Bench): Promise<readonly Row[]> {
  const { folder, remove } = await copyOfVault(bench)
  const { core, storage, clock } = await openCore(folder)
  const bare = await open(join(folder, 'cache', 'bare'), 'a')
  const times: { commit: number[]; transact: number[]; append: number[] } = { commit: [], transact: [], append: [] }

  const append = async () => {
    await bare.write(line)
    await bare.datasync()
  }
  const commit = async (id: NoteId) => {
    const before = storage.record(id)
    if (!before) throw new Error('no such note')
    const change: NoteChange = {
      id,
      rev: before.rev + 1,
      ops: [{ op: 'text', field: 'body', splices: [{ at: 0, cut: '', put: 'word ' }] }],
    }
    const at = clock.now()
    const entry: Entry = {
      seq: storage.sequence + 1,
      at,
      who: '',
      label: { code: 'note.save', data: { title: 'x' } },
      window: 'w',
      notes: [change],
    }
    await storage.commit(entry, [applyChange(before, change, at)])
  }
  const transact = async (id: NoteId) => {
    await core.parts.store.transact({ code: 'note.save', data: { title: 'x' } }, { window: 'w' }, (tx) =>
      tx.splice(id, 'body', [{ at: 0, cut: '', put: 'word ' }]),
    )
  }
  const one = async (into: number[], work: () => Promise<void>) => {
    const began = performance.now()
    await work()
    into.push(performance.now() - began)
  }

  for (let round = 0; round < rounds * saves; round++) {
    const id = generatedId(round % bench.size)
    await one(times.append, append)
    await one(times.commit, () => commit(id))
    await one(times.transact, () => transact(id))
  }
  await bare.close()
  await core.close()
  await remove()
  const row = (what: string, ours: readonly number[], share: number, aim?: number): Row => ({
    what,
    ours: percentile(ours, share),
    unit: 'ms',
    baseline: { what: 'append and fdatasync', value: percentile(times.append, share) },
    ...(aim === undefined ? {} : { aim }),
  })
  return [
    row('a durable save, p50', times.commit, 0.5, 1.5),
    row('a durable save, p95', times.commit, 0.95),
    row('the same through the store, links kept, p50', times.transact, 0.5),
  ]
}
