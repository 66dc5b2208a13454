import { writeSync } from 'node:fs'
import type { Storage } from '#core/ports.ts'
import { openVault } from '../vault/open-vault.ts'
import { realOptions } from './kill-child.ts'
import { markOf } from './ledger.ts'
import { Scribe, seeded } from './scribe.ts'

/** The process that is killed: writes without end and says what it does, each word before it goes on. */
export async function scribble(folder: string, seed: number): Promise<never> {
  const random = seeded(seed)
  const storage = await openVault(folder, realOptions())
  const scribe = new Scribe(random, Math.floor(random() * 1000))
  tell('R')
  const aside = new Map<string, Promise<void>>()
  for (let _step = 0; ; _step++) {
    if (random() < 0.04) start(aside, 'compaction', () => storage.compact())
    if (random() < 0.02) start(aside, 'backup', () => storage.backups.make())
    if (random() < 0.02) start(aside, 'attachment', () => storage.files.put(pieces(random)))
    const roll = random()
    if (roll < 0.02) await during('import', () => write(storage, scribe, 600))
    else if (roll < 0.1) await during('together', () => Promise.all(Array.from({ length: 8 }, () => write(storage, scribe))))
    else await write(storage, scribe)
    if (storage.size > 6000) await during('closing', () => reopen(storage))
  }
}

function write(storage: Storage, scribe: Scribe, most = 20): Promise<void> {
  const { entry, after } = scribe.next(storage, most)
  tell(`I ${entry.seq} ${markOf(entry)}`)
  return storage.commit(entry, after).then(() => void tell(`A ${entry.seq}`))
}

async function reopen(storage: Storage): Promise<void> {
  await storage.reopen()
}

async function during(what: string, work: () => Promise<unknown>): Promise<void> {
  tell(`D ${what}`)
  await work()
  tell(`E ${what}`)
}

/** Beside the writing; one of a kind at a time. */
function start(aside: Map<string, Promise<void>>, what: string, work: () => Promise<unknown>): void {
  if (aside.has(what)) return
  aside.set(
    what,
    during(what, work).then(() => void aside.delete(what)),
  )
}

async function* pieces(random: () => number): AsyncIterable<Uint8Array> {
  for (let count = 0; count < 20; count++) yield new Uint8Array(10_000).fill(Math.floor(random() * 256))
}

/** Reaches the parent at once, also if the next instruction is the last. */
const tell = (line: string) => writeSync(1, `${line}\n`)
