import { type Change, replay, tear } from './pending-writes.ts'

/** A file of the in-memory disk: what programs see, what surely is on the disk, and the changes between the two. */
export class MemoryFile {
  readonly ino: number
  mtimeMs: number
  #now: Bytes
  #synced: Bytes
  #pending: Change[] = []

  constructor(ino: number, mtimeMs: number, content: Uint8Array = new Uint8Array(0)) {
    this.ino = ino
    this.mtimeMs = mtimeMs
    this.#now = new Bytes(content)
    this.#synced = new Bytes(content)
  }

  get content(): Uint8Array {
    return this.#now.value
  }

  change(change: Change, mtimeMs: number): void {
    replay(this.#now, change)
    this.#pending.push(change)
    this.mtimeMs = mtimeMs
  }

  sync(): void {
    for (const change of this.#pending) replay(this.#synced, change)
    this.#pending = []
  }

  /** The content as a power cut may leave it. */
  afterCut(random: () => number): Uint8Array {
    const left = new Bytes(this.#synced.value)
    const keep = random()
    for (const change of this.#pending) {
      const fate = random()
      if (fate < keep) replay(left, random() < 0.5 ? tear(change, random) : change)
    }
    return left.value
  }
}

/** Bytes that grow by doubling, so that appending to a long journal costs what it appends. */
export class Bytes {
  #buffer: Uint8Array
  #size: number

  constructor(content: Uint8Array) {
    // Not slice: of a Buffer that is a view, no copy.
    this.#buffer = new Uint8Array(content)
    this.#size = content.length
  }

  get value(): Uint8Array {
    return this.#buffer.subarray(0, this.#size)
  }

  get size(): number {
    return this.#size
  }

  resize(size: number): void {
    if (size > this.#buffer.length) {
      const wider = new Uint8Array(Math.max(size, this.#buffer.length * 2))
      wider.set(this.value)
      this.#buffer = wider
    } else if (size > this.#size) this.#buffer.fill(0, this.#size, size)
    this.#size = size
  }

  put(at: number, bytes: Uint8Array): void {
    if (at + bytes.length > this.#size) this.resize(at + bytes.length)
    this.#buffer.set(bytes, at)
  }
}
