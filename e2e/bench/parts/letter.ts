import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../index.ts'
import type { Row } from '../row.ts'
import { copyOfVault } from '../vault/cached-vault.ts'
import { generatedId } from '../vault/generated-notes.ts'
import { openCore } from '../vault/open-core.ts'

const megabyte = 2 ** 20

/** What one letter typed into a note of 1 MB writes before it is acknowledged. */
export async function letter(bench: Bench): Promise<readonly Row[]> {
  const { folder, remove } = await copyOfVault(bench)
  const { core } = await openCore(folder)
  const { store } = core.parts
  const id = generatedId(0)
  const type = (at: number, put: string) =>
    store.transact({ code: 'note.save', data: { title: store.note(id).title } }, { window: 'w' }, (tx) =>
      tx.splice(id, 'body', [{ at, cut: '', put }]),
    )
  await type(0, 'lorem '.repeat(megabyte / 6))
  const before = journalSize(folder)
  await type(megabyte / 2, 'x')
  const written = journalSize(folder) - before
  await core.close()
  await remove()
  return [{ what: 'written for one letter in a note of 1 MB', ours: written, unit: 'bytes', aim: 1024 }]
}

function journalSize(folder: string): number {
  const journal = join(folder, 'journal')
  return readdirSync(journal).reduce((sum, name) => sum + statSync(join(journal, name)).size, 0)
}
