import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '#core/app.ts'
import { dataFolder } from '#node/data-folder.ts'
import { threadIndexer } from '#node/index/thread-indexer.ts'
import { openCore } from '#node/open-core.ts'

/** Opens a vault, does the work and closes it, whatever happens. Rejects with StorageError where it cannot be opened: LOCKED if it is open elsewhere. */
export async function withVault<T>(folder: string, work: (core: Core) => Promise<T>): Promise<T> {
  const log = join(dataFolder(process.platform, homedir(), process.env), 'log')
  const core = await openCore({ folder }, { log, indexer: threadIndexer(folder) })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}
