import { type Clock, type Ids, type Log, type Storage, StorageError } from '#core/ports.ts'
import type { ItemId, NoteId } from '#shared/base/ids.ts'
import { instant } from '#shared/base/instant.ts'
import type { Disk } from '../disk/disk.ts'
import type { OpenOptions } from '../vault/open-vault.ts'
import { isDiskFailure } from '../vault/storage-failure.ts'
import type { Ledger } from './ledger.ts'
import type { Scribe } from './scribe.ts'

/** A clock that goes on by a second with each look, and ids that follow from a seed: the same run for the same seed. */
export function repeatable(disk: Disk, random: () => number): OpenOptions {
  let now = Date.UTC(2026, 9, 5) + Math.floor(random() * 1_000_000_000)
  const digits = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  const id = () => `01J${`${digits()}${digits()}${digits()}`.toUpperCase().slice(0, 23)}`
  const clock: Clock = {
    now() {
      now += 1000
      return instant(now, 330)
    },
    monotonic: () => now,
  }
  const ids: Ids = { note: () => id() as NoteId, item: () => id() as ItemId, random: () => digits() + digits() }
  const log: Log = { write: () => {} }
  // Nothing happens by itself: the workload asks for what would otherwise come when idle.
  const process = { pid: 1, host: 'here', isAlive: () => false }
  // Small shards are kept in the cache, too: a crash must find it half-written, and texts unread.
  return { disk, clock, ids, log, process, later: () => () => {}, leastKept: 1 }
}

/**
 * Writes, compacts, backs up, stores files and reopens in a random order, much of it at the same time, until something is refused or the
 * steps are done. Everything written and its fate stand in the ledger.
 */
export async function work(storage: Storage, scribe: Scribe, ledger: Ledger, random: () => number, steps: number): Promise<void> {
  const running = new Set<Promise<void>>()
  let refused = false
  const watch = (what: Promise<unknown>) => {
    const watched = what.then(
      () => {},
      (error) => {
        if (!(error instanceof StorageError || isDiskFailure(error))) throw error
        refused = true
      },
    )
    running.add(watched)
    void watched.finally(() => running.delete(watched)).catch(() => {}) // awaited below
  }
  // A vault that takes nothing more counts back to what is on disk: what were written now would bear the number of a line that may be there.
  for (let step = 0; step < steps && !refused && storage.state.is === 'open'; step++) {
    const roll = random()
    if (roll < 0.75) {
      const { entry, after } = scribe.next(storage, 12)
      ledger.issued(entry)
      watch(
        storage.commit(entry, after).then(
          () => ledger.acknowledge(entry.seq),
          (error) => {
            ledger.refuse(entry.seq)
            throw error
          },
        ),
      )
    } else if (roll < 0.87) watch(storage.compact())
    else if (roll < 0.9) watch(storage.backups.make())
    else if (roll < 0.94) watch(storage.files.put(pieces(random)))
    else if (roll < 0.97) watch(storage.configure({ settings: { who: `w${step}`, secondBackup: null } }))
    else {
      await Promise.all(running)
      if (!refused) watch(storage.reopen())
      await Promise.all(running)
    }
    // Half of it goes on while the rest is at work.
    if (random() < 0.3) await Promise.all(running)
    else for (let turns = Math.floor(random() * 12); turns > 0; turns--) await new Promise<void>((resolve) => setImmediate(resolve))
  }
  await Promise.all(running)
}

async function* pieces(random: () => number): AsyncIterable<Uint8Array> {
  for (let count = 0; count < 3; count++) yield new Uint8Array(300).fill(Math.floor(random() * 256))
}
