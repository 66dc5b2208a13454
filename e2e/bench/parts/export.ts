import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadNoteWriter } from '#node/export/thread-note-writer.ts'
import { writeFolder } from '#node/export/write-folder.ts'
import type { Bench } from '../index.ts'
import { interleaved, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { cachedVault, scratch } from '../vault/cached-vault.ts'
import { openCore } from '../vault/open-core.ts'

/** The built thread, beside the program and not beside us. */
const noteWriter = new URL('../main/note-writer.js', import.meta.url)

/** The whole vault to Markdown files, against writing the same bytes to the same names. */
export async function exporting(bench: Bench): Promise<readonly Row[]> {
  const folder = await cachedVault(bench)
  const { core, storage, clock } = await openCore(folder)
  // Each time into a folder that was never there: while the disk still forgets old files, all writing waits for it.
  const folders: string[] = []
  const fresh = (name: string) => {
    const made = scratch(`${name}-${folders.length}`)
    folders.push(made)
    return made
  }
  const writer = (out: string) => threadNoteWriter(out, noteWriter)
  const options = { scope: { of: 'vault' }, links: 'wiki', trashed: false, force: false, writer } as const
  const write = (out: string) =>
    writeFolder(core.parts.reader, storage.files, out, { ...options, at: clock.now(), vault: { id: storage.info.id, folder } })
  const out = fresh('first')
  await write(out)
  const files = filesIn(out).map((path) => ({ path, bytes: readFileSync(join(out, path)) }))
  const { ours, baseline } = await interleaved(
    () => timed(() => write(fresh('export'))),
    () => timed(() => writeAll(fresh('bare'), files)),
  )
  await core.close()
  for (const made of folders) rmSync(made, { recursive: true, force: true })
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 2 ** 20
  const what = `export of the vault (${files.length.toLocaleString('en')} files, ${megabytes.toFixed(0)} MB)`
  return [{ what, ours, unit: 'ms', baseline: { what: 'bare writes of these files', value: baseline }, aim: 3 }]
}

function writeAll(folder: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  for (const { path, bytes } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
