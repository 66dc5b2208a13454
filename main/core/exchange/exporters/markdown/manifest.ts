import type { ExportReport } from '#shared/api/exchange.ts'
import type { Instant } from '#shared/base/instant.ts'
import { isObject } from '#shared/base/json.ts'
import type { MarkdownOptions } from './export-markdown.ts'

/** The name of the manifest, at the root of an export; no note, since it is no Markdown. */
export const manifestName = 'ascertain-export.json'

export interface ManifestFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** What an export wrote. `replaces` is there only while the files of an earlier export are being replaced. */
export interface Manifest {
  readonly format: 1
  /** The vault's id. */
  readonly vault: string
  readonly at: Instant
  readonly scope: MarkdownOptions['scope']
  readonly links: MarkdownOptions['links']
  readonly trashed: boolean
  readonly report: ExportReport
  readonly files: readonly ManifestFile[]
  readonly replaces?: readonly ManifestFile[]
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`
}

/** What of a manifest somebody might have changed; null where it is none of ours. */
export function parseManifest(text: string): Pick<Manifest, 'vault' | 'files' | 'replaces'> | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (!isObject(value)) return null
  const { format, vault, files, replaces } = value
  if (format !== 1 || typeof vault !== 'string' || !areFiles(files)) return null
  return { vault, files, ...(areFiles(replaces) ? { replaces } : {}) }
}

function areFiles(value: unknown): value is readonly ManifestFile[] {
  return (
    Array.isArray(value) &&
    value.every(
      (file) =>
        isObject(file) &&
        typeof file.size === 'number' &&
        typeof file.sha256 === 'string' &&
        typeof file.path === 'string' &&
        // Never out of the export's folder, whatever a hand wrote there.
        /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\][^\\]*$/.test(file.path),
    )
  )
}
