import { type Json, own } from '#shared/base/json.ts'
import { common } from '#shared/notes/common.ts'
import { type DateValue, emptyValue, type Field, type Position, type Quantity, type Ref } from '#shared/notes/field.ts'
import { fieldsOf, kindNames } from '#shared/notes/index.ts'
import type { Head } from '#shared/notes/note.ts'
import { edtfOfWords } from './date-text.ts'
import { printItems, printParts } from './field-text.ts'
import { printItem } from './item-text.ts'
import { keysOf, snakeCase } from './key-names.ts'
import { printProperties } from './property-entries.ts'
import { type FileOf, printRef } from './ref-text.ts'
import { appendTexts } from './stored-texts.ts'
import { takeSurrogates } from './surrogates.ts'
import type { PinToSay } from './write-links.ts'
import { yamlEntry } from './yaml-text.ts'

/** All that one note's file is made of; body and links as `writeLinks` gave them. */
export interface NoteToPrint {
  readonly head: Head
  readonly body: string
  readonly typedLinks: readonly string[]
  readonly pins: readonly PinToSay[]
  /** The long texts beside the body, by field. */
  readonly texts: ReadonlyMap<string, string>
  readonly fileOf: FileOf
  /** Where an attachment stands in the export; undefined where its file is missing. */
  readonly attachmentPath: (file: string) => string | undefined
  /** Whether names of those who wrote (`who` of logs) go out. */
  readonly who: boolean
}

/** Value of one key; '' and [] are left out by the caller's choice only. */
type Written = readonly [key: string, value: string | number | boolean | null | readonly string[]]

/** The Markdown file of a note: docs/markdown.md. `readMarkdownNote` is its inverse. */
export function printNote(note: NoteToPrint): string {
  const { head } = note
  const names = proseFields(head.kind)
  const body = takeSurrogates('body', note.body)
  const texts = new Map(names.map((name) => [name, takeSurrogates(name, note.texts.get(name) ?? '')] as const))
  const surrogates = [...body.taken, ...[...texts.values()].flatMap(({ taken }) => taken)]
  const entries: Written[] = [
    ['id', head.id],
    ['kind', head.kind],
    ['title', head.title],
    ...fieldEntries(note),
    ['created', head.createdAt],
    ['updated', head.updatedAt],
    ...(head.trashedAt === null ? [] : [['trashed', head.trashedAt] as const]),
    ...printProperties(head.properties, head.kind),
    ...kept(head),
    ...(surrogates.length > 0 ? [['surrogates', surrogates] as const] : []),
  ]
  const front = entries.map(([key, value]) => yamlEntry(key, value)).join('')
  const text = appendTexts(body.text, new Map([...texts].map(([name, { text }]) => [name, text])), names)
  return `---\n${front}---\n${text === '' ? '' : `\n${text}`}`
}

/** The fields that hold long texts beside the body; each has a block of its own after it. */
export function proseFields(kind: Head['kind']): readonly string[] {
  return prose.get(kind) ?? []
}

const prose = new Map(
  kindNames.map((kind) => {
    const texts = Object.entries(fieldsOf(kind)).filter(([name, { type }]) => type === 'prose' && name !== 'body')
    return [kind, texts.map(([name]) => name)]
  }),
)

const first = ['short', 'aliases', 'tags']
const apart = ['body', 'properties']

/** The other fields in the order in which they are written: names and tags, what is of the kind, what every note has. */
const written = new Map(
  kindNames.map((kind) => {
    const names = Object.entries(fieldsOf(kind)).flatMap(([name, { type }]) => (type === 'prose' || apart.includes(name) ? [] : [name]))
    const ofKind = names.filter((name) => !Object.hasOwn(common, name))
    return [kind, [...first, ...ofKind, ...names.filter((name) => !first.includes(name) && !ofKind.includes(name))]]
  }),
)

