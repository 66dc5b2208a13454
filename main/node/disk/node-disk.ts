import { closeSync, type FSWatcher, fstatSync, openSync, readFileSync, readSync, watch } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { type Disk, type DiskFile, type DiskStat, unlessMissing } from './disk.ts'

const flags = { read: 'r', update: 'r+', create: 'wx+' } as const
const chunk = 256 * 1024

/** The real file system. */
export function nodeDisk(): Disk {
  return {
    read: (path) => readFile(path),
    readNow: (path, position = 0, length) => (length === undefined ? readFileSync(path) : readPart(path, position, length)),
    async *stream(path, start = 0) {
      const handle = await open(path, 'r')
      try {
        for (let at = start; ; ) {
          const bytes = await readAt(handle, at, chunk)
          if (bytes.length === 0) return
          at += bytes.length
          yield bytes
        }
      } finally {
        await handle.close()
      }
    },
    async open(path, mode) {
      if (mode !== 'append') return nodeFile(await open(path, flags[mode]))
      // Not flag 'a': on Windows such a file cannot be cut off.
      const found = await unlessMissing(open(path, 'r+'))
      return nodeFile(found ?? (await open(path, 'wx+')))
    },
    rename,
    link,
    unlink,
    mkdir: async (path) => {
      await mkdir(path)
    },
    rmdir,
    list: async (path) => (await readdir(path)).sort(),
    stat: async (path) => statOf(await stat(path)),
    async syncFolder(path) {
      // Windows opens no folders and needs no such call: NTFS journals its names.
      if (process.platform === 'win32') return
      const handle = await open(path, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
    watch(path, listener) {
      let watcher: FSWatcher | null = null
      try {
        watcher = watch(path, { persistent: false }, listener)
        // A watch that dies (too many, folder gone) leaves the look on focus.
        watcher.on('error', () => watcher?.close())
      } catch {
        // Not every file system can be watched; the look on focus remains.
      }
      return () => watcher?.close()
    },
  }
}

function nodeFile(handle: FileHandle): DiskFile {
  // Known while only we append; asked again after a failure.
  let end: number | null = null
  return {
    read: (position, length) => readAt(handle, position, length),
    async write(bytes) {
      const at: number = end ?? (await handle.stat()).size
      end = null
      await writeAt(handle, at, bytes)
      end = at + bytes.length
    },
    overwrite: (position, bytes) => writeAt(handle, position, bytes),
    async sync() {
      await handle.datasync()
      // A file without a name is on no disk that anybody can open again: its folder was removed while it was open.
      if (fstatSync(handle.fd).nlink === 0) throw Object.assign(new Error('ENOENT: the file was removed'), { code: 'ENOENT' })
    },
    async truncate(size) {
      end = null
      await handle.truncate(size)
    },
    stat: async () => statOf(await handle.stat()),
    close: () => handle.close(),
  }
}

/** Node may write or read less than asked for; the rest is asked for again. */
async function writeAt(handle: FileHandle, position: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

function readPart(path: string, position: number, length: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(length)
    let done = 0
    while (done < length) {
      const read = readSync(file, bytes, done, length - done, position + done)
      if (read === 0) break
      done += read
    }
    return bytes.subarray(0, done)
  } finally {
    closeSync(file)
  }
}

function statOf(found: { isDirectory(): boolean; size: number; mtimeMs: number; ino: number }): DiskStat {
  return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, mtimeMs: found.mtimeMs, ino: found.ino }
}
