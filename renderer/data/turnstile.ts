/** Lets at most `most` through at once; the rest wait in their order. Browsers refuse some 2,000 requests at once. */
export class Turnstile {
  readonly #most: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Rejects with the signal's reason where it is aborted while waiting; then `work` is never begun. */
  async pass<T>(work: () => Promise<T>, signal?: AbortSignal | null): Promise<T> {
    if (this.#inside >= this.#most) await this.#turn(signal)
    else this.#inside++
    try {
      signal?.throwIfAborted()
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside--
    }
  }

  #turn(signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        const at = this.#waiting.indexOf(enter)
        if (at >= 0) this.#waiting.splice(at, 1)
        reject(signal?.reason)
      }
      const enter = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      this.#waiting.push(enter)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
