import { nodeClock } from '#node/clock.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { nodeIds } from '#node/ids.ts'
import { createVault } from '#node/vault/create-vault.ts'

/** An empty vault on the disk, as the program makes it. */
export function makeVault(folder: string, name: string): Promise<void> {
  return createVault(folder, { name, disk: nodeDisk(), clock: nodeClock(), ids: nodeIds() })
}
