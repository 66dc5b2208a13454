import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { type Core, createCore } from '#core/app.ts'
import type { Clock, Ids, Storage } from '#core/ports.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { openVault } from '#node/vault/open-vault.ts'
import type { contract } from '#shared/api/index.ts'

export type Api = ContractRouterClient<typeof contract>

export interface Opened {
  readonly core: Core
  readonly storage: Storage
  readonly api: Api
}

/** A vault of the real disk behind its contract; idle work and the daily backup do not come by themselves, so that a slow computer sees the same. */
export async function opened(folder: string, ports: { clock: Clock; ids: Ids }): Promise<Opened> {
  const log = { write: () => {} }
  const process = { pid: 1, host: 'vaults', isAlive: () => false }
  const storage = await openVault(folder, { ...ports, log, process, disk: nodeDisk(), later: () => () => {} })
  const core = createCore({ ...ports, log, storage })
  const link = new RPCLink({ url: 'http://core/rpc', headers: { 'x-window': 'vaults' }, fetch: (request) => core.fetch(request) })
  return { core, storage, api: createORPCClient(link) }
}
