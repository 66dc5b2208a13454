import { storageError } from './storage-failure.ts'

/** Work on the vault's files, one after another. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {}) // told to whoever asked for the work
    return turn
  }

  /** The same for a caller outside, who gets a StorageError where the disk fails. */
  async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.take(work)
    } catch (error) {
      throw storageError(error)
    }
  }
}
