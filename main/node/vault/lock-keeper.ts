import { type Clock, StorageError } from '#core/ports.ts'
import type { Message } from '#shared/notes/change.ts'
import type { Lock } from './lock.ts'
import { said } from './storage-failure.ts'

/** Milliseconds for which the lock is believed to be ours: the computer may have slept, and another have taken the vault over. */
const trust = 15_000

/** The lock of an open vault, if it could be taken, and when it was surely ours. */
export class LockKeeper {
  readonly #clock: Clock
  readonly #take: () => Promise<Lock>
  #lock: Lock | null
  #seen: number

  /** @param take takes it anew; rejects LOCKED or with an error of the disk */
  constructor(clock: Clock, lock: Lock | null, take: () => Promise<Lock>) {
    this.#clock = clock
    this.#lock = lock
    this.#take = take
    this.#seen = clock.monotonic()
  }

  /**
   * Rejects LOCKED where the lock is no longer ours. Where that was seen just now, and not `surely`, only whether it is there at all: a folder that
   * was moved takes what is written through an open file, and nobody would look for it there.
   */
  async check(surely = false): Promise<void> {
    const now = this.#clock.monotonic()
    const isTrusted = !surely && now - this.#seen < trust
    const isLost = isTrusted ? await this.#lock?.isGone() : !(await this.#lock?.isOurs())
    if (isLost) throw new StorageError('LOCKED', await this.whyLost())
    if (!isTrusted) this.#seen = now
  }

  /** Gives false where another has it. */
  async beat(): Promise<boolean> {
    if (!(await this.#lock?.beat())) return false
    this.#seen = this.#clock.monotonic()
    return true
  }

  /** What became of a lock that is not ours any more. */
  async whyLost(): Promise<Message> {
    return said((await this.#lock?.isGone()) ? 'storage.gone' : 'storage.lock-lost')
  }

  /** Sees that the lock is ours, or takes it. */
  async retake(): Promise<void> {
    if (!(await this.#lock?.isOurs())) {
      await this.release()
      this.#lock = await this.#take()
    }
    this.#seen = this.#clock.monotonic()
  }

  async release(): Promise<void> {
    const lock = this.#lock
    this.#lock = null
    await lock?.release()
  }
}
