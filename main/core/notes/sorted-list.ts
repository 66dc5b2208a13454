/** An array kept in order by inserting and removing at the place that a binary search finds. */
export class SortedList<Item> {
  readonly #items: Item[]
  readonly #compare: (a: Item, b: Item) => number

  /** @param compare never 0 for two different items */
  constructor(items: Iterable<Item>, compare: (a: Item, b: Item) => number) {
    this.#compare = compare
    this.#items = [...items].sort(compare)
  }

  get length(): number {
    return this.#items.length
  }

  slice(offset: number, limit: number): readonly Item[] {
    return this.#items.slice(offset, offset + limit)
  }

  [Symbol.iterator](): IterableIterator<Item> {
    return this.#items[Symbol.iterator]()
  }

  add(item: Item): void {
    this.#items.splice(this.#place(item), 0, item)
  }

  remove(item: Item): void {
    const at = this.#place(item)
    const found = this.#items[at]
    if (found !== undefined && this.#compare(found, item) === 0) this.#items.splice(at, 1)
  }

  #place(item: Item): number {
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = this.#items[middle]
      if (found !== undefined && this.#compare(found, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
