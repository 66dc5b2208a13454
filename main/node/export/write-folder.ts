import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type ManifestFile, manifestName, printManifest } from '#core/exchange/exporters/markdown/manifest.ts'
import { type Files, StorageError } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { VaultReader } from '#core/store/vault-reader.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { Instant } from '#shared/base/instant.ts'
import { errorCode } from '../disk/disk.ts'
import { type EarlierExport, keptEnd, lookAt, stagingName } from './earlier-export.ts'
import { type MakeNoteWriter, ownThreadWriter } from './note-writer.ts'
import { type StageOptions, stage } from './stage.ts'

export interface FolderOptions extends StageOptions {
  /** The vault's id and where it lies. */
  readonly vault: { readonly id: string; readonly folder: string }
  readonly at: Instant
  /** Writes where others made or changed files too: what they made stays, aside where a file of ours has its name. */
  readonly force: boolean
  /** Where there is none, notes are written by the thread that prints them. */
  readonly writer?: MakeNoteWriter
}

/**
 * Writes a Markdown export into a folder that is empty or absent, or that holds an export of the same vault as it was left. All is written aside
 * first and then put in place, file by file: cancelled or failed before that, nothing is changed; killed in the middle of it, each file is whole
 * and the next export goes on. Rejects with Refusal CONFLICT or INVALID (see the messages `export.folder…`), with the signal's reason, and with
 * StorageError where the disk refuses.
 */
export async function writeFolder(
  reader: VaultReader,
  attachments: Pick<Files, 'get' | 'has'>,
  folder: string,
  options: FolderOptions,
): Promise<ExportReport> {
  const { vault, signal } = options
  const target = resolve(folder)
  refuseVault(target, vault.folder)
  const made = !existsSync(target)
  if (!made && !lstatSync(realpathSync(target)).isDirectory()) throw new Refusal('INVALID', said('export.folder.not-folder', target))
  const staging = join(target, stagingName)
  try {
    const found = await lookAt(target, signal)
    if (!options.force) refuseForeign(target, vault.id, found)
    // What was made of another vault is not ours to replace.
    const earlier = found.vault === vault.id ? found : { ...found, ours: new Map<string, string>() }
    rmSync(staging, { recursive: true, force: true })
    mkdirSync(staging, { recursive: true })
    const writer = (options.writer ?? ownThreadWriter)(staging)
    // Ended before anything is moved or taken away: nothing may be written behind that.
    const written = await stage(reader, attachments, staging, writer, options).finally(() => writer.end())
    signal?.throwIfAborted()
    const kept = putInPlace(
      target,
      staging,
      earlier,
      written.files,
      (report, replaces) => {
        const { scope, links, trashed, at } = options
        return printManifest({ format: 1, vault: vault.id, at, scope, links, trashed, report, files: written.files, ...replaces })
      },
      written.report,
    )
    return kept
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (made && existsSync(target) && readdirSync(target).length === 0) rmSync(target, { recursive: true })
    throw error instanceof Error && 'syscall' in error ? diskError(error) : error
  }
}

/**
 * Puts the files in place of what is there, the manifest first (saying that both the old and the new may be found) and last. What is not ours goes
 * aside; what an earlier export made and this one does not, and nobody changed, goes away.
 */
function putInPlace(
  target: string,
  staging: string,
  earlier: EarlierExport,
  files: readonly ManifestFile[],
  manifest: (report: ExportReport, replaces: { replaces?: readonly ManifestFile[] }) => string,
  report: ExportReport,
): ExportReport {
  const remarks = [...report.remarks]
  const putManifest = (text: string) => {
    writeFileSync(join(staging, manifestName), text)
    renameSync(join(staging, manifestName), join(target, manifestName))
  }
  const remark = (code: string, title: string, file: string) => remarks.push({ code, title, file })
  const keep = (path: string) => remark('export.kept', setAside(join(target, path), target), path)
  if (earlier.ours.size === 0 && existsSync(join(target, manifestName))) keep(manifestName)
  const replaces = [...earlier.ours].map(([path, sha256]) => ({ path, size: 0, sha256 }))
  putManifest(manifest(report, { replaces }))
  const now = new Set(files.map(({ path }) => foldName(path)))
  const whole = new Set<string>()
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const there = lstatSync(join(target, folder), { throwIfNoEntry: false })
    if (there && !there.isDirectory()) keep(folder)
    if (there?.isDirectory()) continue
    mkdirSync(dirname(join(target, folder)), { recursive: true })
    renameSync(join(staging, folder), join(target, folder))
    whole.add(folder)
  }
  for (const { path } of files) {
    // A folder that was not there went as a whole.
    if (whole.has(dirname(path))) continue
    if (!earlier.ours.has(path) && lstatSync(join(target, path), { throwIfNoEntry: false })) keep(path)
    renameSync(join(staging, path), join(target, path))
  }
  // By folded path: on a disk that does not tell cases apart the old name may be the new file.
  for (const path of earlier.ours.keys()) if (!now.has(foldName(path))) unlinkSync(join(target, path))
  removeEmptyFolders(target, [...earlier.ours.keys()])
  const told = { ...report, remarks }
  putManifest(manifest(told, {}))
  rmSync(staging, { recursive: true, force: true })
  return told
}

function setAside(place: string, target: string): string {
  let aside = place + keptEnd
  for (let count = 2; existsSync(aside); count++) aside = `${place}${keptEnd}-${count}`
  renameSync(place, aside)
  return relative(target, aside).split(sep).join('/')
}

function removeEmptyFolders(target: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map(dirname))) {
    const place = join(target, folder)
    if (folder !== '.' && existsSync(place) && readdirSync(place).length === 0) rmSync(place, { recursive: true })
  }
}

function refuseVault(target: string, vault: string): void {
  const inside = relative(realpathSync(resolve(vault)), existsSync(target) ? realpathSync(target) : target)
  if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside)) {
    throw new Refusal('INVALID', said('export.folder.is-vault', target))
  }
}

function refuseForeign(target: string, vault: string, { vault: madeOf, ours, foreign, gone }: EarlierExport): void {
  if (madeOf !== null && madeOf !== vault) throw new Refusal('CONFLICT', said('export.folder.other-vault', target))
  if (madeOf === null && foreign.length + ours.size > 0) throw new Refusal('CONFLICT', said('export.folder.not-empty', target))
  const [changed] = [...foreign, ...gone]
  if (changed === undefined) return
  const data = { folder: target, file: changed, count: foreign.length + gone.length }
  throw new Refusal('CONFLICT', { code: 'export.folder.changed', data })
}

function diskError(error: unknown): StorageError {
  const code = errorCode(error)
  const known = code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'denied' : 'failed'
  return new StorageError('STORAGE', { code: `export.disk.${known}`, data: { error: code } }, error)
}

const said = (code: string, folder: string) => ({ code, data: { folder } })
