import type { Message } from '#shared/notes/change.ts'

/** Milliseconds after the last key (writing.md 7). */
export const afterLastKey = 400
/** Milliseconds after the first change that is not sent yet, at the latest. */
export const afterFirstChange = 2000
/** A save that lasts longer is shown as going on. */
export const sayingAfter = 300

/**
 * Where a text stands. `writing`: changed, not sent yet, or sent for less than `sayingAfter`; `saving`: sent, no answer yet; `saved`: the
 * answer came; `failed`: it is not stored, and why.
 */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'writing' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly why: Message }

interface Options {
  /** Whether something is changed and not stored. */
  readonly isDirty: () => boolean
  /** Sends what is changed; resolves when it is stored with null, else with why it is not. Never called while it runs. */
  readonly send: (urgent: boolean) => Promise<Message | null>
  readonly onState: (state: SaveState) => void
}

/** When to send what somebody types: the clock of a draft. One save at a time. */
export class Autosave {
  readonly #options: Options
  #state: SaveState = { is: 'saved' }
  #quiet: ReturnType<typeof setTimeout> | undefined
  #latest: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #again = false
  /** Something was changed since the save that runs was sent. */
  #isNewer = false
  #urgent = false

  constructor(options: Options) {
    this.#options = options
  }

  get state(): SaveState {
    return this.#state
  }

  /** Something was changed. A text that could not be saved is tried again with the next key. */
  changed(): void {
    this.#isNewer = true
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => this.#start(false), afterLastKey)
    this.#latest ??= setTimeout(() => this.#start(false), afterFirstChange)
    if (this.#state.is === 'saved') this.#set({ is: 'writing' })
  }

  /**
   * Sends now what is not stored; resolves when all of it is, or failed. Cheap when there is nothing.
   * @param urgent the page is going away: the request must outlive it
   */
  async flush(urgent = false): Promise<void> {
    this.#start(urgent)
    while (this.#running) await this.#running
  }

  /** Stops the clock; what is not sent stays unsent. */
  stop(): void {
    this.#clear()
  }

  #clear(): void {
    clearTimeout(this.#quiet)
    clearTimeout(this.#latest)
    this.#quiet = undefined
    this.#latest = undefined
  }

  #start(urgent: boolean): void {
    this.#clear()
    this.#urgent ||= urgent
    if (this.#running) {
      this.#again = true
      return
    }
    if (!this.#options.isDirty()) {
      this.#set({ is: 'saved' })
      return
    }
    this.#running = this.#run().finally(() => {
      this.#running = null
      const again = this.#again
      this.#again = false
      if (again) this.#start(this.#urgent)
    })
  }

  async #run(): Promise<void> {
    const urgent = this.#urgent
    this.#urgent = false
    this.#isNewer = false
    const late = setTimeout(() => {
      if (this.#state.is === 'writing') this.#set({ is: 'saving' })
    }, sayingAfter)
    const why = await this.#options.send(urgent)
    clearTimeout(late)
    if (why) {
      // What failed is not sent again by itself: the next key, which may have come meanwhile, "Try again", or the vault's return does.
      this.#again &&= this.#isNewer
      this.#set({ is: 'failed', why })
    } else this.#set(this.#options.isDirty() ? { is: 'writing' } : { is: 'saved' })
  }

  #set(state: SaveState): void {
    if (this.#state.is === state.is && state.is !== 'failed') return
    this.#state = state
    this.#options.onState(state)
  }
}
