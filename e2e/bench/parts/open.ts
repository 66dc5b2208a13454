import { inChild } from '../child.ts'
import type { Bench } from '../index.ts'
import { median, rounds } from '../measure.ts'
import type { Row } from '../row.ts'
import { cachedVault } from '../vault/cached-vault.ts'

/** Opening the vault in a new process, with and without what its cache keeps, against JSON.parse of the same shards in another. */
export async function open(bench: Bench): Promise<readonly Row[]> {
  const folder = await cachedVault(bench)
  await inChild('keeping', folder)
  const ways = ['opening', 'openingWhole', 'floor'] as const
  const runs = new Map(ways.map((way) => [way, [] as { readonly [number: string]: number }[]]))
  for (let round = 0; round < rounds; round++) for (const way of ways) runs.get(way)?.push(await inChild(way, folder))
  const of = (way: (typeof ways)[number], number: string) => median(runs.get(way)?.map((run) => run[number] ?? Number.NaN) ?? [])
  const row = (what: string, way: (typeof ways)[number], number: string, unit: Row['unit'], aim: number): Row => ({
    what,
    ours: of(way, number),
    unit,
    baseline: { what: number === 'heap' ? 'its parsed shards' : 'JSON.parse of its shards', value: of('floor', number) },
    aim,
  })
  /** What the cache is for. */
  const ofWhole = (what: string, number: string, unit: Row['unit']): Row => ({
    what,
    ours: of('opening', number),
    unit,
    baseline: { what: 'without its cache', value: of('openingWhole', number) },
    aim: 0.5,
  })
  return [
    row('opening the vault', 'opening', 'ready', 'ms', 1.5),
    row('processor time of opening it', 'opening', 'cpu', 'ms', 1),
    row('heap when it is open', 'opening', 'heap', 'MB', 0.6),
    row('opening it without its cache', 'openingWhole', 'ready', 'ms', 3),
    ofWhole('processor time of opening it', 'cpu', 'ms'),
    ofWhole('heap when it is open', 'heap', 'MB'),
  ]
}
