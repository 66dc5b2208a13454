import type { SearchFilter, SearchTree } from '#shared/query/tree.ts'
import { askedWords } from '../text/words.ts'
import { both, either, type Hits, keep, noHits, without } from './hits.ts'
import type { SearchIndex, WordHits } from './search-index.ts'

/** What a search may be told beside its words. */
export interface Evaluation {
  /** Find forms of words, too. */
  readonly forms: boolean
  /** Where a word stands nowhere, find what it was likely meant for. */
  readonly mistyped: boolean
  /** Whether a note, by its number, fits a filter; null where nobody knows the filter, which then says nothing. */
  filter(filter: SearchFilter): ((note: number) => boolean) | null
}

/** The notes that a tree asks for, those in the trash too. */
export function evaluate(tree: SearchTree, index: SearchIndex, options: Evaluation): Hits {
  return new Evaluator(index, options).hits(tree, options.mistyped)
}

class Evaluator {
  readonly #index: SearchIndex
  readonly #options: Evaluation

  constructor(index: SearchIndex, options: Evaluation) {
    this.#index = index
    this.#options = options
  }

  /** @param mistyped not in what is excluded: nobody means to exclude what nearly is a word */
  hits(tree: SearchTree, mistyped: boolean): Hits {
    switch (tree.is) {
      case 'empty':
        return this.#index.all()
      case 'word':
      case 'phrase':
        return this.#words(tree, mistyped).hits
      case 'and':
        return this.#and(tree.parts, mistyped)
      case 'or':
        return tree.parts.map((part) => this.hits(part, mistyped)).reduce(either, noHits)
      case 'not':
        return this.#without(this.#index.all(), tree.part)
      case 'filter':
        return this.#filtered(this.#index.all(), tree)
    }
  }

  /** What stands in a note first, as it leaves the fewest; then what must not, and the filters. */
  #and(parts: readonly SearchTree[], mistyped: boolean): Hits {
    const words = parts.filter((part) => part.is === 'word' || part.is === 'phrase').map((part) => this.#words(part, mistyped))
    let hits = words.length > 0 ? this.#index.together(words.filter(({ finds }) => finds.length > 0)) : null
    for (const part of parts)
      if (part.is === 'or' || part.is === 'and') hits = hits ? both(hits, this.hits(part, mistyped)) : this.hits(part, mistyped)
    hits ??= this.#index.all()
    for (const part of parts) {
      if (part.is === 'not') hits = this.#without(hits, part.part)
      if (part.is === 'filter') hits = this.#filtered(hits, part)
    }
    return hits
  }

  /** Signs alone ask nothing, and so leave nothing out: who is at the second of two dashes has not meant to see nothing. */
  #without(hits: Hits, tree: SearchTree): Hits {
    const said = tree.is === 'word' ? tree.word : tree.is === 'phrase' ? tree.text : null
    return said !== null && askedWords(said, false).words.length === 0 ? hits : without(hits, this.hits(tree, false))
  }

  #words(tree: Extract<SearchTree, { is: 'word' | 'phrase' }>, mistyped: boolean): WordHits {
    if (tree.is === 'phrase') return this.#index.phrase(askedWords(tree.text, tree.prefix))
    return this.#index.word(askedWords(tree.word, tree.prefix), { forms: this.#options.forms, sounds: true }, mistyped)
  }

  #filtered(hits: Hits, filter: SearchFilter): Hits {
    const fits = this.#options.filter(filter)
    return fits ? keep(hits, fits) : hits
  }
}
