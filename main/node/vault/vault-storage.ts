import { type Storage, StorageError, type StorageState, type VaultInfo } from '#core/ports.ts'
import type { Digest } from '#core/store/digest.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Entry, Message } from '#shared/notes/change.ts'
import type { VaultRecord } from '#shared/notes/note.ts'
import { inBackground, quietly } from './background.ts'
import { compact } from './compact.ts'
import { entriesFrom, entriesOf, type RecentEntries } from './entries.ts'
import { HeadsKeeper } from './heads-keeper.ts'
import { encodeLine } from './journal-line.ts'
import { KeptHeads } from './kept-heads.ts'
import { type LiveVault, readLive } from './live-vault.ts'
import { beatEvery, type Lock } from './lock.ts'
import { LockKeeper } from './lock-keeper.ts'
import { digestWithoutReading } from './long-texts.ts'
import { Outside } from './outside.ts'
import { shardOf } from './shard-of.ts'
import { settle, stage, unstage } from './staging.ts'
import { reasonOf, said, storageError } from './storage-failure.ts'
import type { Timers } from './timers.ts'
import { Turns } from './turns.ts'
import { VaultBackups } from './vault-backups.ts'
import { vaultCache } from './vault-cache.ts'
import type { VaultContext } from './vault-context.ts'
import { vaultFiles } from './vault-files.ts'

/** Milliseconds without a commit after which the journal is moved into shards and history. */
const idle = 2000
/** Bytes of journal that are moved without waiting. */
const longJournal = 8 * 1024 * 1024
/** Milliseconds after opening when the day's backup is made. */
const backupAfter = 1500
/** Milliseconds after the last sign of another program before its files are read: it may still write. */
const quiet = 300

interface Parts {
  readonly context: VaultContext
  readonly timers: Timers
  /** Bytes of a shard of which the cache keeps the heads. */
  readonly leastKept: number
  /** Takes the lock anew; rejects LOCKED or with an error of the disk. */
  relock(): Promise<Lock>
}

/** The storage port on a folder; ports.ts says what each member means. */
export class VaultStorage implements Storage {
  readonly files: Storage['files']
  readonly scratch: Storage['files']
  readonly cache: Storage['cache']
  readonly backups: VaultBackups
  readonly fileOf: Storage['fileOf'] = shardOf
  readonly #context: VaultContext
  readonly #parts: Parts
  readonly #outside: Outside
  readonly #keeper: HeadsKeeper
  readonly #turns = new Turns()
  readonly #lock: LockKeeper
  readonly #onReset: (() => void)[] = []
  readonly #onState: ((state: StorageState) => void)[] = []
  #vault: LiveVault | null = null
  #state: StorageState = { is: 'open' }
  /** Grows when entries move from the journal to history. */
  #moves = 0
  #stopWatching = () => {}

