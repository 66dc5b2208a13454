import type { Indexer, Ports } from '#core/ports.ts'
import type { Store } from '#core/store/store.ts'
import type { Tasks } from '#core/tasks/tasks.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { type IndexOrigin, type KeptContent, parseIndex, printIndex } from './index/index-file.ts'
import type { SearchIndex } from './index/search-index.ts'

/** Under this name it lies in the vault's cache. */
export const indexName = 'search'
/** Smaller vaults are read faster than a file is looked for. */
export const fewNotes = 500
/** More notes than this are read in a thread of its own. */
export const manyNotes = 3_000
/** After so many changes the index is written again; those since are read again on opening. */
const mostUnkept = 500

/** Brings an index back from the vault's cache, has a new one made where there is none that fits, and writes it when much has changed. */
export class KeptIndex {
  readonly #ports: Ports
  readonly #store: Store
  readonly #index: SearchIndex
  readonly #tasks: Tasks
  #unkept = 0
  #writing: Promise<void> | null = null

  constructor(ports: Ports, store: Store, index: SearchIndex, tasks: Tasks) {
    this.#ports = ports
    this.#store = store
    this.#index = index
    this.#tasks = tasks
    store.onDiff(({ changes }) => {
      this.#unkept += changes.length
    })
  }

  /** What the index can begin with; null: with nothing. */
  async find(): Promise<KeptContent | null> {
    const bytes = await this.#ports.storage.cache.read(indexName)
    const kept = bytes && parseIndex(bytes, this.#origin())
    if (kept) return kept
    this.#unkept = mostUnkept
    if (!this.#ports.indexer || this.#store.size < manyNotes) return null
    const made = await this.#make(this.#ports.indexer)
    return made && parseIndex(made, this.#origin())
  }

  /** Tells of a record whether it lies in a file that holds just what it held when the index was made: then it is as the index knows it. */
  asKept({ sums }: KeptContent): (id: NoteId) => boolean {
    const { storage } = this.#ports
    const now = storage.sums
    return (id) => {
      const file = storage.fileOf(id)
      return sums[file] !== 0 && sums[file] === now[file]
    }
  }

  /** Writes the index if it is worth it; others go on meanwhile. */
  keep(): void {
    if (this.#unkept < mostUnkept || this.#store.size < fewNotes || this.#writing) return
    this.#unkept = 0
    const pieces = printIndex(this.#origin(), { ...this.#index.content(), sums: this.#ports.storage.sums })
    this.#writing = this.#ports.storage.cache.write(indexName, pieces).finally(() => {
      this.#writing = null
    })
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#writing
  }

  #origin(): IndexOrigin {
    return { vault: this.#ports.storage.info.id, sequence: this.#ports.storage.sequence }
  }

  /** Null where it was cancelled or could not be done: then the core reads the notes itself. */
  #make(indexer: Indexer): Promise<Uint8Array | null> {
    const { log } = this.#ports
    return new Promise((resolve) => {
      this.#tasks.start({ code: 'task.index' }, async ({ signal, progress }) => {
        try {
          resolve(await indexer.make(this.#origin(), signal, progress))
        } catch (error) {
          resolve(null)
          signal.throwIfAborted()
          log.write('warning', 'search.indexer', { name: error instanceof Error ? error.name : typeof error })
        }
        return null
      })
    })
  }
}
