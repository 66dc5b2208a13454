import type { VaultReader } from '#core/store/vault-reader.ts'
import type { ExportPreview } from '#shared/api/exchange.ts'
import { kindNames } from '#shared/notes/index.ts'
import { chosen, type ExportScope } from './exporters/markdown/export-markdown.ts'

/** What an export would hold: notes by kind, and attachments, each once. */
export function previewExport(reader: Pick<VaultReader, 'head' | 'heads'>, scope: ExportScope, trashed: boolean): ExportPreview {
  const all = chosen(reader, { scope, trashed: true })
  const heads = trashed ? all : all.filter((head) => head.trashedAt === null)
  const counts = new Map<string, number>()
  const sizes = new Map<string, number>()
  for (const { kind, attachments } of heads) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    for (const { file, size } of attachments) sizes.set(file, size ?? 0)
  }
  return {
    notes: heads.length,
    byKind: Object.fromEntries(kindNames.filter((kind) => counts.has(kind)).map((kind) => [kind, counts.get(kind) ?? 0])),
    attachments: sizes.size,
    attachmentSize: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    trashed: all.filter((head) => head.trashedAt !== null).length,
  }
}
