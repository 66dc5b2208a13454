import { createHash } from 'node:crypto'
import { createReadStream, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ManifestFile, manifestName, parseManifest } from '#core/exchange/exporters/markdown/manifest.ts'

/** Where an export is gathered before it takes the place of what is there; ours alone, left over only by a killed program. */
export const stagingName = '.ascertain-export'

/** Sets aside what somebody else made where a file of ours has to stand. No Markdown, so it never becomes a note. */
export const keptEnd = '.kept'

/** What stands in a folder that an export is to be written to. */
export interface EarlierExport {
  /** The vault that an export there was made of; null where there is none. */
  readonly vault: string | null
  /** The files that export made and nobody changed since, by path, with the SHA-256 of each. */
  readonly ours: ReadonlyMap<string, string>
  /** Files that are not as that export left them, or not made by it at all. Hidden ones count only where a file of ours would have to stand. */
  readonly foreign: readonly string[]
  /** Paths of that export that are no longer there. */
  readonly gone: readonly string[]
}

/** Looks at a folder; it may be absent. Rejects with what the file system says. */
export async function lookAt(folder: string, signal?: AbortSignal): Promise<EarlierExport> {
  const manifest = readManifest(folder)
  const expected = new Map<string, string[]>()
  for (const { path, sha256 } of [...(manifest?.files ?? []), ...(manifest?.replaces ?? [])]) {
    expected.set(path, [...(expected.get(path) ?? []), sha256])
  }
  const ours = new Map<string, string>()
  const foreign: string[] = []
  for (const path of filesIn(folder, '')) {
    signal?.throwIfAborted()
    if (manifest && path === manifestName) continue
    const hash = expected.has(path) ? await sha256Of(join(folder, path)) : ''
    if (expected.get(path)?.includes(hash)) ours.set(path, hash)
    else foreign.push(path)
  }
  const there = new Set([...ours.keys(), ...foreign])
  const gone = manifest?.replaces ? [] : [...expected.keys()].filter((path) => !there.has(path))
  return { vault: manifest?.vault ?? null, ours, foreign, gone }
}

export function readManifest(folder: string): ReturnType<typeof parseManifest> {
  const path = join(folder, manifestName)
  return existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : null
}

export function manifestFile(path: string, bytes: Uint8Array): ManifestFile {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Paths of all files, with `/`, but hidden ones (`.obsidian`, `.git`, `.DS_Store`) and what Windows puts into folders. */
function filesIn(folder: string, inside: string): string[] {
  if (!existsSync(join(folder, inside))) return []
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.name.startsWith('.') || HARMLESS.has(entry.name)) return []
    return entry.isDirectory() ? filesIn(folder, path) : [path]
  })
}

const HARMLESS = new Set(['Thumbs.db', 'desktop.ini'])

async function sha256Of(path: string): Promise<string> {
  if (!lstatSync(path).isFile()) return ''
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
