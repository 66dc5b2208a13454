/** The first `limit` of some items in an order, as sorting all of them would give: where ten of ten thousand are wanted, few are moved. */
export function firstOf<Item>(items: Iterable<Item>, limit: number, compare: (a: Item, b: Item) => number): Item[] {
  const first: Item[] = []
  for (const item of items) {
    const last = first.at(-1)
    if (first.length === limit && last !== undefined && compare(item, last) >= 0) continue
    let place = first.length
    for (let before = first[place - 1]; before !== undefined && compare(item, before) < 0; before = first[place - 1]) place--
    first.splice(place, 0, item)
    if (first.length > limit) first.pop()
  }
  return first
}
