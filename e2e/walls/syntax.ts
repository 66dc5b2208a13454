/** A node of the tree that Vite's parser gives (ESTree with TypeScript). */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

export function child(node: Node, key: string): Node | null {
  const value = node[key]
  return isNode(value) ? value : null
}

export function children(node: Node, key: string): Node[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** Calls for the node and all below it, parents first. */
export function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) isNode(item) && visit(item, see)
    else if (isNode(value)) visit(value, see)
  }
}

/** The name of an identifier or of a property that is written plainly; '' otherwise. */
export function nameOf(node: Node | null): string {
  if (node === null) return ''
  if (node.type === 'MemberExpression') return nameOf(child(node, 'property'))
  const name = node.name ?? node.value
  return typeof name === 'string' ? name : ''
}
