import type { VaultReader } from '#core/store/vault-reader.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { kindNames, kinds } from '#shared/notes/index.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { FileIndex } from '../../markdown/file-index.ts'
import { AttachmentNames, fileNames, type NamedFile } from '../../markdown/file-names.ts'
import { printNote, proseFields } from '../../markdown/print-note.ts'
import { type LinkMode, pinsToSay, writeLinks } from '../../markdown/write-links.ts'

export type ExportScope =
  | { readonly of: 'vault' }
  | { readonly of: 'kind'; readonly kind: Kind }
  | { readonly of: 'notes'; readonly ids: readonly NoteId[] }

export interface MarkdownOptions {
  readonly scope: ExportScope
  readonly links: LinkMode
  /** Whether notes in the trash go out too. */
  readonly trashed: boolean
  /** Whether the names of those who wrote go out (the `who` of logs); only by choice. */
  readonly who?: boolean
}

/** One file of an export; paths from its root with `/`. An attachment is named by its SHA-256 and read by whoever writes it. */
export type ExportedFile =
  | { readonly path: string; readonly text: string; readonly title: string }
  | { readonly path: string; readonly attachment: string; readonly title: string }

export interface MarkdownExport {
  /** How many notes and attachments there are at the most. */
  readonly total: number
  /** Attachments before the notes that show them; each note is made when it is asked for. */
  files(missing: ReadonlySet<string>): Iterable<ExportedFile>
  /** The attachments, each once, so that the caller can see first which are there. */
  readonly attachments: readonly string[]
  /** What has gone out until now; `missing` are attachments whose file is not in the vault. */
  report(): ExportReport
}

/** Prepares an export: what goes out, and under which names. Nothing is read but heads; nothing is written. */
export function exportMarkdown(reader: VaultReader, options: MarkdownOptions): MarkdownExport {
  const heads = chosen(reader, options)
  const names = fileNames(heads)
  const index = new FileIndex<NoteId>()
  for (const [id, { path }] of names) index.add(path, id)
  const attachments = attachmentPaths(heads, names)
  const counts = new Map<string, number>()
  const remarks: ExportReport['remarks'][number][] = []
  let written = 0
  const remark = (code: string, title: string, file: string) => remarks.push({ code, title, file })

  function* files(missing: ReadonlySet<string>): Iterable<ExportedFile> {
    for (const [attachment, { path, title }] of attachments) {
      if (missing.has(attachment)) remark('export.missing', title, path)
      else {
        written++
        yield { path, attachment, title }
      }
    }
    const pathOf = (file: string) => (missing.has(file) ? undefined : attachments.get(file)?.path)
    for (const { id, title } of heads) {
      const named = names.get(id)
      const head = reader.head(id)
      if (named === undefined || head === undefined) remark('export.gone', title, named?.path ?? '')
      else {
        if (named.why !== null) remark(`export.name.${named.why}`, head.title, named.path)
        counts.set(head.kind, (counts.get(head.kind) ?? 0) + 1)
        yield { path: named.path, text: textOf(reader, head, { names, index, options, pathOf }), title: head.title }
      }
    }
  }

  return {
    total: heads.length + attachments.size,
    attachments: [...attachments.keys()],
    files,
    report: () => ({
      notes: [...counts.values()].reduce((sum, count) => sum + count, 0),
      byKind: Object.fromEntries(kindNames.filter((kind) => counts.has(kind)).map((kind) => [kind, counts.get(kind) ?? 0])),
      attachments: written,
      remarks: [...remarks],
    }),
  }
}

interface Place {
  readonly names: ReadonlyMap<NoteId, NamedFile>
  readonly index: FileIndex<NoteId>
  readonly options: MarkdownOptions
  readonly pathOf: (attachment: string) => string | undefined
}

function textOf(reader: VaultReader, head: Head, { names, index, options, pathOf }: Place): string {
  const typed = reader.body(head.id)
  const shown = new Map(head.attachments.map(({ name, file }) => [foldName(name), file]))
  const links = findLinks(typed)
  const { body, typedLinks } = writeLinks(typed, links, {
    links: options.links,
    folder: kinds[head.kind].folder,
    pathOf: (target) => {
      const { id, state } = reader.meaning(head.id, target)
      if (id !== null) return names.get(id)?.path
      const attachment = state === 'unresolved' ? shown.get(foldName(target)) : undefined
      return attachment === undefined ? undefined : pathOf(attachment)
    },
  })
  const follow = (id: NoteId) => reader.follow(id).id ?? id
  const pins = new Map(head.links.map(({ id, note }) => [String(id), follow(note as NoteId)]))
  return printNote({
    head,
    body,
    typedLinks,
    pins: pinsToSay(links, typedLinks, pins, index, (key) => reader.meaning(head.id, key).state !== 'unresolved'),
    texts: new Map(proseFields(head.kind).map((name) => [name, name === 'text' ? reader.text(head.id) : ''])),
    fileOf: (note) => names.get(note)?.name ?? names.get(follow(note))?.name,
    attachmentPath: pathOf,
    who: options.who ?? false,
  })
}

/** The notes that go out. */
export function chosen(
  reader: Pick<VaultReader, 'head' | 'heads'>,
  { scope, trashed }: Pick<MarkdownOptions, 'scope' | 'trashed'>,
): Head[] {
  const within = (head: Head) => trashed || head.trashedAt === null
  if (scope.of === 'notes') {
    const heads = [...new Set(scope.ids)].sort().map((id) => reader.head(id))
    return heads.filter((head) => head !== undefined && within(head)) as Head[]
  }
  return [...reader.heads()].filter((head) => within(head) && (scope.of === 'vault' || head.kind === scope.kind))
}

function attachmentPaths(heads: readonly Head[], notes: ReadonlyMap<NoteId, NamedFile>): Map<string, { path: string; title: string }> {
  const names = new AttachmentNames([...notes.values()].map(({ name }) => name))
  const paths = new Map<string, { path: string; title: string }>()
  for (const { attachments } of heads) {
    for (const { file, name } of attachments) {
      if (!paths.has(file)) paths.set(file, { path: `files/${names.give(name, file)}`, title: name })
    }
  }
  return paths
}
