/**
 * What somebody looks for, as the parser of the query language gives it and the index answers it. A plain value: it crosses the contract
 * as it is.
 *
 * - empty: nothing is asked; every note fits
 * - word: as typed, not folded. It stands in the note; with `prefix`, a word of the note begins so. What the index takes for several words
 *   (`Ryazan-2`, 東京都) must stand there side by side, and with none (`&`) it asks nothing
 * - phrase: the words of `text` side by side and in this order in one field; with `prefix` the last of them may be only begun
 * - and, or: every part, or at least one; without parts, as empty and as nothing at all
 * - not: every note that the part does not fit. What a note is found by inside of it gets no score and no marks
 * - filter: `key:value` as written; which keys there are and what they mean, a registry says, not the index. `-key:value` is a `not`
 */
export type SearchTree =
  | { readonly is: 'empty' }
  | { readonly is: 'word'; readonly word: string; readonly prefix: boolean }
  | { readonly is: 'phrase'; readonly text: string; readonly prefix: boolean }
  | { readonly is: 'and'; readonly parts: readonly SearchTree[] }
  | { readonly is: 'or'; readonly parts: readonly SearchTree[] }
  | { readonly is: 'not'; readonly part: SearchTree }
  | { readonly is: 'filter'; readonly key: string; readonly value: string }

export type SearchFilter = Extract<SearchTree, { readonly is: 'filter' }>
