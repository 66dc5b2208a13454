import { parseSync } from 'vite'
import { child, children, isNode, type Node, nameOf, visit } from './syntax.ts'

/** Where the program names a message: a code, and the names of its data where they are written beside it. */
export interface MessageUse {
  readonly code: string
  /** Null where the data comes from elsewhere. */
  readonly data: readonly string[] | null
}

/** Shape of every code: words with dots between them, `area.word` but for the few that belong to no area. */
export const codeShape = /^[a-z][a-zA-Z]*(\.[a-zA-Z][a-zA-Z0-9-]*)*$/

/** Functions whose first argument is a message code. */
const speaking = new Set(['say', 'said', 'message', 'refuse', 'refusal', 'useSay', 'fail'])

export interface Uses {
  readonly uses: readonly MessageUse[]
  /** Every string of the file that could be a code. */
  readonly strings: ReadonlySet<string>
  /** Templates with a gap, as patterns: `kind.${kind}` may name any code that begins so. */
  readonly patterns: readonly RegExp[]
}

/** The messages one file names. */
export function messageUses(file: string, code: string): Uses {
  const uses: MessageUse[] = []
  const strings = new Set<string>()
  const patterns: RegExp[] = []
  visit(parseSync(file, code).program as unknown as Node, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && codeShape.test(node.value)) strings.add(node.value)
    if (node.type === 'TemplateLiteral') patterns.push(...patternOf(node))
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const [first, second] = children(node, 'arguments')
      if (speaking.has(nameOf(child(node, 'callee'))))
        uses.push(...codesIn(first).map((found) => ({ code: found, data: dataNames(second, []) })))
    }
    if (node.type === 'ObjectExpression') {
      const named = new Map(children(node, 'properties').map((property) => [nameOf(child(property, 'key')), child(property, 'value')]))
      const data = named.has('data') ? dataNames(named.get('data'), null) : []
      uses.push(...codesIn(named.get('code')).map((found) => ({ code: found, data })))
    }
  })
  return { uses, strings, patterns }
}

/** The strings an expression can be: `a ? 'x.y' : 'x.z'` names both. */
function codesIn(node: Node | null | undefined): string[] {
  if (!isNode(node)) return []
  if (node.type === 'ConditionalExpression') return [...codesIn(child(node, 'consequent')), ...codesIn(child(node, 'alternate'))]
  if (node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression') return codesIn(child(node, 'expression'))
  const value = node.type === 'Literal' ? node.value : null
  return typeof value === 'string' && codeShape.test(value) ? [value] : []
}

/** @param none what it means that there is no such argument */
function dataNames(node: Node | null | undefined, none: readonly string[] | null): readonly string[] | null {
  if (!isNode(node)) return none
  if (node.type !== 'ObjectExpression') return null
  const properties = children(node, 'properties')
  return properties.some(({ type }) => type === 'SpreadElement') ? null : properties.map((property) => nameOf(child(property, 'key')))
}

function patternOf(node: Node): RegExp[] {
  const parts = children(node, 'quasis').map((part) => String((part.value as { cooked?: unknown }).cooked ?? ''))
  const isCode = /^[a-z][a-zA-Z]*\./.test(parts[0] ?? '') || /^\.[a-z][a-zA-Z-]*$/.test(parts.at(-1) ?? '')
  if (parts.length < 2 || !isCode) return []
  return [new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)]
}
