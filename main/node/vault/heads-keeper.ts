import type { LiveVault } from './live-vault.ts'
import type { Timers } from './timers.ts'

/** Milliseconds without a compaction after which the cache is brought up to date, and between one shard and the next. */
const after = 4000
const next = 20
/** Milliseconds until many texts that were read are let go: whoever goes through all of them is done by then, or reads some again. */
export const letGoAfter = 30_000
/** On closing no more shards are kept than this: nobody waits long then, and the rest is only slower to open. */
const mostOnClosing = 24

/** Keeps the heads of shards when nothing else is to be done, one shard at a time, so that nothing that matters waits for it. */
export class HeadsKeeper {
  readonly #timers: Timers
  readonly #live: () => LiveVault
  readonly #background: (work: () => Promise<unknown>) => void

  /** @param background does work in the storage's turn, unless the vault is no longer open then */
  constructor(timers: Timers, live: () => LiveVault, background: (work: () => Promise<unknown>) => void) {
    this.#timers = timers
    this.#live = live
    this.#background = background
  }

  soon(milliseconds = after): void {
    this.#timers.set('keep', milliseconds, () => this.#background(() => this.#one()))
  }

  /** Has texts let go that were read by whoever went through many. */
  letGoSoon(): void {
    this.#timers.set('let-go', letGoAfter, () =>
      this.#background(() => {
        const { heads, records } = this.#live()
        return heads.letGo(records)
      }),
    )
  }

  /** Keeps the heads of what was written last. Call it in the storage's turn. */
  async closing(): Promise<void> {
    const { heads, records } = this.#live()
    for (const shard of this.#due().slice(0, mostOnClosing)) await heads.write(records, shard)
  }

  async #one(): Promise<void> {
    const { heads, records } = this.#live()
    const [shard] = this.#due()
    if (shard === undefined) return
    await heads.write(records, shard)
    this.soon(next)
  }

  /** Nothing where nothing may be written. */
  #due(): number[] {
    const { heads, records, journal } = this.#live()
    return journal ? heads.due(records) : []
  }
}
