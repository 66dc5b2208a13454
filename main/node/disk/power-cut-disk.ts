import type { Disk, DiskFile, DiskStat } from './disk.ts'
import { MemoryFile } from './memory-file.ts'
import { MemoryFolder, type MemoryNode } from './memory-folder.ts'

/**
 * A disk in memory that keeps what was written apart from what was synced. `cut` gives the disk as a power cut may leave it: of all
 * that was not synced, contents and names alike, any part may be there, torn or in another order. Not for speed, for the worst case:
 * a rename lives in its folder, and syncing a file does not save its name.
 */
export class PowerCutDisk implements Disk {
  #root: MemoryFolder
  #inodes = 1
  #clock = 1_000

  constructor(root: MemoryFolder = new MemoryFolder(0)) {
    this.#root = root
  }

  /** @param random numbers from 0 to 1, that decide what is lost */
  cut(random: () => number): PowerCutDisk {
    const after = new PowerCutDisk(this.#root.afterCut(random))
    after.#inodes = this.#inodes
    after.#clock = this.#clock
    return after
  }

  /** The same disk a second time, with all that was written. */
  copy(): PowerCutDisk {
    const copy = new PowerCutDisk(this.#root.copy())
    copy.#inodes = this.#inodes
    copy.#clock = this.#clock
    return copy
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#file(path, 'read').content.slice()
  }

  readNow(path: string, position = 0, length = Number.POSITIVE_INFINITY): Uint8Array {
    return this.#file(path, 'read').content.slice(position, position + length)
  }

  async *stream(path: string, start = 0): AsyncIterable<Uint8Array> {
    const file = this.#file(path, 'read')
    const size = 4096
    for (let at = start; at < file.content.length; at += size) yield file.content.slice(at, at + size)
  }

  async open(path: string, mode: 'read' | 'update' | 'append' | 'create'): Promise<DiskFile> {
    const { folder, name } = this.#place(path, 'open')
    const found = folder.get(name)
    if (found instanceof MemoryFolder) throw failure('EISDIR', 'open', path)
    if (found && mode === 'create') throw failure('EEXIST', 'open', path)
    if (found) return this.#handle(found)
    if (mode === 'read' || mode === 'update') throw failure('ENOENT', 'open', path)
    const made = new MemoryFile(this.#inodes++, this.#clock++)
    folder.change([[name, made]])
    return this.#handle(made)
  }

  async rename(from: string, to: string): Promise<void> {
    const source = this.#place(from, 'rename')
    const target = this.#place(to, 'rename')
    const node = source.folder.get(source.name)
    if (!node) throw failure('ENOENT', 'rename', from)
    const there = target.folder.get(target.name)
    // Two names of one file stay as they are (rename(2)).
    if (there === node) return
    if (node instanceof MemoryFolder) {
      if (`${partsOf(to).join('/')}/`.startsWith(`${partsOf(from).join('/')}/`)) throw failure('EINVAL', 'rename', to)
      if (there instanceof MemoryFile) throw failure('ENOTDIR', 'rename', to)
      if (there && there.names().length > 0) throw failure('ENOTEMPTY', 'rename', to)
    } else if (there instanceof MemoryFolder) throw failure('EISDIR', 'rename', to)
    if (source.folder === target.folder) {
      source.folder.change([
        [target.name, node],
        [source.name, null],
      ])
      return
    }
    // The worst a file system may do: each folder is saved by itself.
    target.folder.change([[target.name, node]])
    source.folder.change([[source.name, null]])
  }

  async link(from: string, to: string): Promise<void> {
    const node = this.#file(from, 'link')
    const { folder, name } = this.#place(to, 'link')
    if (folder.get(name)) throw failure('EEXIST', 'link', to)
    folder.change([[name, node]])
  }

  async unlink(path: string): Promise<void> {
    this.#file(path, 'unlink')
    const { folder, name } = this.#place(path, 'unlink')
    folder.change([[name, null]])
  }

  async mkdir(path: string): Promise<void> {
    const { folder, name } = this.#place(path, 'mkdir')
    if (folder.get(name)) throw failure('EEXIST', 'mkdir', path)
    folder.change([[name, new MemoryFolder(this.#inodes++)]])
  }

  async rmdir(path: string): Promise<void> {
    const { folder, name } = this.#place(path, 'rmdir')
    const found = folder.get(name)
    if (!(found instanceof MemoryFolder)) throw failure(found ? 'ENOTDIR' : 'ENOENT', 'rmdir', path)
    if (found.names().length > 0) throw failure('ENOTEMPTY', 'rmdir', path)
    folder.change([[name, null]])
  }

  async list(path: string): Promise<string[]> {
    return this.#folder(path, 'list').names()
  }

  async stat(path: string): Promise<DiskStat> {
    const node = this.#node(path)
    if (!node) throw failure('ENOENT', 'stat', path)
    return statOf(node)
  }

  async syncFolder(path: string): Promise<void> {
    this.#folder(path, 'sync').sync()
  }

  #handle(file: MemoryFile): DiskFile {
    const touch = () => this.#clock++
    return {
      read: async (position, length) => file.content.slice(position, position + length),
      write: async (bytes) => file.change({ is: 'write', at: file.content.length, bytes: new Uint8Array(bytes) }, touch()),
      overwrite: async (at, bytes) => file.change({ is: 'write', at, bytes: new Uint8Array(bytes) }, touch()),
      sync: async () => file.sync(),
      truncate: async (size) => file.change({ is: 'truncate', size }, touch()),
      stat: async () => statOf(file),
      close: async () => {},
    }
  }

  #node(path: string): MemoryNode | undefined {
    let node: MemoryNode | undefined = this.#root
    for (const part of partsOf(path)) {
      if (!(node instanceof MemoryFolder)) return undefined
      node = node.get(part)
    }
    return node
  }

  #folder(path: string, call: string): MemoryFolder {
    const node = this.#node(path)
    if (node instanceof MemoryFolder) return node
    throw failure(node ? 'ENOTDIR' : 'ENOENT', call, path)
  }

  #file(path: string, call: string): MemoryFile {
    const node = this.#node(path)
    if (node instanceof MemoryFile) return node
    throw failure(node ? 'EISDIR' : 'ENOENT', call, path)
  }

  #place(path: string, call: string): { folder: MemoryFolder; name: string } {
    const parts = partsOf(path)
    const name = parts.pop()
    if (name === undefined) throw failure('EEXIST', call, path)
    return { folder: this.#folder(parts.join('/'), call), name }
  }
}

/** As Node's file system says it. */
export function failure(code: string, call: string, path: string): Error {
  // Without a stack, as Node's own: a file that is not there is asked for thousands of times.
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const error = Object.assign(new Error(`${code}: ${call} '${path}'`), { code })
  Error.stackTraceLimit = limit
  return error
}

const partsOf = (path: string) => path.split(/[\\/]/).filter((part) => part !== '')

function statOf(node: MemoryNode): DiskStat {
  return node instanceof MemoryFile
    ? { kind: 'file', size: node.content.length, mtimeMs: node.mtimeMs, ino: node.ino }
    : { kind: 'folder', size: 0, mtimeMs: 0, ino: node.ino }
}
