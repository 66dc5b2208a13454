import { deflateSync, Zip, ZipPassThrough } from 'fflate'
import type { Files } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { VaultReader } from '#core/store/vault-reader.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import type { Instant } from '#shared/base/instant.ts'
import { exportMarkdown, type MarkdownOptions } from './export-markdown.ts'
import { type ManifestFile, manifestName, printManifest } from './manifest.ts'
import { withManyEntries } from './zip64.ts'

export interface ArchiveOptions extends MarkdownOptions {
  readonly vault: string
  /** When it is made, as the manifest says; the archive's own dates are all the same, so that equal vaults give equal archives. */
  readonly at: Instant
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Told once, when the last file is in. */
  readonly onReport?: (report: ExportReport) => void
}

/**
 * A Markdown export as a zip archive, piece by piece as it is asked for: notes deflated, attachments as they are. Throws the signal's reason when
 * aborted, and Refusal UNSUPPORTED above 4 GiB, which only an export to a folder can hold.
 */
export async function* exportArchive(
  reader: VaultReader,
  attachments: Pick<Files, 'get' | 'has'>,
  options: ArchiveOptions,
): AsyncGenerator<Uint8Array> {
  const { vault, at, scope, links, trashed, progress, signal } = options
  const zip = new ArchiveParts()
  const prepared = exportMarkdown(reader, options)
  const missing = await missingOf(prepared.attachments, attachments)
  const files: ManifestFile[] = []
  let done = 0
  for (const file of prepared.files(missing)) {
    signal?.throwIfAborted()
    if ('text' in file) {
      const bytes = new TextEncoder().encode(file.text)
      zip.addText(file.path, bytes)
      files.push({ path: file.path, size: bytes.length, sha256: await sha256(bytes) })
    } else {
      const entry = zip.begin(file.path)
      const found = await attachments.get(file.attachment)
      for await (const bytes of found?.bytes ?? []) {
        signal?.throwIfAborted()
        entry.push(bytes.slice())
        yield* zip.take()
      }
      entry.push(new Uint8Array(0), true)
      files.push({ path: file.path, size: found?.size ?? 0, sha256: file.attachment })
    }
    progress?.(++done, prepared.total)
    if (zip.waiting >= pieceSize) yield* zip.take()
  }
  const report = prepared.report()
  zip.addText(manifestName, new TextEncoder().encode(printManifest({ format: 1, vault, at, scope, links, trashed, report, files })))
  options.onReport?.(report)
  yield* zip.end()
}

/** The attachments whose file is not in the vault. */
export async function missingOf(names: readonly string[], attachments: Pick<Files, 'has'>): Promise<ReadonlySet<string>> {
  const missing = new Set<string>()
  for (const name of names) if (!(await attachments.has(name))) missing.add(name)
  return missing
}

/** Bytes that are gathered before a piece is handed on; many notes are smaller than a message between threads is worth. */
const pieceSize = 64 * 1024
const mostBytes = 0xffff_ffff
// The earliest date an archive can hold; by the parts of local time, which is what an archive keeps.
const fixedDate = new Date(1980, 0, 1)

/** Deflated in one piece: fflate's own deflating entry would keep its buffers for every file until the end. */
class DeflatedEntry extends ZipPassThrough {
  constructor(path: string) {
    super(path)
    this.compression = 8
  }

  protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    this.ondata(null, deflateSync(chunk), final)
  }
}

class ArchiveParts {
  waiting = 0
  #pieces: Uint8Array[] = []
  #entries = 0
  #bytes = 0
  readonly #zip = new Zip((error, bytes, final) => {
    if (error) throw error
    this.#add(final ? withManyEntries(bytes, this.#entries) : bytes)
  })

  addText(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#put(new DeflatedEntry(path)).push(bytes, true)
  }

  begin(path: string): ZipPassThrough {
    return this.#put(new ZipPassThrough(path))
  }

  *take(): Generator<Uint8Array> {
    const pieces = this.#pieces
    this.#pieces = []
    this.waiting = 0
    yield* pieces
  }

  *end(): Generator<Uint8Array> {
    this.#zip.end()
    yield* this.take()
  }

  #put<Entry extends ZipPassThrough>(entry: Entry): Entry {
    entry.mtime = fixedDate
    this.#zip.add(entry)
    this.#entries++
    return entry
  }

  #add(bytes: Uint8Array): void {
    this.#bytes += bytes.length
    if (this.#bytes > mostBytes) throw new Refusal('UNSUPPORTED', { code: 'export.archive-too-large' })
    this.#pieces.push(bytes)
    this.waiting += bytes.length
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
