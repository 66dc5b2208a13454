import { Worker } from 'node:worker_threads'
import type { Indexer } from '#core/ports.ts'
import type { IndexOrigin } from '#core/search/index/index-file.ts'

export interface IndexerTask {
  readonly folder: string
  readonly origin: IndexOrigin
}

export type IndexerSays =
  | { readonly is: 'progress'; readonly done: number; readonly total: number }
  | { readonly is: 'made'; readonly bytes: Uint8Array }

/**
 * Makes search indexes of a vault's folder, each in a thread that ends with it.
 * @param place the built thread; without it, `indexer.js` beside the bundle that this is part of
 */
export function threadIndexer(folder: string, place = new URL('./indexer.js', import.meta.url)): Indexer {
  return {
    async make(origin, signal, progress) {
      signal.throwIfAborted()
      const worker = new Worker(place, { workerData: { folder, origin } satisfies IndexerTask })
      return new Promise<Uint8Array>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        worker.on('message', (said: IndexerSays) => {
          if (said.is === 'progress') progress(said.done, said.total)
          else resolve(said.bytes)
        })
        worker.once('error', reject)
        worker.once('exit', () => reject(new Error("the indexer's thread stopped")))
      }).finally(() => worker.terminate())
    },
  }
}
