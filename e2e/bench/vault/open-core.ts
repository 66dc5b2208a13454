import { hostname } from 'node:os'
import { type Core, createCore } from '#core/app.ts'
import type { Clock, Ids, Storage } from '#core/ports.ts'
import { nodeClock } from '#node/clock.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { nodeIds } from '#node/ids.ts'
import { openVault } from '#node/vault/open-vault.ts'

export interface OpenCore {
  readonly core: Core
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
}

const process = { pid: globalThis.process.pid, host: hostname(), isAlive: () => false }

/**
 * A vault on the real disk, opened as the program does it, but in this thread and without a window.
 * @param more `leastKept` of OpenOptions
 */
export async function openCore(folder: string, more: { readonly leastKept?: number } = {}): Promise<OpenCore> {
  const ports = { clock: nodeClock(), ids: nodeIds(), log: { write: () => {} }, host: { asset: async () => null } }
  const storage = await openVault(folder, { ...ports, disk: nodeDisk(), process, ...more })
  return { core: createCore({ ...ports, storage }), storage, ...ports }
}
