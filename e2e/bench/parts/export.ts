import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFolder } from '#node/export/write-folder.ts'
import type { Bench } from '../index.ts'
import { interleaved, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { cachedVault, scratch } from '../vault/cached-vault.ts'
import { openCore } from '../vault/open-core.ts'

/** The whole vault to Markdown files, against writing the same bytes to the same names. */
export async function exporting(bench: Bench): Promise<readonly Row[]> {
  const folder = await cachedVault(bench)
  const { core, storage, clock } = await openCore(folder)
  const out = scratch('export')
  const bare = scratch('bare')
  const options = { scope: { of: 'vault' }, links: 'wiki', trashed: false, force: false } as const
  const write = () =>
    writeFolder(core.parts.reader, storage.files, out, { ...options, at: clock.now(), vault: { id: storage.info.id, folder } })
  await write()
  const files = filesIn(out).map((path) => ({ path, bytes: readFileSync(join(out, path)) }))
  const { ours, baseline } = await interleaved(
    async () => {
      rmSync(out, { recursive: true })
      return timed(write)
    },
    async () => {
      rmSync(bare, { recursive: true, force: true })
      return timed(() => writeAll(bare, files))
    },
  )
  await core.close()
  for (const made of [out, bare]) rmSync(made, { recursive: true, force: true })
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
