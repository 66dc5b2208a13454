import { PowerCutDisk } from '../disk/power-cut-disk.ts'
import { createVault } from '../vault/create-vault.ts'
import { openVault } from '../vault/open-vault.ts'
import { DyingDisk } from './dying-disk.ts'
import { Ledger } from './ledger.ts'
import { Scribe, seeded } from './scribe.ts'
import { repeatable, work } from './workload.ts'

const folder = '/vault'
/** Cuts that one vault goes through before a new one is begun. */
const lives = 40
/** How often the power fails while the vault is opened, which makes several hundred calls. */
const opening = 0.2

export interface CutReport {
  readonly cuts: number
  readonly acknowledged: number
  /** Cuts after which the vault told of damage, though nothing was lost: a torn line that had a sound one behind it. */
  readonly told: number
  readonly wrong: readonly string[]
}

/**
 * Part b: the power fails at a random call of the disk, of all that was not synced any part may be left, the vault is opened from that and
 * goes on, again and again.
 */
export async function cutPower(cuts: number, seed: number, progress: (done: number) => void = () => {}): Promise<CutReport> {
  const wrong: string[] = []
  let acknowledged = 0
  let told = 0
  for (let done = 0; done < cuts; ) {
    const random = seeded(seed * 1_000_003 + done)
    let disk = new PowerCutDisk()
    await createVault(folder, { name: 'Crash', ...repeatable(disk, random) })
    disk = disk.cut(() => 0)
    const ledger = new Ledger()
    const scribe = new Scribe(random)
    for (let life = 0; life < lives && done < cuts && wrong.length === 0; life++) {
      const at = `seed ${seed}, cut ${++done}`
      const dying = new DyingDisk(disk, random() < opening ? 1 + Math.floor(random() * 900) : 0, random)
      try {
        const storage = await openVault(folder, repeatable(dying, random))
        dying.dieIn(1 + Math.floor(random() * 400))
        await work(storage, scribe, ledger, random, 120)
        // Half of the time while it closes, which brings the cache up to date.
        if (random() < 0.5) dying.cut()
        await storage.close()
      } catch (error) {
        if (!dying.after) throw error
      }
      acknowledged += ledger.acknowledged
      disk = dying.cut()
      const where = `${at} at ${dying.last || 'the end'}`
      try {
        const storage = await openVault(folder, repeatable(disk, random))
        if (storage.state.is !== 'open') wrong.push(`${where}: the vault is ${storage.state.is}`)
        wrong.push(...(await ledger.check(storage)).map((what) => `${where}: ${what}`))
        told += Number(storage.problems.length > 0)
        // What is written after a cut must survive, too.
        if (random() < 0.5) await storage.close()
      } catch (error) {
        wrong.push(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`)
      }
    }
    if (wrong.length > 0) break
    progress(done)
  }
  return { cuts, acknowledged, told, wrong }
}
