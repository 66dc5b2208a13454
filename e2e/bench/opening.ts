import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCore } from './vault/open-core.ts'

/** Opens a vault until every question can be answered; milliseconds, and the memory held then. */
export async function opening(folder: string): Promise<object> {
  const before = heap()
  const began = performance.now()
  const { core, storage } = await openCore(folder)
  const ready = performance.now() - began
  const memory = held(before)
  const notes = storage.size
  await core.close()
  return { ready, notes, ...memory }
}

/** The least that any program must do to have the notes: read the same files and let JSON.parse make objects of them. */
export async function floorOfOpening(folder: string): Promise<object> {
  const before = heap()
  const began = performance.now()
  const shards = readdirSync(join(folder, 'notes'))
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, 'notes', name), 'utf8')))
  const ready = performance.now() - began
  const memory = held(before)
  return { ready, shards: shards.length, ...memory }
}

/** Megabytes that came with the notes and stay when the rubbish is gone; `rss` is the whole process. */
function held(before: number): { heap: number; rss: number } {
  const after = heap()
  return { heap: (after - before) / 2 ** 20, rss: process.memoryUsage().rss / 2 ** 20 }
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
