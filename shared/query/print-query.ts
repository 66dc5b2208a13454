import { isQueryKey, queryKeys } from './keys.ts'
import { queryTokens } from './query-tokens.ts'
import type { SearchFilter, SearchTree } from './tree.ts'

/** Writes a tree as a query that `parseQuery` understands as just this tree, if the parser made it. */
export const printQuery = (tree: SearchTree): string => print(tree, true)

/** @param isLast no word comes behind it */
function print(tree: SearchTree, isLast: boolean): string {
  switch (tree.is) {
    case 'empty':
      return ''
    case 'word':
      return `${tree.word}${tree.prefix ? '*' : ''}`
    case 'phrase':
      return `${quoted(tree.text)}${tree.prefix ? '*' : ''}`
    case 'filter':
      return printFilter(tree, isLast)
    case 'not':
      return `-${grouped(tree.part, ['and', 'or'], isLast)}`
    case 'and':
      return tree.parts.map((part, at) => grouped(part, ['or'], isLast && at === tree.parts.length - 1)).join(' ')
    case 'or':
      return tree.parts.map((part) => print(part, true)).join(' OR ')
  }
}

const grouped = (tree: SearchTree, which: readonly SearchTree['is'][], isLast: boolean) =>
  which.includes(tree.is) ? `(${print(tree, true)})` : print(tree, isLast)

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** Bare where that says the same: words behind a date or a distance could be taken for part of it. */
function printFilter({ key, value }: SearchFilter, isLast: boolean): string {
  const takesMore = isQueryKey(key) && ['date', 'near'].includes(queryKeys[key].value)
  const bare = `${key}:${value}`
  const [token, ...more] = takesMore && !isLast ? [] : queryTokens(bare)
  return token?.is === 'filter' && token.value === value && more.length === 0 ? bare : `${key}:${quoted(value)}`
}
