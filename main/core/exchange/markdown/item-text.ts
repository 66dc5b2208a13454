import { snakeCase } from './key-names.ts'

/**
 * `name: value; name: value`: one item of a list with several columns. A value with `;`, `"`, a line end, another control character or a
 * space at an edge is written as a JSON string; empty ones are left out by the caller.
 */
export function printItem(values: readonly (readonly [column: string, text: string])[]): string {
  return values.map(([column, text]) => `${snakeCase(column)}: ${bare(text) ? text : JSON.stringify(text)}`).join('; ')
}

/** The columns of an item as written (snake case), or null where the text is not such an item. */
export function parseItem(text: string): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>()
  let rest = text.trim()
  while (rest !== '') {
    const name = /^([a-z][a-z0-9_]*):(?:\s+|$)/.exec(rest)
    if (!name) return null
    rest = rest.slice(name[0].length)
    const found = QUOTED.exec(rest) ?? UNQUOTED.exec(rest)
    if (!found) return null
    const [all, value = ''] = found
    const string = value.startsWith('"') ? unquote(value) : value.trim()
    if (string === null || values.has(name[1] ?? '')) return null
    values.set(name[1] ?? '', string)
    rest = rest.slice(all.length).trimStart()
  }
  return values
}

const QUOTED = /^("(?:[^"\\]|\\.)*")\s*(?:;|$)/s
const UNQUOTED = /^([^;"]*)(?:;|$)/

function bare(text: string): boolean {
  return text !== '' && !/[;"\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) && text.trim() === text
}

function unquote(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : null
  } catch (error) {
    // Mistyped by hand: not an item, and the caller says where.
    if (error instanceof SyntaxError) return null
    throw error
  }
}
