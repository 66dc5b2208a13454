import type { Json } from '#shared/base/json.ts'
import { fieldValue } from '#shared/notes/apply-op.ts'
import type { Field } from '#shared/notes/field.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Note } from '#shared/notes/note.ts'
import { claimSlots, type Part, weights } from './weights.ts'

/** A text of a note, as it is searched. */
export interface NoteText {
  readonly part: Part
  readonly text: string
}

/** All that can be found in a note: title, aliases, tags, what stands in its fields, its body, a source's stored text. */
export function textsOf(note: Note): NoteText[] {
  // The long ones first: places count from here, and small numbers take less room.
  const texts: NoteText[] = [{ part: weights.body, text: note.body }]
  if (note.kind === 'source' && note.text !== '') texts.push({ part: weights.stored, text: note.text })
  texts.push({ part: note.kind === 'claim' ? weights.statement : weights.title, text: note.title })
  for (const { name } of note.aliases) texts.push({ part: weights.alias, text: name })
  for (const text of note.tags) texts.push({ part: weights.tag, text })
  for (const [name, plain] of plainFields(note.kind)) addField(texts, plain, fieldValue(note, name))
  return texts
}

interface Plain {
  readonly type: Field['type']
  readonly columns: readonly { readonly column: string; readonly type: Field['type']; readonly part: Part }[]
}
/** Words, not what is chosen from a list, counted or meant for the program; pins and file names are no words of anybody. */
const searched: ReadonlySet<Field['type']> = new Set(['line', 'text', 'prose', 'date', 'ref', 'quantity', 'words', 'list', 'json'])
const elsewhere: ReadonlySet<string> = new Set(['body', 'text', 'tags', 'aliases', 'links', 'short'])
const unread: ReadonlySet<string> = new Set(['file', 'mediaType', 'takesBack', 'language'])
const byKind = new Map<string, readonly (readonly [string, Plain])[]>()

function plainFields(kind: Note['kind']): readonly (readonly [string, Plain])[] {
  const known = byKind.get(kind)
  if (known) return known
  const made = Object.entries(fieldsOf(kind)).flatMap(([name, described]) => {
    if (elsewhere.has(name) || !searched.has(described.type)) return []
    const columns = described.type === 'list' ? Object.entries(described.columns) : []
    const read = columns.filter(([column, { type }]) => searched.has(type) && !unread.has(column))
    const partOf = (column: string): Part => (kind === 'claim' ? claimSlots[`${name}.${column}`] : undefined) ?? weights.field
    return [[name, { type: described.type, columns: read.map(([column, { type }]) => ({ column, type, part: partOf(column) })) }] as const]
  })
  byKind.set(kind, made)
  return made
}

function addField(texts: NoteText[], { type, columns }: Plain, value: unknown): void {
  if (type !== 'list') addValue(texts, weights.field, type, value)
  else if (Array.isArray(value))
    for (const item of value) for (const { column, type: kind, part } of columns) addValue(texts, part, kind, item?.[column])
}

function addValue(texts: NoteText[], part: Part, type: Field['type'], value: unknown): void {
  const add = (text: unknown) => {
    if (typeof text === 'string' && text !== '') texts.push({ part, text })
  }
  if (typeof value === 'string') add(value)
  else if (type === 'words' && Array.isArray(value)) value.forEach(add)
  else if (type === 'json') addJson(add, value as Json)
  else if (typeof value === 'object' && value !== null) {
    if ('words' in value) add(value.words)
    if ('name' in value) add(value.name)
    if ('unit' in value) add(value.unit)
    if ('of' in value) add(value.of)
  }
}

/** What stands in a property of another program; keys are no words of the note. */
function addJson(add: (text: unknown) => void, value: Json): void {
  if (typeof value === 'number') add(String(value))
  else if (Array.isArray(value)) for (const one of value) addJson(add, one)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) addJson(add, one as Json)
  else add(value)
}
