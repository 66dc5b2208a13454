import { boundsOf } from '#shared/dates/bounds.ts'
import { parseDate } from '#shared/dates/parse-date.ts'
import type { Message } from '#shared/notes/change.ts'
import { dateAsked, isQueryKey, nearAsked, type QueryKeyName, queryKeys } from './keys.ts'

/** A piece of a query and where it stands, in UTF-16 units. */
export type QueryToken = { readonly from: number; readonly to: number } & (
  | { readonly is: 'open' | 'close' | 'or' | 'not' }
  | { readonly is: 'word'; readonly word: string; readonly prefix: boolean }
  | { readonly is: 'phrase'; readonly text: string; readonly prefix: boolean; readonly isOpen: boolean }
  | { readonly is: 'filter'; readonly key: QueryKeyName; readonly value: string; readonly isOpen: boolean }
  /** Asks nothing, for the reason told. */
  | { readonly is: 'wrong'; readonly message: Message }
)

const GAP = /[\s\p{Cc}]+/uy
const KEY = /([a-z][a-z-]*):(?!\/\/)/iy
const WORD = /[^\s\p{Cc}()"“”„«»]+/uy
const QUOTES: { readonly [open: string]: string } = { '"': '"', '“': '””"', '„': '“”"', '«': '»' }
/** Words that join others; upper case only, as they are words of texts too. */
const JOINS: { readonly [word: string]: 'or' | 'not' | 'and' } = { OR: 'or', '|': 'or', NOT: 'not', AND: 'and', '&': 'and' }
/** So many words behind a key may make up one date or place. */
const mostWords = 8
/** Any day: whether words are a date does not hang on it. */
const someDay = '2000-01-01'

/** Takes a query apart; whatever the text, every letter of it is in a token or between two. */
export function queryTokens(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = []
  let at = 0
  while (at < text.length) {
    const gap = stick(GAP, text, at)
    if (gap) at += gap[0].length
    else {
      const token = tokenAt(text, at)
      if (token) tokens.push(token)
      at = token?.to ?? at + (stick(WORD, text, at)?.[0].length ?? 1)
    }
  }
  return tokens
}

function tokenAt(text: string, at: number): QueryToken | null {
  const letter = text[at] ?? ''
  const one = { from: at, to: at + 1 }
  if (letter === '(') return { is: 'open', ...one }
  if (letter === ')') return { is: 'close', ...one }
  if (letter === '-' && /^[^\s\p{Cc}]/u.test(text.slice(at + 1, at + 3))) return { is: 'not', ...one }
  const quoted = quotedAt(text, at)
  if (quoted) {
    const prefix = text[quoted.to] === '*'
    return { is: 'phrase', text: quoted.text, isOpen: quoted.isOpen, prefix, from: at, to: quoted.to + Number(prefix) }
  }
  const key = stick(KEY, text, at)
  if (key) return filterAt(text, at, key[1] ?? '', at + key[0].length)
  const word = stick(WORD, text, at)?.[0]
  return word === undefined ? null : wordToken(word, at)
}

function wordToken(word: string, from: number): QueryToken | null {
  const to = from + word.length
  const join = Object.hasOwn(JOINS, word) ? JOINS[word] : undefined
  if (join === 'and') return null
  if (join) return { is: join, from, to }
  const bare = word.replace(/\*+$/, '')
  return bare === '' ? null : { is: 'word', word: bare, prefix: bare !== word, from, to }
}

interface Quoted {
  readonly text: string
  readonly to: number
  readonly isOpen: boolean
}

/** What stands in quotation marks there, `\` before a mark meaning the mark; an open one reaches to the end. */
function quotedAt(text: string, at: number): Quoted | null {
  const closing = Object.hasOwn(QUOTES, text[at] ?? '') ? (QUOTES[text[at] ?? ''] ?? '') : ''
  if (closing === '') return null
  let inside = ''
  for (let to = at + 1; to < text.length; to++) {
    const letter = text[to] ?? ''
    const next = text[to + 1] ?? ''
    if (letter === '\\' && (next === '\\' || closing.includes(next)) && next !== '') {
      inside += next
      to++
    } else if (closing.includes(letter)) return { text: inside, to: to + 1, isOpen: false }
    else inside += letter
  }
  return { text: inside, to: text.length, isOpen: true }
}

function filterAt(text: string, from: number, name: string, at: number): QueryToken {
  const key = name.toLowerCase()
  const first = quotedAt(text, at)
  const end = first?.to ?? at + (stick(WORD, text, at)?.[0].length ?? 0)
  if (!isQueryKey(key)) return { is: 'wrong', from, to: end, message: { code: 'query.unknown-key', data: { key: name } } }
  if (end === at || first?.text.trim() === '') return { is: 'wrong', from, to: end, message: { code: 'query.no-value', data: { key } } }
  const isOpen = first?.isOpen ?? false
  const wrong = (problem: string, to = end): QueryToken => ({
    is: 'wrong',
    from,
    to,
    message: { code: `query.${problem}`, data: { key, value: text.slice(at, to) } },
  })
  const found = queryKeys[key]
  switch (found.value) {
    case 'choice': {
      const value = (first?.text ?? text.slice(at, end)).trim().toLowerCase()
      return found.choices.some((one) => one === value) ? { is: 'filter', key, value, from, to: end, isOpen } : wrong('unknown-value')
    }
    case 'date': {
      if (first) return isDate(first.text) ? { is: 'filter', key, value: first.text.trim(), from, to: end, isOpen } : wrong('no-date')
      const to = longest(text, at, isDate)
      return to === null ? wrong('no-date') : { is: 'filter', key, value: spaced(text.slice(at, to)), from, to, isOpen }
    }
    case 'near': {
      if (first && nearAsked(first.text)) return { is: 'filter', key, value: first.text.trim(), from, to: end, isOpen }
      const distance = first ? longest(text, first.to, (words) => nearAsked(`x ${words}`) !== null) : null
      if (first && distance !== null)
        return { is: 'filter', key, value: `${first.text.trim()} ${text.slice(first.to, distance).trim()}`, from, to: distance, isOpen }
      const to = first ? null : longest(text, at, (words) => nearAsked(words) !== null)
      return to === null ? wrong('no-distance') : { is: 'filter', key, value: spaced(text.slice(at, to)), from, to, isOpen }
    }
    default:
      return { is: 'filter', key, value: (first?.text ?? text.slice(at, end)).trim(), from, to: end, isOpen }
  }
}

const spaced = (words: string) => words.replace(/\s+/gu, ' ')

/** A date without a year says nothing of when. */
function isDate(value: string): boolean {
  const { edtf } = parseDate(dateAsked(value).words, someDay)
  const bounds = edtf === null ? null : boundsOf(edtf)
  return bounds !== null && (bounds.earliest !== null || bounds.latest !== null)
}

/** The end of the longest run of words there that is what is looked for. */
function longest(text: string, from: number, is: (words: string) => boolean): number | null {
  let end: number | null = null
  let at = from
  for (let count = 0; count < mostWords; count++) {
    const gap = stick(GAP, text, at)?.[0].length ?? 0
    if (count > 0 && gap === 0) break
    const word = stick(WORD, text, at + gap)?.[0]
    if (word === undefined || (count > 0 && (Object.hasOwn(JOINS, word) || stick(KEY, text, at + gap) || /^-./u.test(word)))) break
    at += gap + word.length
    if (is(text.slice(from, at))) end = at
  }
  return end
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
