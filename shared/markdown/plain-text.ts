import type { Token } from 'markdown-it'

/** The words of inline tokens without their form. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' '
      return children && type === 'image' ? plainText(children) : content
    })
    .join('')
}
