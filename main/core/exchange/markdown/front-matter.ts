import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Json } from '#shared/base/json.ts'

/** One value of the front matter, read in the ways a field may need. */
export interface Given {
  /** The characters as they stand (`012`, `1990-05`, `[[Kyiv]]`), quotes and escapes undone; '' for an empty value. */
  readonly text: string
  /** The same of each item; one item where the value is no list, none where it is empty. */
  readonly list: readonly string[]
  /** The value as YAML 1.2 types it. */
  readonly json: Json
}

export interface FrontMatter {
  readonly values: ReadonlyMap<string, Given>
  /** What follows; the whole text where there is no front matter. */
  readonly rest: string
  /** `yaml`: what stands between the lines is not a flat YAML mapping, and `raw` has it. `twice`: a key occurs again; the first counts. */
  readonly problem: { readonly what: 'yaml' | 'twice'; readonly at: string } | null
  readonly raw: string
}

/** Reads what stands between a first line `---` and the next such line. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const { raw, rest } = cut(text.startsWith('\ufeff') ? text.slice(1) : text)
  if (raw === null) return { values: new Map(), rest, problem: null, raw: '' }
  const failed = (at: string): FrontMatter => ({ values: new Map(), rest, problem: { what: 'yaml', at }, raw })
  let document: Document.Parsed
  try {
    document = parseDocument(raw, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent' })
  } catch (error) {
    // Brackets nested by the thousand overflow the parser's stack.
    return failed(error instanceof Error ? error.message : '')
  }
  const [error] = document.errors
  if (error) return failed(error.message.split('\n')[0] ?? '')
  if (document.contents === null) return { values: new Map(), rest, problem: null, raw }
  if (!isMap(document.contents)) return failed('')
  const values = new Map<string, Given>()
  let problem: FrontMatter['problem'] = null
  for (const { key, value } of document.contents.items) {
    // `{{date}}`, a template's, is a mapping whose key is one.
    if (!isScalar(key)) return failed('')
    const name = textOf(key, raw)
    if (values.has(name)) problem ??= { what: 'twice', at: name }
    else values.set(name, given(document, value as Node | null, raw))
  }
  return { values, rest, problem, raw }
}

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gm

function cut(text: string): { readonly raw: string | null; readonly rest: string } {
  const [opening] = OPENING.exec(text) ?? []
  if (opening === undefined) return { raw: null, rest: text }
  CLOSING.lastIndex = opening.length
  // `^` holds after a lone CR too; `$` before one would end a match early, so the end is looked at here.
  for (let found = CLOSING.exec(text); found; found = CLOSING.exec(text)) {
    const after = found.index + found[0].length
    if (/[\r\n]$/.test(found[0]) || after === text.length) return { raw: text.slice(opening.length, found.index), rest: text.slice(after) }
  }
  return { raw: null, rest: text }
}

function given(document: Document, node: Node | null, raw: string): Given {
  const text = textOf(node, raw)
  const list = isSeq(node) ? node.items.map((item) => textOf(item as Node | null, raw)) : text === '' ? [] : [text]
  return { text, list, json: jsonOf(document, node, text) }
}

function textOf(node: Node | null, raw: string): string {
  if (node === null) return ''
  if (!isScalar(node)) return raw.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trim()
  return node.type === 'PLAIN' ? (node.source ?? '') : String(node.value)
}

function jsonOf(document: Document, node: Node | null, text: string): Json {
  if (node === null) return null
  if (isScalar(node)) {
    const { value } = node
    return value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value) ? (value as Json) : text
  }
  if ((!isCollection(node) && !isAlias(node)) || hasOddKeys(node)) return text
  try {
    // JSON's own way through, so that what YAML has beyond JSON (not a number, dates) cannot get in. Aliases by the thousand are refused.
    return JSON.parse(JSON.stringify(node.toJS(document, { maxAliasCount: 100 })) ?? 'null')
  } catch (error) {
    if (error instanceof Error) return text
    throw error
  }
}

/** Keys that JSON cannot have; `x: {{date}}` is such a thing to YAML, and text to whoever wrote it. */
function hasOddKeys(node: unknown): boolean {
  if (isMap(node)) return node.items.some(({ key, value }) => !isScalar(key) || hasOddKeys(value))
  return isSeq(node) && node.items.some(hasOddKeys)
}
