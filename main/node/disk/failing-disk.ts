import type { Disk, DiskFile } from './disk.ts'
import { failure } from './power-cut-disk.ts'

/**
 * A disk whose n-th call fails once, in a way a real one does; a write on a full disk leaves half of its bytes. Calls are counted from 1.
 */
export class FailingDisk implements Disk {
  calls = 0
  /** What failed, for the report; '' while nothing did. */
  failed = ''
  readonly #disk: Disk
  readonly #at: number
  readonly #code: string

  /** @param at the call that fails; 0: none does @param code errno name such as ENOSPC */
  constructor(disk: Disk, at: number, code: string) {
    this.#disk = disk
    this.#at = at
    this.#code = code
  }

  read(path: string): Promise<Uint8Array> {
    return this.#call('read', path, () => this.#disk.read(path))
  }

  readNow(path: string, position?: number, length?: number): Uint8Array {
    if (++this.calls !== this.#at) return this.#disk.readNow(path, position, length)
    this.failed = `read at once of ${path}`
    throw failure(this.#code, 'read', path)
  }

  async *stream(path: string, start = 0): AsyncIterable<Uint8Array> {
    await this.#call('stream', path, async () => {})
    for await (const bytes of this.#disk.stream(path, start)) {
      await this.#call('stream', path, async () => {})
      yield bytes
    }
  }

  async open(path: string, mode: 'read' | 'update' | 'append' | 'create'): Promise<DiskFile> {
    return this.#file(path, await this.#call(`open for ${mode}`, path, () => this.#disk.open(path, mode)))
  }

  rename(from: string, to: string): Promise<void> {
    return this.#call('rename', to, () => this.#disk.rename(from, to))
  }

  link(from: string, to: string): Promise<void> {
    return this.#call('link', to, () => this.#disk.link(from, to))
  }

  unlink(path: string): Promise<void> {
    return this.#call('unlink', path, () => this.#disk.unlink(path))
  }

  mkdir(path: string): Promise<void> {
    return this.#call('mkdir', path, () => this.#disk.mkdir(path))
  }

  rmdir(path: string): Promise<void> {
    return this.#call('rmdir', path, () => this.#disk.rmdir(path))
  }

  list(path: string): Promise<string[]> {
    return this.#call('list', path, () => this.#disk.list(path))
  }

  stat(path: string): ReturnType<Disk['stat']> {
    return this.#call('stat', path, () => this.#disk.stat(path))
  }

  syncFolder(path: string): Promise<void> {
    return this.#call('sync of folder', path, () => this.#disk.syncFolder(path))
  }

  #file(path: string, file: DiskFile): DiskFile {
    const short = (bytes: Uint8Array) => (this.#code === 'ENOSPC' ? file.write(bytes.slice(0, bytes.length >> 1)) : Promise.resolve())
    return {
      read: (position, length) => this.#call('read', path, () => file.read(position, length)),
      write: (bytes) =>
        this.#call(
          'write',
          path,
          () => file.write(bytes),
          () => short(bytes),
        ),
      overwrite: (position, bytes) => this.#call('overwrite', path, () => file.overwrite(position, bytes)),
      sync: () => this.#call('sync', path, () => file.sync()),
      truncate: (size) => this.#call('truncate', path, () => file.truncate(size)),
      stat: () => this.#call('stat', path, () => file.stat()),
      close: () => this.#call('close', path, () => file.close()),
    }
  }

  async #call<T>(call: string, path: string, work: () => Promise<T>, before: () => Promise<void> = async () => {}): Promise<T> {
    this.calls++
    if (this.calls !== this.#at) return work()
    this.failed = `${call} ${path}`
    await before()
    throw failure(this.#code, call, path)
  }
}
