import { inChild } from '../child.ts'
import type { Bench } from '../index.ts'
import { interleaved } from '../measure.ts'
import type { Row } from '../row.ts'
import { cachedVault } from '../vault/cached-vault.ts'

/** Opening the vault in a new process, against JSON.parse of the same shards in another. */
export async function open(bench: Bench): Promise<readonly Row[]> {
  const folder = await cachedVault(bench)
  const time = async (name: string) => (await inChild(name, folder)).ready ?? Number.NaN
  const { ours, baseline } = await interleaved(
    () => time('opening'),
    () => time('floor'),
  )
  return [{ what: 'opening the vault', ours, unit: 'ms', baseline: { what: 'JSON.parse of its shards', value: baseline }, aim: 3 }]
}
