import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Core } from '#core/app.ts'
import { StorageError } from '#core/ports.ts'
import { serve } from './bridge/serve.ts'
import { threadIndexer } from './index/thread-indexer.ts'
import { openCore } from './open-core.ts'
import type { ProcessRun } from './own-process.ts'
import type { CoreOptions, WorkerHears, WorkerSays } from './start-core.ts'

/** The core's thread: opens the vault, serves the core's fetch over the bridge, and closes when told. */
const { port, options, process: run } = workerData as { port: MessagePort; options: CoreOptions; process: ProcessRun } // as startCore gives it
const tell = (said: WorkerSays) => parentPort?.postMessage(said)

function refusalOf(error: unknown): { code: StorageError['code']; said: StorageError['said'] } {
  if (error instanceof StorageError) return { code: error.code, said: error.said }
  throw error
}

async function start(): Promise<Core | null> {
  try {
    return await openCore(options.vault, { log: options.log, run, indexer: threadIndexer(options.vault.folder) })
  } catch (error) {
    tell({ is: 'refused', ...refusalOf(error) })
    return null
  }
}

async function close(core: Core): Promise<void> {
  try {
    await core.close()
    tell({ is: 'closed', refused: null })
  } catch (error) {
    tell({ is: 'closed', refused: refusalOf(error) })
  }
}

const core = await start()
if (core) {
  serve(port, core.fetch)
  if (options.locale !== undefined) core.parts.nameOrder.use(options.locale)
  parentPort?.on('message', (told: WorkerHears) => {
    if (told.is === 'sort') core.parts.nameOrder.use(told.locale)
    else void close(core).then(() => process.exit())
  })
  tell({ is: 'ready' })
} else port.close()
