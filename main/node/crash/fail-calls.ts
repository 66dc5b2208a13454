import { type Storage, StorageError } from '#core/ports.ts'
import { FailingDisk } from '../disk/failing-disk.ts'
import { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { createVault } from '../vault/create-vault.ts'
import { openVault } from '../vault/open-vault.ts'
import { Ledger } from './ledger.ts'
import { Scribe, seeded } from './scribe.ts'
import { repeatable } from './workload.ts'

export const failures = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'] as const

const folder = '/vault'

export interface FailReport {
  /** Calls of the disk that the whole story makes. */
  readonly calls: number
  readonly runs: number
  readonly wrong: readonly string[]
}

/**
 * Part c: a story that uses all of the storage is told once for each call it makes of the disk and each way a disk fails; that call
 * fails, once. What is refused must say so and leave no trace, what is acknowledged must be there, and trying again must work.
 * @param every 1: each call fails once; n: each n-th
 */
export async function failCalls(every: number, seed: number, progress: (done: number) => void = () => {}): Promise<FailReport> {
  const start = await aVault(seed)
  const whole = await tell(start.copy(), 0, 'EIO', seed)
  const wrong = [...whole.wrong]
  let runs = 0
  for (let at = 1 + (seed % every); at <= whole.calls && wrong.length === 0; at += every) {
    for (const code of failures) {
      wrong.push(...(await tell(start.copy(), at, code, seed)).wrong)
      runs++
    }
    progress(at)
  }
  return { calls: whole.calls, runs, wrong }
}

/** A vault with some notes, history and a journal that was not moved yet. */
async function aVault(seed: number): Promise<PowerCutDisk> {
  const random = seeded(seed)
  const disk = new PowerCutDisk()
  const options = repeatable(disk, random)
  await createVault(folder, { name: 'Failing', ...options })
  const storage = await openVault(folder, options)
  const scribe = new Scribe(random)
  for (let step = 0; step < 25; step++) {
    const { entry, after } = scribe.next(storage, 6)
    await storage.commit(entry, after)
    if (step === 15) await storage.compact()
  }
  return disk
}

async function tell(disk: PowerCutDisk, at: number, code: string, seed: number): Promise<{ calls: number; wrong: string[] }> {
  const random = seeded(seed + 1)
  const failing = new FailingDisk(disk, at, code)
  const ledger = new Ledger()
  const wrong: string[] = []
  const scribe = new Scribe(random, 100)
  try {
    const before = await openVault(folder, repeatable(disk.copy(), seeded(seed + 2)))
    await ledger
      .check(before)
      .then((found) => found.filter((what) => !what.endsWith('was never written')).map((what) => wrong.push(`before: ${what}`)))
    let storage: Storage | null = null
    try {
      storage = await openVault(folder, repeatable(failing, random))
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      // Said so; now it must work.
      storage = await openVault(folder, repeatable(failing, random))
    }
    await story(storage, scribe, ledger, failing, wrong)
    await storage.close()
    const again = await openVault(folder, repeatable(disk, random))
    if (again.state.is !== 'open') wrong.push(`afterwards the vault is ${again.state.is}`)
    wrong.push(...(await ledger.check(again, true)))
  } catch (error) {
    wrong.push(error instanceof Error ? (error.stack ?? error.message) : 'unknown')
  }
  return { calls: failing.calls, wrong: wrong.map((what) => `seed ${seed}, call ${at} (${failing.failed}) fails with ${code}: ${what}`) }
}

async function story(storage: Storage, scribe: Scribe, ledger: Ledger, failing: FailingDisk, wrong: string[]): Promise<void> {
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (storage.state.is === 'read-only') await again(storage, failing)
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      return false
    }
  }
  const write = async () => {
    if (storage.state.is === 'read-only') await again(storage, failing)
    const { entry, after } = scribe.next(storage, 6)
    ledger.issued(entry)
    const done = await attempt(() => storage.commit(entry, after))
    if (done) ledger.acknowledge(entry.seq)
    else ledger.refuse(entry.seq)
    for (const record of after) {
      if (done !== (storage.record(record.id) === record)) wrong.push(`memory does not agree with the answer for entry ${entry.seq}`)
    }
    // The number of one that was refused is given again.
    if (!done) await write()
  }
  for (let round = 0; round < 2; round++) {
    for (let count = 0; count < 4; count++) await write()
    await attempt(() => storage.compact())
    await write()
    const stored: { file: string } = { file: '' }
    await attempt(async () => {
      stored.file = (await storage.files.put(piece(round))).file
    })
    if (stored.file && !(await has(storage, stored.file))) wrong.push(`attachment ${stored.file} is gone`)
    await attempt(() => storage.backups.make())
    await attempt(() => storage.configure({ settings: { who: `round ${round}`, secondBackup: null } }))
    await attempt(() => storage.look())
    await write()
    await attempt(() => storage.reopen())
  }
}

/** The way back from read-only; what failed once does not fail again. */
async function again(storage: Storage, failing: FailingDisk): Promise<void> {
  try {
    await storage.reopen()
  } catch (error) {
    if (!(error instanceof StorageError) || failing.failed === '') throw error
    await storage.reopen()
  }
}

async function has(storage: Storage, file: string): Promise<boolean> {
  try {
    return await storage.files.has(file)
  } catch {
    return storage.files.has(file) // the call that fails once was this one
  }
}

async function* piece(round: number): AsyncIterable<Uint8Array> {
  yield new Uint8Array(500).fill(round)
}
