import { join } from 'node:path'
import { recentVaults } from '#node/recent-vaults.ts'
import type { VaultChoice } from '#node/start-core.ts'
import { say } from '#shared/messages/index.ts'
import type { WebOptions } from './options.ts'

/**
 * The vault to open: the one asked for; else the sample, made in the data folder the first time; else the last one used; else a first
 * one, made in the data folder. A vault asked for or used before is never made anew where it is missing: that would look like loss.
 */
export async function chooseVault(
  { vault, sample }: Pick<WebOptions, 'vault' | 'sample'>,
  data: string,
  recent: string,
): Promise<VaultChoice> {
  if (vault !== null) return { folder: vault }
  if (sample) return { folder: join(data, say('host.sample-vault')), make: { name: say('host.sample-vault'), sample: true } }
  const [last] = await recentVaults(recent)
  const first = join(data, say('host.first-vault'))
  return last === undefined || last === first ? { folder: first, make: { name: say('host.first-vault') } } : { folder: last }
}
