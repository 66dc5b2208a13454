import { isNoteId, type NoteId } from '#shared/base/ids.ts'
import { type Instant, isInstant } from '#shared/base/instant.ts'
import { isObject, type Json, type JsonObject } from '#shared/base/json.ts'
import { findLinks } from '#shared/links/find-links.ts'
import { common } from '#shared/notes/common.ts'
import { emptyValue, type Field } from '#shared/notes/field.ts'
import { fieldsOf, isKind } from '#shared/notes/index.ts'
import type { Kind, Note } from '#shared/notes/note.ts'
import { filesOfLinks } from './body-pins.ts'
import { edtfOfWords } from './date-text.ts'
import { parseOneItem, parseValue } from './field-text.ts'
import { type Given, readFrontMatter } from './front-matter.ts'
import { keysOf, snakeCase } from './key-names.ts'
import { proseFields } from './print-note.ts'
import { readProperties } from './property-entries.ts'
import type { ReadRef } from './ref-text.ts'
import { splitTexts } from './stored-texts.ts'
import { putSurrogates } from './surrogates.ts'
import { typedBody } from './typed-links.ts'

/** What could not be read as described: `what` is the last part of a message code, `key` where it stands, `text` what stands there. */
export interface ReadProblem {
  readonly what: 'yaml' | 'twice' | 'kind' | 'value' | 'item' | 'column'
  readonly key: string
  readonly text: string
}

/** One file, read on its own: what it names by link is resolved when all files are known (`resolveNotes`). */
export interface ReadNote {
  readonly id: NoteId | null
  /** Null where the file names none that we know. */
  readonly kind: Kind | null
  readonly title: string | null
  readonly createdAt: Instant | null
  readonly updatedAt: Instant | null
  readonly trashedAt: Instant | null
  /** Every field of the kind but body, links and properties, by name; references are `ReadRef`, items without an id have ''. */
  readonly fields: { readonly [name: string]: Json }
  readonly body: string
  /** What each folded target of the body means: by its file or its id; null where the file says that it is not pinned. */
  readonly pins: ReadonlyMap<string, ReadRef | null>
  readonly properties: Note['properties']
  /** Attachments' paths in the export, by their SHA-256. */
  readonly attachmentPaths: ReadonlyMap<string, string>
  readonly problems: readonly ReadProblem[]
}

/**
 * Reads a Markdown file of docs/markdown.md, or any other: nothing of it is lost, what is not as described is named. Never throws.
 * @param fallback the kind where the file names none (from its folder)
 */
export function readMarkdownNote(text: string, fallback: Kind = 'page'): ReadNote {
  const { values, rest, problem } = readFrontMatter(text)
  const problems: ReadProblem[] = problem ? [{ what: problem.what, key: problem.at, text: '' }] : []
  const told = values.get('kind')?.text ?? ''
  const kind = isKind(told) ? told : null
  if (kind === null && told !== '') problems.push({ what: 'kind', key: 'kind', text: told })
  const asKind = kind ?? fallback
  const surrogates = values.get('surrogates')?.list ?? []
  // Front matter that cannot be read is kept as it stood, at the head of the body.
  const whole = problem?.what === 'yaml' ? text : rest.replace(/^(?:\r\n|\n)/, '')
  const { body, texts } = splitTexts(whole, proseFields(asKind))
  const typedLinks = values.get('typed_links')?.list ?? []
  const typed = typedBody(putSurrogates('body', body, surrogates), typedLinks)
  const fields = readFields(values, asKind, problems)
  for (const [name, prose] of texts) fields[name] = putSurrogates(name, prose, surrogates)
  const id = values.get('id')?.text
  return {
    id: isNoteId(id) ? id : null,
    kind,
    title: values.get('title')?.text ?? null,
    createdAt: instantAt(values, 'created'),
    updatedAt: instantAt(values, 'updated'),
    trashedAt: instantAt(values, 'trashed'),
    fields,
    body: typed,
    pins: readPins(typed, typedLinks, values.get('links')?.list ?? []),
    properties: readProperties(values, asKind),
    attachmentPaths: readPaths(values.get('attachments')?.list ?? []),
    problems,
  }
}

function readFields(values: ReadonlyMap<string, Given>, kind: Kind, problems: ReadProblem[]): { [name: string]: Json } {
  const fields: { [name: string]: Json } = {}
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    if (name === 'body' || name === 'links' || name === 'properties') continue
    fields[name] = name === 'aliases' ? readAliases(values, problems) : readField(name, field, values, problems)
  }
  const kept = keptOf(values)
  return { ...kept, ...fields }
}

