import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openCore } from './vault/open-core.ts'

/** Opens a vault until every question can be answered; milliseconds, those of the processor, and the memory held then. */
export async function opening(folder: string, more: Parameters<typeof openCore>[1] = {}): Promise<object> {
  const before = heap()
  const began = performance.now()
  const busy = processor()
  const { core, storage } = await openCore(folder, more)
  const [ready, cpu] = [performance.now() - began, processor() - busy]
  const memory = held(before)
  const notes = storage.size
  await core.close()
  return { ready, cpu, notes, ...memory }
}

/** The same where nothing is kept in the cache. */
export const openingWhole = (folder: string) => opening(folder, { leastKept: Number.POSITIVE_INFINITY })

/** Opens a vault and waits until its cache keeps the heads of all large shards, as this program reads them. */
export async function keeping(folder: string): Promise<object> {
  const { core, storage } = await openCore(folder)
  const shards = readdirSync(join(folder, 'notes')).filter((name) => statSync(join(folder, 'notes', name)).size >= large)
  const files = shards.map((name) => join(folder, 'cache', `notes-${name.slice(0, 2)}.bin`))
  let unread = 0
  for (const { id } of storage.records()) if (storage.digest(id)) unread++
  if (unread < storage.size / 2) for (const file of files) rmSync(file, { force: true })
  while (!files.every((file) => existsSync(file))) await new Promise((resolve) => setTimeout(resolve, 500))
  await core.close()
  return { shards: shards.length }
}

/** As open-vault.ts has it. */
const large = 16 * 1024

/** The least that any program must do to have the notes: read the same files and let JSON.parse make objects of them. */
export async function floorOfOpening(folder: string): Promise<object> {
  const before = heap()
  const began = performance.now()
  const busy = processor()
  const shards = readdirSync(join(folder, 'notes'))
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, 'notes', name), 'utf8')))
  const [ready, cpu] = [performance.now() - began, processor() - busy]
  const memory = held(before)
  return { ready, cpu, shards: shards.length, ...memory }
}

/** Megabytes that came with the notes and stay when the rubbish is gone; `rss` is the whole process. */
function held(before: number): { heap: number; rss: number } {
  const after = heap()
  return { heap: (after - before) / 2 ** 20, rss: process.memoryUsage().rss / 2 ** 20 }
}

/** Milliseconds of the processor, in all threads. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
