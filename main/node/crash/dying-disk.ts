import type { Disk, DiskFile } from '../disk/disk.ts'
import { failure, type PowerCutDisk } from '../disk/power-cut-disk.ts'

/** Turns of the event loop that a slow call takes. */
const slow = 40

/** A disk whose computer loses power at the n-th call: `after` is what is left, and every call from then on fails. */
export class DyingDisk implements Disk {
  after: PowerCutDisk | null = null
  /** The call that was never made. */
  last = ''
  readonly #disk: PowerCutDisk
  readonly #random: () => number
  #left: number

  constructor(disk: PowerCutDisk, calls: number, random: () => number) {
    this.#disk = disk
    this.#left = calls
    this.#random = random
  }

  /** Counts anew from here. */
  dieIn(calls: number): void {
    this.#left = calls
  }

  cut(): PowerCutDisk {
    this.after ??= this.#disk.cut(this.#random)
    return this.after
  }

  read = (path: string) => this.#call('read', path, () => this.#disk.read(path))
  rename = (from: string, to: string) => this.#call('rename', to, () => this.#disk.rename(from, to))
  link = (from: string, to: string) => this.#call('link', to, () => this.#disk.link(from, to))
  unlink = (path: string) => this.#call('unlink', path, () => this.#disk.unlink(path))
  mkdir = (path: string) => this.#call('mkdir', path, () => this.#disk.mkdir(path))
  rmdir = (path: string) => this.#call('rmdir', path, () => this.#disk.rmdir(path))
  list = (path: string) => this.#call('list', path, () => this.#disk.list(path))
  stat = (path: string) => this.#call('stat', path, () => this.#disk.stat(path))
  syncFolder = (path: string) => this.#call('sync of folder', path, () => this.#disk.syncFolder(path))

  readNow(path: string, position?: number, length?: number): Uint8Array {
    if (--this.#left === 0 && !this.after) {
      this.last = `read at once of ${path}`
      this.cut()
    }
    if (this.after) throw failure('EIO', 'read', path)
    return this.#disk.readNow(path, position, length)
  }

  async *stream(path: string, start = 0): AsyncIterable<Uint8Array> {
    for await (const bytes of this.#disk.stream(path, start)) yield await this.#call('stream', path, async () => bytes)
  }

  async open(path: string, mode: 'read' | 'update' | 'append' | 'create'): Promise<DiskFile> {
    const file = await this.#call(`open for ${mode}`, path, () => this.#disk.open(path, mode))
    return {
      read: (position, length) => this.#call('read', path, () => file.read(position, length)),
      write: (bytes) => this.#call('write', path, () => file.write(bytes)),
      overwrite: (position, bytes) => this.#call('overwrite', path, () => file.overwrite(position, bytes)),
      sync: () => this.#call('sync', path, () => file.sync()),
      truncate: (size) => this.#call('truncate', path, () => file.truncate(size)),
      stat: () => this.#call('stat', path, () => file.stat()),
      close: () => this.#call('close', path, () => file.close()),
    }
  }

  async #call<T>(call: string, path: string, work: () => Promise<T>): Promise<T> {
    // Later, as on a real disk; syncing often so late that much else overtakes it.
    const turns = this.#random() < (call === 'sync' ? 0.25 : 0.02) ? slow : 1
    for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
    if (--this.#left === 0 && !this.after) {
      this.last = `${call} ${path}`
      this.cut()
    }
    if (this.after) throw failure('EIO', call, path)
    return work()
  }
}
