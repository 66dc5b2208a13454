import { inChild } from '../child.ts'
import type { Bench } from '../index.ts'
import { median, rounds } from '../measure.ts'
import type { Row } from '../row.ts'
import { cachedVault } from '../vault/cached-vault.ts'

/** What an open vault of which all was read holds in memory once the rubbish is gone, against the bare objects. */
export async function memory(bench: Bench): Promise<readonly Row[]> {
  const folder = await cachedVault(bench)
  const ours: { readonly [number: string]: number }[] = []
  const floors: { readonly [number: string]: number }[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await inChild('openingWhole', folder))
    floors.push(await inChild('floor', folder))
  }
  const of = (runs: typeof ours, name: string) => median(runs.map((run) => run[name] ?? Number.NaN))
  const notes = of(ours, 'notes')
  return [
    {
      what: 'heap of an open vault',
      ours: of(ours, 'heap'),
      unit: 'MB',
      baseline: { what: 'its parsed shards', value: of(floors, 'heap') },
    },
    { what: 'whole process (RSS)', ours: of(ours, 'rss'), unit: 'MB', baseline: { what: 'its parsed shards', value: of(floors, 'rss') } },
    { what: 'heap for each note', ours: (of(ours, 'heap') * 2 ** 20) / notes, unit: 'B/note' },
  ]
}
