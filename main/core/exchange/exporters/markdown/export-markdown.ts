import type { VaultReader } from '#core/store/vault-reader.ts'
import type { ExportReport } from '#shared/api/exchange.ts'
import { foldName } from '#shared/base/fold-name.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { kindNames, kinds } from '#shared/notes/index.ts'
import type { Head, Kind } from '#shared/notes/note.ts'
import { FileIndex } from '../../markdown/file-index.ts'
import { AttachmentNames, fileNames, type NamedFile } from '../../markdown/file-names.ts'
import { LinkWords } from '../../markdown/link-words.ts'
import { printNote, proseFields } from '../../markdown/print-note.ts'
import { type LinkedFile, type LinkMode, pinsToSay, writeLinks } from '../../markdown/write-links.ts'

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
  const attachments = attachmentFiles(heads, names)
  const words = new LinkWords()
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
    const shown = (file: string) => (missing.has(file) ? undefined : attachments.get(file))
    for (const { id, title } of heads) {
      const named = names.get(id)
      const head = reader.head(id)
      if (named === undefined || head === undefined) remark('export.gone', title, named?.path ?? '')
      else {
        if (named.why !== null) remark(`export.name.${named.why}`, head.title, named.path)
        counts.set(head.kind, (counts.get(head.kind) ?? 0) + 1)
        yield { path: named.path, text: textOf(reader, head, { names, index, words, options, shown }), title: head.title }
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
  readonly words: LinkWords
  readonly options: MarkdownOptions
  readonly shown: (attachment: string) => LinkedFile | undefined
}

function textOf(reader: VaultReader, head: Head, { names, index, words, options, shown }: Place): string {
  const typed = reader.body(head.id)
  const links = findLinks(typed)
  // A note of the export is itself, and need not be followed.
  const follow = (id: NoteId) => (names.has(id) ? id : (reader.follow(id).id ?? id))
  const pins = new Map(head.links.map(({ id, note }) => [String(id), follow(note as NoteId)]))
  const files = new Map(head.attachments.map(({ name, file }) => [foldName(name), file]))
  const { body, typedLinks } = writeLinks(typed, links, {
    links: options.links,
    folder: kinds[head.kind].folder,
    words,
    fileOf(target) {
      const key = words.keyOf(target)
      const pinned = pins.get(key)
      if (pinned !== undefined) return names.get(pinned)
      const { id, state } = reader.meaning(head.id, target)
      if (id !== null) return names.get(id)
      const attachment = state === 'unresolved' ? files.get(key) : undefined
      return attachment === undefined ? undefined : shown(attachment)
    },
  })
  return printNote({
    head,
    body,
    typedLinks,
    pins: pinsToSay(links, typedLinks, pins, index, words, (key) => reader.meaning(head.id, key).state !== 'unresolved'),
    texts: new Map(proseFields(head.kind).map((name) => [name, name === 'text' ? reader.text(head.id) : ''])),
    fileOf: (note) => names.get(note)?.name ?? names.get(follow(note))?.name,
    attachmentPath: (file) => shown(file)?.path,
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

function attachmentFiles(heads: readonly Head[], notes: ReadonlyMap<NoteId, NamedFile>): Map<string, LinkedFile & { title: string }> {
  const attachments = heads.flatMap((head) => head.attachments)
  const names = new AttachmentNames(attachments.length === 0 ? [] : [...notes.values()].map(({ name }) => name))
  const files = new Map<string, LinkedFile & { title: string }>()
  for (const { file, name: title } of attachments) {
    if (files.has(file)) continue
    const name = names.give(title, file)
    // A `.md` at its end is taken for a note's by whoever follows a link, and left out there.
    files.set(file, { path: `files/${name}`, name: name.replace(/\.md$/, ''), title })
  }
  return files
}
