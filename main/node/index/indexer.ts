import { parentPort, workerData } from 'node:worker_threads'
import { indexShards } from './index-shards.ts'
import type { IndexerSays, IndexerTask } from './thread-indexer.ts'

/** A thread that makes one search index, hands it over and ends. */
const { folder, origin } = workerData as IndexerTask // as threadIndexer gives it
const tell = (said: IndexerSays, transfer: readonly ArrayBuffer[] = []) => parentPort?.postMessage(said, [...transfer])

const bytes = indexShards(folder, origin, (done, total) => tell({ is: 'progress', done, total }))
tell({ is: 'made', bytes }, [bytes.buffer])
