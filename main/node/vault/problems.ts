import type { Clock, Log, VaultProblem } from '#core/ports.ts'
import type { MessageCode } from '#shared/messages/index.ts'
import type { Message } from '#shared/notes/change.ts'

/** What could not be read or was taken in from outside since the vault was opened, newest last; the same thing is said once. */
export class Problems {
  readonly #clock: Clock
  readonly #log: Log
  #all: readonly VaultProblem[] = []

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  get all(): readonly VaultProblem[] {
    return this.#all
  }

  add(code: MessageCode, data: NonNullable<Message['data']>): void {
    const message: Message = { code, data }
    const words = JSON.stringify(message)
    if (this.#all.some((known) => JSON.stringify(known.message) === words)) return
    this.#all = [...this.#all, { message, at: this.#clock.now() }]
    this.#log.write('warning', code)
  }

  clear(): void {
    this.#all = []
  }
}
