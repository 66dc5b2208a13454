import { type Core, createCore } from '#core/app.ts'
import { addSample } from '#core/exchange/add-sample.ts'
import { type Indexer, type Ports, StorageError } from '#core/ports.ts'
import { nodeClock } from './clock.ts'
import { nodeDisk } from './disk/node-disk.ts'
import { nodeIds } from './ids.ts'
import { fileLog } from './log.ts'
import { ownProcess, type ProcessRun } from './own-process.ts'
import type { VaultChoice } from './start-core.ts'
import { createVault } from './vault/create-vault.ts'
import { openVault } from './vault/open-vault.ts'

/**
 * Opens a vault of this computer and wires a core to it, making the vault first where the choice says so and there is none, and putting
 * the sample into it while it is empty. Rejects with
 * `StorageError`.
 * @param log the folder of the log
 * @param indexer makes the search index of a large vault; without it the core does
 * @param run where this is a thread of a process: what it was told of it
 */
export async function openCore(
  choice: VaultChoice,
  { log: logFolder, run, indexer }: { log: string; run?: ProcessRun; indexer?: Indexer },
): Promise<Core> {
  const ports = { clock: nodeClock(), ids: nodeIds(), log: fileLog(logFolder) }
  const own = ownProcess(run)
  const { takeOver = false, who = '' } = choice
  const open = () => openVault(choice.folder, { ...ports, disk: nodeDisk(), process: own, takeOver, who })
  let storage: Ports['storage']
  try {
    storage = await open()
  } catch (error) {
    if (!(choice.make && error instanceof StorageError && error.code === 'NOT_FOUND')) throw error
    await createVault(choice.folder, {
      name: choice.make.name,
      ...(choice.make.who ? { writer: { computer: own.host, who: choice.make.who } } : {}),
      disk: nodeDisk(),
      clock: ports.clock,
      ids: ports.ids,
    })
    storage = await open()
  }
  const core = createCore({ ...ports, storage, ...(indexer ? { indexer } : {}) })
  // Empty, and not only new: a start that was killed in between would else leave it so for good.
  if (!choice.make?.sample || core.parts.store.size > 0) return core
  try {
    await addSample(core.parts, (await import('./sample-files.ts')).sampleFiles)
    return core
  } catch (error) {
    await core.close()
    throw error
  }
}