function readField(name: string, field: Field, values: ReadonlyMap<string, Given>, problems: ReadProblem[]): Json {
  const [key = '', ...more] = keysOf(name, field)
  const given = values.get(key)
  if (field.type === 'list') return (given?.list ?? []).map((text) => readItem(snakeCase(name), field.columns, text, problems))
  if (field.type === 'words') return [...new Set(given?.list ?? [])]
  const textAt = (at: string | undefined) => values.get(at ?? '')?.text ?? ''
  const asNumber = (at: string | undefined): number | null => {
    const value = parseValue({ type: 'number' }, textAt(at))
    if (value === undefined) problems.push({ what: 'value', key: at ?? key, text: textAt(at) })
    return typeof value === 'number' ? value : null
  }
  if (given === undefined && !more.some((one) => values.has(one))) return emptyValue(field)
  const text = given?.text ?? ''
  if (field.type === 'date') {
    const [edtfKey, spanKey] = more
    const edtf = values.has(edtfKey ?? '') ? textAt(edtfKey) || null : edtfOfWords(text)
    const span = textAt(spanKey)
    return { edtf, words: text, ...(span === 'within' || span === 'throughout' ? { span } : {}) }
  }
  if (field.type === 'quantity') {
    const [least, most, unit, of] = more
    return { words: text, least: asNumber(least), most: asNumber(most), unit: textAt(unit), of: textAt(of) }
  }
  if (field.type === 'position') {
    const [longitudeKey, radius] = more
    const latitude = asNumber(key)
    const longitude = asNumber(longitudeKey)
    return latitude === null || longitude === null ? null : { latitude, longitude, radius: asNumber(radius) }
  }
  const value = parseValue(field, text)
  if (value === undefined) problems.push({ what: 'value', key, text })
  return value ?? emptyValue(field)
}

function readItem(key: string, columns: Parameters<typeof parseOneItem>[0], text: string, problems: ReadProblem[]): Json {
  const { item, problem, more } = parseOneItem(columns, text)
  if (problem !== null) problems.push(problem === text ? { what: 'item', key, text } : { what: 'value', key: `${key}.${problem}`, text })
  for (const [column, value] of more) {
    if (key !== 'attachments' || column !== 'path') problems.push({ what: 'column', key: `${key}.${column}`, text: value })
  }
  return item
}

/** The details of an alias are those of the next entry of its name. */
function readAliases(values: ReadonlyMap<string, Given>, problems: ReadProblem[]): Json {
  const details = (values.get('alias_details')?.list ?? []).map((text) => readItem('alias_details', common.aliases.columns, text, problems))
  return (values.get('aliases')?.list ?? []).map((name) => {
    const at = details.findIndex((detail) => (detail as { name?: Json }).name === name)
    const [detail] = at < 0 ? [] : details.splice(at, 1)
    return detail ?? { id: '', name, language: '', remark: '' }
  })
}

function readPins(typed: string, typedLinks: readonly string[], said: readonly string[]): ReadonlyMap<string, ReadRef | null> {
  const pins = new Map<string, ReadRef | null>()
  if (typed.includes('[[')) {
    for (const [key, file] of filesOfLinks(findLinks(typed), typedLinks)) pins.set(key, { name: '', note: null, file })
  }
  for (const text of said) {
    const { item } = parseOneItem({ target: { type: 'line' }, note: { type: 'ref' } }, text)
    if (typeof item.target === 'string') pins.set(item.target, (item.note ?? null) as unknown as ReadRef | null)
  }
  return pins
}

function readPaths(items: readonly string[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const text of items) {
    const { item, more } = parseOneItem(common.attachments.columns, text)
    const path = more.get('path')
    if (path !== undefined) paths.set(String(item.file), path)
  }
  return paths
}

function keptOf(values: ReadonlyMap<string, Given>): { [name: string]: Json } {
  const kept = parseValue({ type: 'json' }, values.get('kept_json')?.text ?? '')
  return isObject(kept) ? { ...(kept as JsonObject) } : {}
}

function instantAt(values: ReadonlyMap<string, Given>, key: string): Instant | null {
  const text = values.get(key)?.text
  return isInstant(text) ? text : null
}
