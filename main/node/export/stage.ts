import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { missingOf } from '#core/exchange/exporters/markdown/export-archive.ts'
import { type ExportedFile, exportMarkdown, type MarkdownOptions } from '#core/exchange/exporters/markdown/export-markdown.ts'
import type { ManifestFile } from '#core/exchange/exporters/markdown/manifest.ts'
import type { Files } from '#core/ports.ts'
import type { VaultReader } from '#core/store/vault-reader.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import type { NoteFile, NoteWriter } from './note-writer.ts'

export interface StageOptions extends MarkdownOptions {
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Notes are printed and handed to the writer in runs: a message for each would cost more than the note. Between two runs others have their turn. */
const longestRun = { files: 100, units: 2 * 2 ** 20 }

/** Writes all files of an export into a folder that is ours alone. Rejects with the signal's reason and with what the disk says. */
export async function stage(
  reader: VaultReader,
  attachments: Pick<Files, 'get' | 'has'>,
  staging: string,
  writer: NoteWriter,
  options: StageOptions,
): Promise<{ files: ManifestFile[]; report: ExportReport }> {
  const { signal, progress } = options
  const prepared = exportMarkdown(reader, options)
  const missing = await missingOf(prepared.attachments, attachments)
  const files: ManifestFile[] = []
  const add = (file: ManifestFile) => {
    files.push(file)
    progress?.(files.length, prepared.total)
  }
  let notes: NoteFile[] = []
  let size = 0
  let writing: Promise<void> = Promise.resolve()
  // While one run is written the next is printed, and waits for it: memory holds two, however slow the disk is.
  const hand = async () => {
    await writing
    signal?.throwIfAborted()
    writing = writer.write(notes).then((written) => written.forEach(add))
    // Told by the next run, or at the end; until then nobody else waits for it.
    writing.catch(() => {})
    notes = []
    size = 0
    await turn()
  }
  for (const file of prepared.files(missing)) {
    if ('text' in file) {
      notes.push({ path: file.path, text: file.text })
      size += file.text.length
      if (notes.length >= longestRun.files || size >= longestRun.units) await hand()
    } else add(await writeAttachment(file, attachments, staging, signal))
  }
  await hand()
  await writing
  return { files, report: prepared.report() }
}

async function writeAttachment(
  file: Extract<ExportedFile, { attachment: string }>,
  attachments: Pick<Files, 'get'>,
  staging: string,
  signal: AbortSignal | undefined,
): Promise<ManifestFile> {
  const path = join(staging, file.path)
  mkdirSync(dirname(path), { recursive: true })
  let size = 0
  const opened = openSync(path, 'wx')
  try {
    for await (const bytes of (await attachments.get(file.attachment))?.bytes ?? []) {
      signal?.throwIfAborted()
      for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at)
      size += bytes.length
    }
  } finally {
    closeSync(opened)
  }
  return { path: file.path, size, sha256: file.attachment }
}