  private constructor(parts: Parts, lock: Lock | null) {
    this.#parts = parts
    this.#context = parts.context
    this.#lock = new LockKeeper(parts.context.clock, lock, parts.relock)
    const live = () => this.#live
    const refuse = () => {
      if (this.#state.is !== 'open') throw this.#refusal()
    }
    this.files = vaultFiles(this.#context, this.#context.paths.files, refuse)
    this.scratch = vaultFiles(this.#context, this.#context.paths.scratch, refuse)
    this.cache = vaultCache(this.#context, () => this.#state.is === 'open')
    this.backups = new VaultBackups(this.#context, {
      exclusive: (work) => this.#turns.take(work),
      compact: () => this.#compact(),
      live,
      refuse,
    })
    this.#keeper = new HeadsKeeper(parts.timers, live, (work) => this.#background(work))
    this.#outside = new Outside(this.#context, live, () => this.#soon())
  }

  /** @param readOnly why nothing may be written, null where the lock is ours */
  static async open(parts: Parts, lock: Lock | null, readOnly: Message | null): Promise<VaultStorage> {
    const storage = new VaultStorage(parts, lock)
    storage.#vault = await storage.#read(readOnly)
    if (lock) await storage.#lock.check(true)
    storage.#begin()
    return storage
  }

  get info(): VaultInfo {
    return this.#live.vaultFile.info
  }
  get state(): StorageState {
    return this.#state
  }
  get sequence(): number {
    return this.#live.sequence
  }
  get size(): number {
    return this.#live.records.size
  }
  get sums(): Uint32Array {
    return this.#live.records.sums
  }
  get problems() {
    return this.#context.problems.all
  }
  record(id: NoteId): VaultRecord | undefined {
    return this.#live.records.get(id)
  }
  records(): IterableIterator<VaultRecord> {
    return this.#live.records.all()
  }
  digest(id: NoteId): Digest | null {
    return digestWithoutReading(this.record(id))
  }
  onOutside(listener: Parameters<Storage['onOutside']>[0]): void {
    this.#outside.listen(listener)
    this.#parts.timers.set('look', quiet, () => this.#background(() => this.#outside.look()))
  }
  onReset(listener: () => void): void {
    this.#onReset.push(listener)
  }
  onState(listener: (state: StorageState) => void): void {
    this.#onState.push(listener)
  }

  commit(entry: Entry, after: readonly VaultRecord[]): Promise<void> {
    const live = this.#live
    const { journal } = live
    if (this.#state.is !== 'open' || !journal) return Promise.reject(this.#refusal())
    if (entry.seq !== live.sequence + 1) return Promise.reject(new RangeError(`entry ${entry.seq} after ${live.sequence}`))
    const line = encodeLine(entry)
    stage(live, entry, after)
    return journal.append(entry.seq, line).then(
      () => this.#soon(),
      (error) => {
        throw storageError(error)
      },
    )
  }

  async configure(change: Parameters<Storage['configure']>[0]): Promise<void> {
    await this.#turns.told(async () => {
      if (this.#state.is !== 'open') throw this.#refusal()
      await this.#live.vaultFile.configure(typeof change === 'function' ? change(this.info) : change)
    })
  }

  history(id: NoteId, { before = Number.POSITIVE_INFINITY }: { readonly before?: number } = {}): AsyncIterable<Entry> {
    return entriesOf(this.#context, this.#recent(), id, before)
  }

  entries(from: number): AsyncIterable<Entry> {
    return entriesFrom(this.#context, () => this.#recent(), from)
  }

  async compact(): Promise<void> {
    if (this.#state.is !== 'open') throw this.#refusal()
    await this.#turns.told(() => this.#compact())
  }

  async look(): Promise<void> {
    if (this.#state.is === 'open') await this.#turns.told(() => this.#outside.look())
  }

  async reopen(): Promise<void> {
    await this.#turns.told(async () => {
      if (this.#state.is === 'closed') throw this.#refusal()
      this.#parts.timers.clear()
      this.#stopWatching()
      this.#setState({ is: 'read-only', reason: said('storage.reopening') })
      try {
        await this.#live.journal?.close()
        this.#live.journal = null
        await this.#lock.retake()
        this.#context.problems.clear()
        const live = await this.#read(null)
        if (live.readOnly) throw new StorageError('STORAGE', live.readOnly)
        this.#vault = live
      } catch (error) {
        this.#setState({ is: 'read-only', reason: reasonOf(error) })
        throw error
      }
      this.#moves++
      this.#state = { is: 'open' }
      for (const listener of this.#onReset) listener()
      this.#begin()
    })
  }

  async close(): Promise<void> {
    if (this.#state.is === 'closed') return
    const wasOpen = this.#state.is === 'open'
    this.#setState({ is: 'closed' })
    this.#parts.timers.clear()
    this.#stopWatching()
    await this.#turns.take(async () => {
      // Whatever fails here, all that was acknowledged is in the journal.
      await quietly(this.#context, 'storage.close.compact', async () => {
        if (!wasOpen) return
        await this.#compact()
        await this.#keeper.closing()
      })
      await quietly(this.#context, 'storage.close.journal', async () => this.#live.journal?.close())
      await quietly(this.#context, 'storage.close.lock', async () => this.#lock.release())
      this.#live.journal = null
    })
  }

  get #live(): LiveVault {
    if (!this.#vault) throw new Error('the vault is not read yet')
    return this.#vault
  }

  #recent(): RecentEntries {
    return { recent: this.#live.recent, moves: this.#moves }
  }

  #read(readOnly: Message | null): Promise<LiveVault> {
    const events = {
      ready: () => this.#lock.check(),
      durable: (seq: number) => settle(this.#live, seq),
      broken: (error: unknown) => this.#broken(error),
    }
    const cache = vaultCache(this.#context, () => (this.#vault?.journal ?? null) !== null)
    const keptOf = (vault: string) => new KeptHeads(this.#context, cache, vault, this.#parts.leastKept, () => this.#keeper.letGoSoon())
    return readLive(this.#context, events, readOnly, keptOf, (live) => this.backups.makeOf(live, 'before-migration'))
  }

  #begin(): void {
    const { timers, context } = this.#parts
    const { readOnly, recent, records } = this.#live
    this.#setState(readOnly ? { is: 'read-only', reason: readOnly } : { is: 'open' })
    if (readOnly) return
    timers.every('beat', beatEvery, () => void this.#beat())
    if (recent.length > 0 || records.dirty.length > 0) this.#soon()
    this.#keeper.soon()
    timers.set('backup', backupAfter, () => this.#background(() => this.backups.daily()))
    const changed = () => timers.set('look', quiet, () => this.#background(() => this.#outside.look()))
    this.#stopWatching = context.disk.watch?.(context.paths.notes, changed) ?? (() => {})
  }

  async #beat(): Promise<void> {
    await quietly(this.#context, 'storage.beat', async () => {
      if (this.#state.is !== 'open' || (await this.#lock.beat())) return
      this.#setState({ is: 'read-only', reason: await this.#lock.whyLost() })
    })
  }

  #broken(error: unknown): void {
    unstage(this.#live)
    this.#context.log.write('error', 'storage.broken', { error: reasonOf(error).code })
    this.#setState({ is: 'read-only', reason: reasonOf(error) })
    for (const listener of this.#onReset) listener()
  }

  async #compact(): Promise<void> {
    const { records, heads, vaultFile, journal, recent, unsynced } = this.#live
    if (!journal) return
    try {
      await this.#lock.check(true)
      const takeIn = (shard: number) => this.#outside.takeIn(shard)
      await compact({ context: this.#context, records, heads, journal, vaultFile, recent, unsynced, takeIn })
    } finally {
      this.#moves++
    }
    this.#keeper.soon()
  }

  /** Compacts when nothing was written for a while, or at once where the journal is long. */
  #soon(): void {
    if (this.#state.is !== 'open') return
    const long = (this.#live.journal?.size ?? 0) > longJournal
    this.#parts.timers.set('compact', long ? 0 : idle, () => this.#background(() => this.#compact()))
  }

  #background(work: () => Promise<unknown>): void {
    const unlessClosed = async () => (this.#state.is === 'open' ? work() : null)
    void this.#turns.take(() => inBackground(this.#context, unlessClosed))
  }

  #setState(state: StorageState): void {
    this.#state = state
    for (const listener of this.#onState) listener(state)
  }

  #refusal(): StorageError {
    const state = this.#state
    return new StorageError('STORAGE', state.is === 'read-only' ? state.reason : said('storage.closed'))
  }
}
