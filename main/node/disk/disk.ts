/**
 * The file system as the vault uses it: every call that can fail, be cut short or reach the disk late goes through here, so that tests can
 * make it do so. Paths are whole; errors are Node's, with `code` ENOENT, ENOSPC, … (`errorCode`).
 */
export interface Disk {
  read(path: string): Promise<Uint8Array>
  /** The same while everybody waits, or `length` bytes of it from `position`; fewer only at the end. Throws what `read` rejects with. */
  readNow(path: string, position?: number, length?: number): Uint8Array
  /** A file in pieces, from `start`; it may be read while it grows. */
  stream(path: string, start?: number): AsyncIterable<Uint8Array>
  /**
   * - read: must be there
   * - update: must be there; may be cut off and read too
   * - append: made where it is not there
   * - create: EEXIST where it is there
   */
  open(path: string, mode: 'read' | 'update' | 'append' | 'create'): Promise<DiskFile>
  /** Replaces `to` if it is there. */
  rename(from: string, to: string): Promise<void>
  /** A second name for the same file; EEXIST where `to` is there. */
  link(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes one folder; EEXIST where it is there. */
  mkdir(path: string): Promise<void>
  /** Removes an empty folder. */
  rmdir(path: string): Promise<void>
  /** Names in a folder, sorted. */
  list(path: string): Promise<string[]>
  stat(path: string): Promise<DiskStat>
  /** Makes durable which names the folder holds; nothing where the system has no such call. */
  syncFolder(path: string): Promise<void>
  /** Calls when something in the folder may have changed, until the returned function is called; absent where it cannot be told. */
  watch?(path: string, listener: () => void): () => void
}

export interface DiskFile {
  /** At most `length` bytes from `position`; fewer only at the end. */
  read(position: number, length: number): Promise<Uint8Array>
  /** All of it, at the end of the file; on failure part of it may be there. */
  write(bytes: Uint8Array): Promise<void>
  /** Replaces bytes that are there. */
  overwrite(position: number, bytes: Uint8Array): Promise<void>
  /** fdatasync: when it resolves, content and size are on the disk. */
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  stat(): Promise<DiskStat>
  close(): Promise<void>
}

export interface DiskStat {
  readonly kind: 'file' | 'folder'
  /** Bytes. */
  readonly size: number
  readonly mtimeMs: number
  readonly ino: number
}

/** Whether nobody changed or replaced a file between two looks at it; null: it was not there. */
export function isSameFile(a: DiskStat | null, b: DiskStat | null): boolean {
  return a === null || b === null ? a === b : a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino
}

/** The errno name of a failed call (ENOSPC); '' for what is none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^E(?!RR_)[A-Z0-9]+$/.test(code) ? code : ''
}

/** What `work` gives, or null where the file is not there. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
