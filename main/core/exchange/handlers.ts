import { linkers } from '#core/links/backlinks.ts'
import { idsOf } from '#core/notes/many-notes.ts'
import type { Parts } from '#core/parts.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import { mostRows, type Which } from '#shared/api/shapes.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Json } from '#shared/base/json.ts'
import { exportArchive } from './exporters/markdown/export-archive.ts'
import type { ExportScope, MarkdownOptions } from './exporters/markdown/export-markdown.ts'
import { previewExport } from './preview-export.ts'

export const exchange: Area<'exchange'> = (os, parts) => ({
  preview: os.exchange.preview.handler(({ input }) => previewExport(parts.reader, scopeOf(parts, input.scope), input.trashed)),
  exportMarkdown: os.exchange.exportMarkdown.handler(({ input }) => ({
    task: parts.tasks.start({ code: 'task.export' }, (control) =>
      makeArchive(parts, { ...input, scope: scopeOf(parts, input.scope) }, control),
    ),
  })),
})

/** Notes that are not named one by one. */
type Asked =
  | ExportScope
  | { readonly of: 'list'; readonly list: NonNullable<Which['list']> }
  | { readonly of: 'around'; readonly id: NoteId }

/** A list, or what is round a note, is the notes it holds when the export begins. */
function scopeOf(parts: Parts, scope: Asked): ExportScope {
  if (scope.of === 'around') return { of: 'notes', ids: [scope.id, ...linkers(parts.links, scope.id)] }
  return scope.of === 'list' ? { of: 'notes', ids: idsOf(parts, { list: scope.list }) } : scope
}

/** Makes the archive in the vault's scratch folder, from where the window fetches it: memory stays flat whatever its size. */
async function makeArchive({ ports, reader }: Parts, options: MarkdownOptions, { signal, progress }: TaskControl): Promise<Json> {
  const { storage, clock } = ports
  let report: ExportReport | null = null
  const pieces = exportArchive(reader, storage.files, {
    ...options,
    vault: storage.info.id,
    at: clock.now(),
    signal,
    progress,
    onReport: (told) => {
      // The manifest in the archive has them all.
      report = { ...told, remarks: told.remarks.slice(0, mostRows), remarksInAll: told.remarks.length }
    },
  })
  const { file } = await storage.scratch.put(pieces)
  return { download: file, report: report as unknown as Json }
}
