import type { Message } from '#shared/notes/change.ts'
import { type QueryToken, queryTokens } from './query-tokens.ts'
import type { SearchTree } from './tree.ts'

/** What of a query is not understood and therefore asks nothing, and where it stands. */
export interface QueryProblem {
  readonly message: Message
  readonly from: number
  readonly to: number
}

export interface ParsedQuery {
  readonly tree: SearchTree
  readonly problems: readonly QueryProblem[]
}

/** Groups within groups; deeper ones ask what stands in them, but bind nothing. */
const mostNested = 50

const empty: SearchTree = { is: 'empty' }

/**
 * Understands a query: words, "phrases", OR, -not, prefix*, (groups), key:value. All that stands side by side must fit; OR binds less. What
 * is not understood is told and asks nothing, so that the list does not empty while somebody types. Never throws.
 * @param isTyping the last word, if the text ends in it, may be only begun
 */
export function parseQuery(text: string, { isTyping = false }: { readonly isTyping?: boolean } = {}): ParsedQuery {
  return new Parser(queryTokens(text), isTyping ? text.length : -1).parse()
}

class Parser {
  readonly #tokens: readonly QueryToken[]
  readonly #typedTo: number
  readonly #problems: QueryProblem[] = []
  #next = 0
  #depth = 0

  constructor(tokens: readonly QueryToken[], typedTo: number) {
    this.#tokens = tokens
    this.#typedTo = typedTo
  }

  parse(): ParsedQuery {
    const parts: SearchTree[] = []
    while (this.#next < this.#tokens.length) {
      parts.push(this.#either())
      // Only a closing bracket that nothing opened ends it before the end.
      const stray = this.#tokens[this.#next++]
      if (stray) this.#tell('stray-bracket', stray)
    }
    return { tree: both(parts), problems: this.#problems }
  }

  #either(): SearchTree {
    const parts = [this.#all()]
    while (this.#tokens[this.#next]?.is === 'or') {
      this.#next++
      parts.push(this.#all())
    }
    return either(parts)
  }

  #all(): SearchTree {
    const parts: SearchTree[] = []
    for (;;) {
      const token = this.#tokens[this.#next]
      if (!token || token.is === 'or' || (token.is === 'close' && this.#depth > 0)) return both(parts)
      if (token.is === 'close') return both(parts)
      parts.push(this.#one())
    }
  }

  #one(): SearchTree {
    let isNot = false
    let token = this.#tokens[this.#next++]
    while (token?.is === 'not') {
      isNot = !isNot
      token = this.#tokens[this.#next++]
    }
    if (!token) return empty
    // A minus before what cannot be left out is no minus.
    if (token.is === 'or' || token.is === 'close') {
      this.#next--
      return empty
    }
    const tree = this.#of(token)
    return isNot ? not(tree) : tree
  }

  #of(token: QueryToken): SearchTree {
    switch (token.is) {
      case 'word':
        return { is: 'word', word: token.word, prefix: token.prefix || token.to === this.#typedTo }
      case 'phrase':
        if (token.isOpen) this.#tell('open-quote', token)
        return token.text.trim() === '' ? empty : { is: 'phrase', text: token.text, prefix: token.prefix || token.isOpen }
      case 'filter':
        if (token.isOpen) this.#tell('open-quote', token)
        return { is: 'filter', key: token.key, value: token.value }
      case 'wrong':
        this.#problems.push({ message: token.message, from: token.from, to: token.to })
        return empty
      case 'open':
        return this.#group(token)
      default:
        return empty
    }
  }

  #group(open: QueryToken): SearchTree {
    if (this.#depth >= mostNested) {
      this.#tell('too-deep', open)
      return empty
    }
    this.#depth++
    const inside = this.#either()
    this.#depth--
    if (this.#tokens[this.#next]?.is === 'close') this.#next++
    else this.#tell('open-bracket', open)
    return inside
  }

  #tell(problem: string, { from, to }: QueryToken): void {
    this.#problems.push({ message: { code: `query.${problem}` }, from, to })
  }
}

/** All of them, flat; what asks nothing is left out. */
export function both(trees: readonly SearchTree[]): SearchTree {
  const parts = trees.flatMap((tree) => (tree.is === 'and' ? tree.parts : tree.is === 'empty' ? [] : [tree]))
  return parts.length > 1 ? { is: 'and', parts } : (parts[0] ?? empty)
}

function either(trees: readonly SearchTree[]): SearchTree {
  const parts = trees.flatMap((tree) => (tree.is === 'or' ? tree.parts : tree.is === 'empty' ? [] : [tree]))
  return parts.length > 1 ? { is: 'or', parts } : (parts[0] ?? empty)
}

function not(tree: SearchTree): SearchTree {
  if (tree.is === 'not') return tree.part
  return tree.is === 'empty' ? tree : { is: 'not', part: tree }
}
