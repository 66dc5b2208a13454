/** Runs something later; gives what cancels it. */
export type Later = (milliseconds: number, run: () => void) => () => void

/** Real time; nothing of this keeps a process running. */
export const realLater: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

/** Timers by name; setting one anew cancels the one before. */
export class Timers {
  readonly #later: Later
  readonly #cancels = new Map<string, () => void>()

  constructor(later: Later) {
    this.#later = later
  }

  set(name: string, milliseconds: number, run: () => void): void {
    this.#cancels.get(name)?.()
    this.#cancels.set(name, this.#later(milliseconds, run))
  }

  every(name: string, milliseconds: number, run: () => void): void {
    this.set(name, milliseconds, () => {
      this.every(name, milliseconds, run)
      run()
    })
  }

  clear(): void {
    for (const cancel of this.#cancels.values()) cancel()
    this.#cancels.clear()
  }
}
