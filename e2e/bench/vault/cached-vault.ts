import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nodeClock } from '#node/clock.ts'
import { nodeDisk } from '#node/disk/node-disk.ts'
import { nodeIds } from '#node/ids.ts'
import { createVault } from '#node/vault/create-vault.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/notes/change.ts'
import type { Note } from '#shared/notes/note.ts'
import type { Bench } from '../index.ts'
import { generatedNotes } from './generated-notes.ts'
import { openCore } from './open-core.ts'

/** Grows with every change of what is generated, so that no old vault is measured. */
const generation = 1
/** Out of out/, which every build empties. */
const cache = resolve(import.meta.dirname, '../../.bench')
/** Notes in one transaction. */
const batch = 500

/** The folder of the generated vault of that size; made when it is first asked for. Only read it. */
export async function cachedVault({ size, say }: Bench): Promise<string> {
  const folder = join(cache, `vault-${generation}-${size}`)
  if (existsSync(folder)) return folder
  say(`  making a vault of ${size.toLocaleString('en')} notes in .bench`)
  const beside = `${folder}.new`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  await createVault(beside, { name: `${size} notes`, disk: nodeDisk(), clock: nodeClock(), ids: nodeIds() })
  await fill(beside, size)
  renameSync(beside, folder)
  return folder
}

/** A copy of it to write into, and what removes it. */
export async function copyOfVault(bench: Bench): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = join(cache, `copy-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(await cachedVault(bench), folder, { recursive: true })
  return { folder, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** A place for what a measurement writes, empty at first. */
export function scratch(name: string): string {
  const folder = join(cache, `${name}-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  return folder
}

async function fill(folder: string, size: number): Promise<void> {
  const { storage, clock, core } = await openCore(folder)
  const write = async (notes: readonly Note[]) => {
    const changes = notes.map((note) => ({ id: note.id as NoteId, rev: 1, ops: [{ op: 'record', from: null, to: note } as const] }))
    const label = { code: 'note.create', data: { title: `${notes.length}` } }
    const entry: Entry = { seq: storage.sequence + 1, at: clock.now(), who: '', label, window: null, notes: changes }
    await storage.commit(entry, notes)
  }
  let waiting: Note[] = []
  for (const note of generatedNotes(size)) {
    waiting.push(note)
    if (waiting.length < batch) continue
    await write(waiting)
    waiting = []
  }
  if (waiting.length > 0) await write(waiting)
  await storage.compact()
  await core.close()
}
