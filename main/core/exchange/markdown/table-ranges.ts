const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Says whether a place of a body lies in a table, where the `|` of a link has to be escaped. */
export function tablesOf(body: string): (at: number) => boolean {
  const ranges: { from: number; to: number }[] = []
  let before = 0
  let from = 0
  let inTable = false
  for (const line of body.includes('|') ? body.split('\n') : []) {
    const to = from + line.length + 1
    if (line.trim() === '') inTable = false
    else if (!inTable && line.includes('|') && line.includes('-') && DELIMITERS.test(line.trimEnd())) {
      ranges.push({ from: before, to })
      inTable = true
    } else if (inTable) ranges.push({ from, to })
    before = from
    from = to
  }
  let next = 0
  // Asked in the order of the text.
  return (at) => {
    while ((ranges[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    return (ranges[next]?.from ?? Number.POSITIVE_INFINITY) <= at
  }
}
