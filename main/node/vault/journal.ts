import { join } from 'node:path'
import { type Disk, type DiskFile, unlessMissing } from '../disk/disk.ts'

/** A file of the journal; `first` is the sequence number of its first line, and its name. */
export interface JournalFile {
  readonly first: number
  readonly path: string
  /** Bytes that are on disk for certain. */
  readonly size: number
}

export interface JournalEvents {
  /** Before each write; rejects where the vault is no longer ours. */
  ready(): Promise<void>
  /** In the order of appending, before its promise resolves and before anything else can be written. */
  durable(seq: number): void
  /** Nothing more can be written. Called once, before the promises reject. */
  broken(error: unknown): void
}

type Waiting =
  | { readonly is: 'line'; readonly seq: number; readonly bytes: Uint8Array; resolve(): void; reject(error: unknown): void }
  | { readonly is: 'rotate'; resolve(old: JournalFile[]): void; reject(error: unknown): void }

/** Eight digits at least; the number is the first sequence number in it. Part of the disk format. */
export const journalName = (first: number) => `${String(first).padStart(8, '0')}.ndjson`

/** The first sequence number a journal's name tells; null for another file. */
export function firstOfName(name: string): number | null {
  return /^\d{8,15}\.ndjson$/.test(name) ? Number.parseInt(name, 10) : null
}

/**
 * Appends lines. Those that come while the disk works wait and then share one write and one fdatasync. After a failure nothing is ever
 * tried again: what the disk holds of the failed lines is unknown, so they are cut off where the disk allows.
 */
export class Journal {
  readonly #disk: Disk
  readonly #folder: string
  readonly #events: JournalEvents
  #old: JournalFile[]
  #file: DiskFile
  #first: number
  #size: number
  #next: number
  #waiting: Waiting[] = []
  #working: Promise<void> | null = null
  #error: unknown = null
  /** Lines that were refused may lie behind the durable ones. */
  #uncertain = false

  private constructor(disk: Disk, folder: string, events: JournalEvents, old: JournalFile[], file: DiskFile, first: number) {
    this.#disk = disk
    this.#folder = folder
    this.#events = events
    this.#old = old
    this.#file = file
    this.#first = first
    this.#next = first
    this.#size = 0
  }

  /** @param old whole files with lines that are in no shard yet @param first the next sequence number */
  static async open(disk: Disk, folder: string, events: JournalEvents, old: JournalFile[], first: number): Promise<Journal> {
    return new Journal(disk, folder, events, old, await freshFile(disk, folder, first), first)
  }

  /** The number of the first line of the file that is written now. */
  get first(): number {
    return this.#first
  }

  /** Bytes of all lines that are in no shard yet. */
  get size(): number {
    return this.#old.reduce((sum, { size }) => sum + size, this.#size)
  }

  /** Resolves once the line is on disk. */
  append(seq: number, bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => this.#add({ is: 'line', seq, bytes, resolve, reject }))
  }

  /** Begins a new file; gives those before it, which are whole and do not change any more. */
  rotate(): Promise<readonly JournalFile[]> {
    return new Promise((resolve, reject) => this.#add({ is: 'rotate', resolve, reject }))
  }

  /** The files given by `rotate` are removed, oldest first, so that a crash leaves no gap. */
  async remove(files: readonly JournalFile[]): Promise<void> {
    for (const file of files) {
      // Gone already where the sync of an earlier try failed.
      await unlessMissing(this.#disk.unlink(file.path))
      await this.#disk.syncFolder(this.#folder)
      this.#old = this.#old.filter((other) => other !== file)
    }
  }

  /** Waits for what is being written. After a failure: cuts off what was refused; rejects where the disk does not allow it. */
  async close(): Promise<void> {
    while (this.#working) await this.#working
    await this.#cut()
    this.#error ??= new Error('the journal is closed')
    await this.#file.close()
  }

  #add(waiting: Waiting): void {
    if (this.#error !== null) {
      waiting.reject(this.#error)
      return
    }
    this.#waiting.push(waiting)
    this.#working ??= this.#work()
  }

  async #work(): Promise<void> {
    // Lets transactions of the same turn join.
    await Promise.resolve()
    while (this.#waiting.length > 0 && this.#error === null) {
      if (this.#waiting[0]?.is === 'rotate') await this.#takeRotation()
      else await this.#takeBatch()
    }
    // In the same turn as the last look at the queue, so that nobody is left waiting in it.
    this.#working = null
  }

  async #takeRotation(): Promise<void> {
    const first = this.#waiting.shift()
    if (first?.is === 'rotate') await this.#rotate().then(first.resolve, first.reject)
  }

  async #takeBatch(): Promise<void> {
    const end = this.#waiting.findIndex(({ is }) => is === 'rotate')
    const batch = this.#waiting.splice(0, end < 0 ? this.#waiting.length : end).filter((one) => one.is === 'line')
    try {
      await this.#write(Buffer.concat(batch.map(({ bytes }) => bytes)))
    } catch (error) {
      await this.#fail(error, batch)
      return
    }
    for (const { seq } of batch) {
      this.#events.durable(seq)
      this.#next = seq + 1
    }
    for (const { resolve } of batch) resolve()
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#events.ready()
    this.#uncertain = true
    await this.#file.write(bytes)
    await this.#file.sync()
    this.#uncertain = false
    this.#size += bytes.length
  }

  async #fail(error: unknown, batch: readonly Waiting[]): Promise<void> {
    this.#error = error
    const refused = [...batch, ...this.#waiting]
    this.#waiting = []
    this.#events.broken(error)
    await this.#cut().catch(() => {}) // tried again on closing, and a torn line is cut off on opening
    for (const { reject } of refused) reject(error)
  }

  /** Not where the vault was taken from us: the file may be another's by now. */
  async #cut(): Promise<void> {
    if (!this.#uncertain) return
    await this.#file.truncate(this.#size)
    await this.#file.sync()
    this.#uncertain = false
  }

  async #rotate(): Promise<JournalFile[]> {
    if (this.#size > 0) {
      const file = await freshFile(this.#disk, this.#folder, this.#next)
      const old = this.#file
      this.#old = [...this.#old, { first: this.#first, path: join(this.#folder, journalName(this.#first)), size: this.#size }]
      this.#file = file
      this.#first = this.#next
      this.#size = 0
      await old.close()
    }
    return [...this.#old]
  }
}

/** An empty file that is there for certain. */
async function freshFile(disk: Disk, folder: string, first: number): Promise<DiskFile> {
  const file = await disk.open(join(folder, journalName(first)), 'append')
  try {
    await file.truncate(0)
    await file.sync()
    await disk.syncFolder(folder)
    return file
  } catch (error) {
    await file.close().catch(() => {}) // the first error says why
    throw error
  }
}
