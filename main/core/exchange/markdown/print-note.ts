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

/** Takes one key and its value; '' and [] are left out by the caller's choice only. */
type Put = (key: string, value: string | number | boolean | null | readonly string[]) => void

/** The Markdown file of a note: docs/markdown.md. `readMarkdownNote` is its inverse. */
export function printNote(note: NoteToPrint): string {
  const { head } = note
  const names = proseFields(head.kind)
  const body = takeSurrogates('body', note.body)
  const texts = new Map(names.map((name) => [name, takeSurrogates(name, note.texts.get(name) ?? '')] as const))
  const surrogates = [...body.taken, ...[...texts.values()].flatMap(({ taken }) => taken)]
  let front = ''
  const put: Put = (key, value) => {
    front += yamlEntry(key, value)
  }
  put('id', head.id)
  put('kind', head.kind)
  put('title', head.title)
  putFields(note, put)
  put('created', head.createdAt)
  put('updated', head.updatedAt)
  if (head.trashedAt !== null) put('trashed', head.trashedAt)
  for (const [key, value] of printProperties(head.properties, head.kind)) put(key, value)
  putRest(head, put)
  if (surrogates.length > 0) put('surrogates', surrogates)
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

interface WrittenField {
  readonly name: string
  readonly field: Field
  readonly key: string
  readonly keys: readonly string[]
}

/** The other fields in the order in which they are written: names and tags, what is of the kind, what every note has. */
const written = new Map<Head['kind'], readonly WrittenField[]>(
  kindNames.map((kind) => {
    const fields = Object.entries(fieldsOf(kind)).flatMap(([name, field]): WrittenField[] =>
      field.type === 'prose' || apart.includes(name) ? [] : [{ name, field, key: snakeCase(name), keys: keysOf(name, field) }],
    )
    const leading = first.flatMap((name) => fields.filter((field) => field.name === name))
    const ofKind = fields.filter(({ name }) => !Object.hasOwn(common, name))
    return [kind, [...new Set([...leading, ...ofKind, ...fields])]]
  }),
)

function putFields(note: NoteToPrint, put: Put): void {
  const { head } = note
  for (const field of written.get(head.kind) ?? []) {
    if (field.name === 'aliases') putAliases(head, put)
    else if (field.name === 'attachments') putAttachments(note, put)
    else if (field.name === 'links') putLinks(note, put)
    else putField(field, (own(head, field.name) ?? emptyValue(field.field)) as Json, note, put)
  }
}

function putField({ name, field, key, keys }: WrittenField, value: Json, note: NoteToPrint, put: Put): void {
  if (field.type === 'list') {
    const items = value as readonly Json[]
    if (items.length > 0) put(key, printItems(field.columns, items, note.fileOf, unsaid(field, note.who)))
  } else if (field.type === 'choice') {
    // What every note may be chosen to be is said where it was.
    if (!Object.hasOwn(common, name) || value !== emptyValue(field)) put(key, String(value))
  } else if (field.type === 'words') {
    if ((value as readonly string[]).length > 0) put(key, value as readonly string[])
  } else if (value === null || value === '') return
  else if (field.type === 'date') putDate(keys, value as unknown as DateValue, put)
  else if (field.type === 'ref') put(key, printRef(value as unknown as Ref, note.fileOf))
  else if (field.type === 'position' || field.type === 'quantity') {
    const parts = printParts(value as unknown as Position | Quantity)
    for (const [at, part] of parts.entries()) if (part !== '' || at === 0) put(keys[at] ?? key, part)
  } else put(key, field.type === 'json' ? JSON.stringify(value) : (value as string | number))
}

function putDate(keys: readonly string[], { words, edtf, span }: DateValue, put: Put): void {
  const [key = '', edtfKey = '', spanKey = ''] = keys
  put(key, words)
  if (edtf !== edtfOfWords(words)) put(edtfKey, edtf ?? '')
  if (span !== undefined) put(spanKey, span)
}

/** Only entries of a log are named by others (`takesBack`), so only they carry their id. */
function unsaid(field: { readonly log?: boolean }, who: boolean): string[] {
  return field.log === true ? (who ? [] : ['who']) : ['id']
}

/** Obsidian knows names only; what more is known of them stands in a list of its own, for each alias of such a name. */
function putAliases({ aliases }: Head, put: Put): void {
  if (aliases.length === 0) return
  put(
    'aliases',
    aliases.map(({ name }) => name),
  )
  const detailed = new Set(aliases.filter(({ language, remark }) => language !== '' || remark !== '').map(({ name }) => name))
  const details = aliases.filter(({ name }) => detailed.has(name))
  if (details.length > 0)
    put(
      'alias_details',
      printItems(common.aliases.columns, details, () => undefined, ['id']),
    )
}

function putAttachments({ head, attachmentPath }: NoteToPrint, put: Put): void {
  if (head.attachments.length === 0) return
  const items = head.attachments.map(({ file, name, mediaType, size }) => {
    const values = { path: attachmentPath(file) ?? '', name, mediaType, size: size === null ? '' : String(size), file }
    return printItem(Object.entries(values).filter(([, text]) => text !== ''))
  })
  put('attachments', items)
}

function putLinks({ typedLinks, pins, fileOf }: NoteToPrint, put: Put): void {
  if (typedLinks.length > 0) put('typed_links', typedLinks)
  const items = pins.map(({ target, note }) => {
    const written = note === null ? '' : printRef({ name: fileOf(note) ?? '', note }, fileOf)
    return printItem([['target', target] as const, ['note', written] as const].filter(([, text]) => text !== ''))
  })
  if (items.length > 0) put('links', items)
}

const ours = ['id', 'rev', 'kind', 'title', 'createdAt', 'updatedAt', 'trashedAt']
const described = new Map(kindNames.map((kind) => [kind, new Set([...ours, ...Object.keys(fieldsOf(kind))])]))

/** What a note holds beyond its description: kept whole, as JSON. */
function putRest(head: Head, put: Put): void {
  const known = described.get(head.kind)
  const rest = Object.keys(head).filter((name) => !known?.has(name))
  if (rest.length > 0) put('kept_json', JSON.stringify(Object.fromEntries(rest.map((name) => [name, own(head, name)]))))
}
