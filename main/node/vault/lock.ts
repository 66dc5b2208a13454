import { type Clock, type Ids, StorageError } from '#core/ports.ts'
import { type Instant, isInstant, millisecondsOf } from '#shared/base/instant.ts'
import { isObject } from '#shared/base/json.ts'
import { type Disk, type DiskFile, errorCode, unlessMissing } from '../disk/disk.ts'
import { said } from './storage-failure.ts'

/** Who of a computer has a vault: the process, and which run and thread of it where it has several, as a pid comes back and a thread dies alone. */
export interface LockOwner {
  readonly pid: number
  readonly part?: string
}

/** The process that opens the vault. */
export interface LockProcess extends LockOwner {
  readonly host: string
  /** Whether an owner of this computer still runs. */
  isAlive(owner: LockOwner): boolean
}

/** What the file `lock` holds; `mark` is unguessable and tells our lock from any other. */
interface LockData {
  readonly pid: number
  readonly part?: string
  readonly host: string
  readonly startedAt: Instant
  readonly beat: Instant
  readonly mark: string
}

/** Milliseconds between two beats. */
export const beatEvery = 10_000
/** Milliseconds without a beat after which an owner that seems alive may be asked about. */
const staleAfter = 60_000

interface LockPorts {
  readonly disk: Disk
  readonly path: string
  readonly clock: Clock
  readonly ids: Ids
  readonly process: LockProcess
}

/** One process at a time has the vault: a file with its owner and a heartbeat. */
export class Lock {
  readonly #ports: LockPorts
  readonly #file: DiskFile
  readonly #data: LockData

  private constructor(ports: LockPorts, file: DiskFile, data: LockData) {
    this.#ports = ports
    this.#file = file
    this.#data = data
  }

  /**
   * Takes the lock, or that of a process of this computer that has died. Rejects LOCKED where another has it: one of another computer,
   * or one that lives but has not beaten for a minute, gives way only with `takeOver`.
   */
  static async take(ports: LockPorts, takeOver: boolean): Promise<Lock> {
    const mark = ports.ids.random()
    const { disk, path } = ports
    const own = `${path}.${mark}`
    const now = ports.clock.now()
    const { pid, part, host } = ports.process
    const data: LockData = { pid, ...(part === undefined ? {} : { part }), host, startedAt: now, beat: now, mark }
    const file = await disk.open(own, 'create')
    try {
      await file.write(encode(data))
      await file.sync()
      while (!(await linked(ports, own))) await clear(ports, mark, takeOver)
      return new Lock(ports, file, data)
    } catch (error) {
      await file.close().catch(() => {}) // the first error says why
      throw error
    } finally {
      await disk.unlink(own).catch(() => {}) // what stays is removed on opening
    }
  }

  /** Whether the lock in the vault is still this one. */
  async isOurs(): Promise<boolean> {
    return (await readLock(this.#ports))?.mark === this.#data.mark
  }

  /** Whether another holds the vault, or the lock is gone with its folder: moved, removed, on a drive that was taken away. */
  async isGone(): Promise<boolean> {
    return (await unlessMissing(this.#ports.disk.stat(this.#ports.path))) === null
  }

  /** Says that we live; gives false where another has taken the lock. */
  async beat(): Promise<boolean> {
    if (!(await this.isOurs())) return false
    // In place: what is under the name `lock` may be another's by now, our file is ours.
    await this.#file.overwrite(0, encode({ ...this.#data, beat: this.#ports.clock.now() }))
    return true
  }

  /** Gives the lock back, if it is still ours. */
  async release(): Promise<void> {
    try {
      if (await this.isOurs()) await this.#ports.disk.unlink(this.#ports.path)
    } finally {
      await this.#file.close()
    }
  }
}

/** Refuses a vault that another process has, where we cannot take a lock ourselves (a folder that only can be read). */
export async function refuseLocked(ports: LockPorts, takeOver: boolean): Promise<void> {
  const found = await unlessMissing(ports.disk.stat(ports.path))
  if (found) refuseOther(ports, await readLock(ports), takeOver)
}

/** The file appears under its name with all its content, or not at all. */
async function linked({ disk, path }: LockPorts, own: string): Promise<boolean> {
  try {
    await disk.link(own, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EINVAL'].includes(errorCode(error))) throw error
  }
  // A file system without hard links: first come, then rename over; two that begin in the same moment are told apart by `isOurs`.
  if (await unlessMissing(disk.stat(path))) return false
  await disk.rename(own, path)
  return true
}

/** Removes a lock that may be removed; rejects LOCKED where it may not. */
async function clear(ports: LockPorts, mark: string, takeOver: boolean): Promise<void> {
  const { disk, path } = ports
  if (!(await unlessMissing(disk.stat(path)))) return
  const found = await readLock(ports)
  refuseOther(ports, found, takeOver)
  // Another may judge the same dead lock now. Whoever moves it away looks at what was moved: if that is a live one, it goes back.
  const aside = `${path}.${mark}.old`
  if ((await unlessMissing(disk.rename(path, aside).then(() => true))) === null) return
  const moved = await readLock({ ...ports, path: aside })
  if (moved && moved.mark !== found?.mark) {
    await disk.link(aside, path).catch(() => {}) // a third one was quicker; the owner notices by its mark
    await disk.unlink(aside)
    refuseOther(ports, moved, false)
    return
  }
  await disk.unlink(aside)
}

function refuseOther({ clock, process }: LockPorts, found: LockData | null, takeOver: boolean): void {
  if (!found) {
    if (!takeOver) throw new StorageError('LOCKED', said('storage.locked-unreadable'))
    return
  }
  const { pid, host, startedAt, beat } = found
  const data = { pid: String(pid), host, since: millisecondsOf(startedAt), beat: millisecondsOf(beat) }
  const here = host === process.host
  if (here && !process.isAlive(found)) return
  const stale = millisecondsOf(clock.now()) - millisecondsOf(beat) > staleAfter
  if (here && !stale) throw new StorageError('LOCKED', said('storage.locked-here', data))
  if (!takeOver) throw new StorageError('LOCKED', said(here ? 'storage.locked-stale' : 'storage.locked-elsewhere', data))
}

async function readLock({ disk, path }: LockPorts): Promise<LockData | null> {
  const bytes = await unlessMissing(disk.read(path))
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString())
    if (!isObject(value)) return null
    const { pid, part, host, startedAt, beat, mark } = value
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof mark !== 'string') return null
    if (!isInstant(startedAt) || !isInstant(beat)) return null
    return { pid, ...(typeof part === 'string' ? { part } : {}), host, startedAt, beat, mark }
  } catch {
    return null // half-written by a file system that lost power: nobody knows whose it was
  }
}

/** Of one length, as a beat is written over the last. */
const encode = (data: LockData) => Buffer.from(`${JSON.stringify(data)}\n`)
