import type { Instant } from '#shared/base/instant.ts'
import { isObject, type Json, type JsonObject } from '#shared/base/json.ts'
import { fieldValue } from '#shared/notes/apply-op.ts'
import { fillTemplate, type TemplateWords, templateWords } from '#shared/notes/fill-template.ts'
import { fieldsOf } from '#shared/notes/index.ts'
import type { Kind, Note } from '#shared/notes/note.ts'

/** Of the template alone: what it is called, and that it is one. */
const own: ReadonlySet<string> = new Set(['short', 'aliases', 'starred', 'template'])

/**
 * The fields of a new note as its template has them, with the words said. What has a log (a claim's status) begins anew: its reasons are of
 * another note. Pins come along, so that links of the text mean the same.
 */
export function fromTemplate(template: Note, kind: Kind, title: string, now: Instant): JsonObject {
  const words = templateWords(title, now)
  const fields = fieldsOf(template.kind)
  const there = fieldsOf(kind)
  const taken = Object.entries(fields).filter(([name, field]) => {
    const hasLog = (field.type === 'list' && field.log === true) || `${name}Log` in fields
    return !own.has(name) && !hasLog && there[name]?.type === field.type
  })
  return Object.fromEntries(taken.map(([name]) => [name, filled(fieldValue(template, name), words)]))
}

function filled(value: Json, words: TemplateWords): Json {
  if (typeof value === 'string') return fillTemplate(value, words)
  if (Array.isArray(value)) return value.map((one: Json) => filled(one, words))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one as Json, words)]))
}
