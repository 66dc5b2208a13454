import type { ExportScope } from '#core/exchange/exporters/markdown/export-markdown.ts'
import { Refusal } from '#core/refusal.ts'
import type { MakeNoteWriter } from '#node/export/note-writer.ts'
import { writeFolder } from '#node/export/write-folder.ts'
import type { Json } from '#shared/base/json.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { withVault } from '../with-vault.ts'

/** More remarks than this are only counted; the manifest has them all. */
const mostRemarks = 20

/** `export VAULT FOLDER`: notes as Markdown files. */
export async function exportVault(
  command: Extract<Command, { is: 'export' }>,
  terminal: Terminal,
  writer?: MakeNoteWriter,
): Promise<ExitCode> {
  const { vault, folder, links, trashed, who, force } = command
  const { signal, progress } = terminal
  const report = await withVault(vault, async ({ parts: { reader, ports } }) => {
    for (const id of command.notes) {
      if (!reader.head(id)) throw new Refusal('NOT_FOUND', { code: 'cli.export.no-note', data: { id } })
    }
    const { storage, clock } = ports
    const place = { vault: { id: storage.info.id, folder: vault }, at: clock.now() }
    const how = { links, trashed, who, force, signal, progress, ...(writer ? { writer } : {}) }
    return writeFolder(reader, storage.files, folder, { scope: scopeOf(command), ...how, ...place })
  })
  terminal.say({ code: 'cli.export.done', data: { folder, notes: report.notes, attachments: report.attachments } })
  for (const [kind, count] of Object.entries(report.byKind)) terminal.say({ code: 'cli.export.kind', data: { kind, count } })
  for (const { code, title, file } of report.remarks.slice(0, mostRemarks)) terminal.say({ code, data: { title, file } })
  if (report.remarks.length > mostRemarks) terminal.say({ code: 'cli.more', data: { count: report.remarks.length - mostRemarks } })
  terminal.answer({ folder, ...report } as unknown as Json)
  return exitCodes.done
}

function scopeOf({ kind, notes }: Extract<Command, { is: 'export' }>): ExportScope {
  if (notes.length > 0) return { of: 'notes', ids: notes }
  return kind === null ? { of: 'vault' } : { of: 'kind', kind }
}