function* fieldEntries(note: NoteToPrint): Iterable<Written> {
  const { head } = note
  for (const name of written.get(head.kind) ?? []) {
    const field = fieldsOf(head.kind)[name]
    if (field === undefined) continue
    if (name === 'aliases') yield* aliasEntries(head)
    else if (name === 'attachments') yield* attachmentEntries(note)
    else if (name === 'links') yield* linkEntries(note)
    else yield* entriesOf(name, field, (own(head, name) ?? emptyValue(field)) as Json, note)
  }
}

function* entriesOf(name: string, field: Field, value: Json, note: NoteToPrint): Iterable<Written> {
  const keys = keysOf(name, field)
  const key = snakeCase(name)
  if (field.type === 'list') {
    const items = value as readonly Json[]
    if (items.length > 0) yield [key, printItems(field.columns, items, note.fileOf, unsaid(field, note.who))]
  } else if (field.type === 'choice') yield [key, String(value)]
  else if (field.type === 'words') {
    if ((value as readonly string[]).length > 0) yield [key, value as readonly string[]]
  } else if (value === null || value === '') return
  else if (field.type === 'date') yield* dateEntries(keys, value as unknown as DateValue)
  else if (field.type === 'ref') yield [key, printRef(value as unknown as Ref, note.fileOf)]
  else if (field.type === 'position' || field.type === 'quantity') {
    const parts = printParts(value as unknown as Position | Quantity)
    for (const [at, part] of parts.entries()) if (part !== '' || at === 0) yield [keys[at] ?? key, part]
  } else yield [key, field.type === 'json' ? JSON.stringify(value) : (value as string | number)]
}

function* dateEntries(keys: readonly string[], { words, edtf, span }: DateValue): Iterable<Written> {
  const [key = '', edtfKey = '', spanKey = ''] = keys
  yield [key, words]
  if (edtf !== edtfOfWords(words)) yield [edtfKey, edtf ?? '']
  if (span !== undefined) yield [spanKey, span]
}

/** Only entries of a log are named by others (`takesBack`), so only they carry their id. */
function unsaid(field: { readonly log?: boolean }, who: boolean): string[] {
  return field.log === true ? (who ? [] : ['who']) : ['id']
}

/** Obsidian knows names only; what more is known of them stands in a list of its own, for each alias of such a name. */
function* aliasEntries({ aliases }: Head): Iterable<Written> {
  if (aliases.length === 0) return
  yield ['aliases', aliases.map(({ name }) => name)]
  const detailed = new Set(aliases.filter(({ language, remark }) => language !== '' || remark !== '').map(({ name }) => name))
  const details = aliases.filter(({ name }) => detailed.has(name))
  if (details.length > 0) yield ['alias_details', printItems(common.aliases.columns, details, () => undefined, ['id'])]
}

function* attachmentEntries({ head, attachmentPath }: NoteToPrint): Iterable<Written> {
  if (head.attachments.length === 0) return
  const items = head.attachments.map(({ file, name, mediaType, size }) => {
    const values = { path: attachmentPath(file) ?? '', name, mediaType, size: size === null ? '' : String(size), file }
    return printItem(Object.entries(values).filter(([, text]) => text !== ''))
  })
  yield ['attachments', items]
}

function* linkEntries({ typedLinks, pins, fileOf }: NoteToPrint): Iterable<Written> {
  if (typedLinks.length > 0) yield ['typed_links', typedLinks]
  const items = pins.map(({ target, note }) => {
    const written = note === null ? '' : printRef({ name: fileOf(note) ?? '', note }, fileOf)
    return printItem([['target', target] as const, ['note', written] as const].filter(([, text]) => text !== ''))
  })
  if (items.length > 0) yield ['links', items]
}

const ours = new Set(['id', 'rev', 'kind', 'title', 'createdAt', 'updatedAt', 'trashedAt'])

/** What a note holds beyond its description: kept whole, as JSON. */
function kept(head: Head): Written[] {
  const fields = fieldsOf(head.kind)
  const rest = Object.entries(head).filter(([name]) => !ours.has(name) && !Object.hasOwn(fields, name))
  return rest.length > 0 ? [['kept_json', JSON.stringify(Object.fromEntries(rest))]] : []
}
