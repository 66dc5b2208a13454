import type { Parts } from '#core/parts.ts'
import type { Area } from '#core/serve/procedures.ts'
import type { TaskControl } from '#core/tasks/tasks.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import { mostRows } from '#shared/api/shapes.ts'
import type { Json } from '#shared/base/json.ts'
import { exportArchive } from './exporters/markdown/export-archive.ts'
import type { MarkdownOptions } from './exporters/markdown/export-markdown.ts'

export const exchange: Area<'exchange'> = (os, parts) => ({
  exportMarkdown: os.exchange.exportMarkdown.handler(({ input }) => ({
    task: parts.tasks.start({ code: 'task.export' }, (control) => exportDownload(parts, input, control)),
  })),
})

/** Streams the archive into the vault's scratch files, from where the window fetches it: `{ download, report }`. */
async function exportDownload({ reader, ports }: Parts, options: MarkdownOptions, control: TaskControl): Promise<Json> {
  const { storage, clock } = ports
  const written: { report?: ExportReport } = {}
  const archive = exportArchive(reader, storage.files, {
    ...options,
    vault: storage.info.id,
    at: clock.now(),
    progress: (done, total) => control.progress(done, total),
    signal: control.signal,
    onReport: (report) => {
      written.report = report
    },
  })
  const { file } = await storage.scratch.put(archive)
  const { remarks = [], ...counts } = written.report ?? {}
  return { download: file, report: { ...counts, remarks: remarks.slice(0, mostRows), remarksInAll: remarks.length } }
}
