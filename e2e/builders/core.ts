import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { type Core, createCore } from '#core/app.ts'
import type { Clock, Ids, Indexer, Log } from '#core/ports.ts'
import type { Disk } from '#node/disk/disk.ts'
import { PowerCutDisk } from '#node/disk/power-cut-disk.ts'
import { createVault } from '#node/vault/create-vault.ts'
import { openVault } from '#node/vault/open-vault.ts'
import type { contract } from '#shared/api/index.ts'
import type { ItemId, NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'

export type Api = ContractRouterClient<typeof contract>

/** A clock that a test sets; each look at it takes a second. */
export class TestClock implements Clock {
  milliseconds = Date.parse('2026-03-01T12:00:00.000Z')

  now() {
    this.milliseconds += 1000
    return instant(this.milliseconds, 120)
  }

  monotonic() {
    return this.milliseconds
  }
}

/** Ids one after the other, so that a failure shows the same ones again. */
export class TestIds implements Ids {
  #last = 0

  note() {
    return this.#next() as NoteId
  }

  item() {
    return this.#next() as ItemId
  }

  random() {
    return this.#next().toLowerCase()
  }

  #next() {
    return `01TEST${String(++this.#last).padStart(20, '0')}`
  }
}

export const silentLog: Log = { write: () => {} }
export const testProcess = { pid: 1, host: 'test', isAlive: () => false }

export interface TestCore {
  readonly core: Core
  readonly api: Api
  /** The contract as another window calls it. */
  window(name: string): Api
  readonly disk: PowerCutDisk
  readonly clock: TestClock
  readonly ids: TestIds
  /** Closes and opens again from what is on the disk. */
  reopen(): Promise<TestCore>
}

/** A core on an empty vault in memory, called through its contract without a server. */
export async function aCore(
  from: {
    disk?: PowerCutDisk
    clock?: TestClock
    ids?: TestIds
    through?: (disk: Disk) => Disk
    indexer?: Indexer
    leastKept?: number
  } = {},
): Promise<TestCore> {
  const { disk = new PowerCutDisk(), clock = new TestClock(), ids = new TestIds(), leastKept } = from
  const keeping = leastKept === undefined ? {} : { leastKept }
  const seen = from.through?.(disk) ?? disk
  if (!from.disk) await createVault('/vault', { name: 'Test', disk, clock, ids })
  const storage = await openVault('/vault', { disk: seen, clock, ids, log: silentLog, process: testProcess, ...keeping })
  const core = createCore({ storage, clock, ids, log: silentLog, ...(from.indexer ? { indexer: from.indexer } : {}) })
  const window = (name: string): Api =>
    createORPCClient(new RPCLink({ url: 'http://core/rpc', headers: { 'x-window': name }, fetch: (request) => core.fetch(request) }))
  return {
    core,
    api: window('window-1'),
    window,
    disk,
    clock,
    ids,
    async reopen() {
      await core.close()
      return aCore({ disk, clock, ids, ...keeping })
    },
  }
}
