import { readFileSync } from 'node:fs'
import { evaluate } from '#core/search/index/evaluate.ts'
import { best } from '#core/search/index/hits.ts'
import { parseIndex } from '#core/search/index/index-file.ts'
import { SearchIndex } from '#core/search/index/search-index.ts'
import type { NoteId } from '#shared/base/ids.ts'
import { kindNames } from '#shared/notes/index.ts'
import { parseQuery } from '#shared/query/parse-query.ts'
import { median, percentile, rounds } from '../measure.ts'
import { generatedNotes } from '../vault/generated-notes.ts'
import { indexFiles, origin, readArgument } from './indexing.ts'
import { type SearchedQuery, shares } from './queries.ts'

/** Rows that a list shows first. */
const shown = 50
const updates = 200

/** Loads an index that was made before and asks it; milliseconds, megabytes. @param argument size and vocabulary */
export async function asking(argument: string): Promise<object> {
  const [size, vocabulary] = readArgument(argument)
  const files = indexFiles(size, vocabulary)
  const { queries, kinds }: { readonly queries: readonly SearchedQuery[]; readonly kinds: readonly number[] } = JSON.parse(
    readFileSync(files.asked, 'utf8'),
  )
  const before = memory()
  const began = performance.now()
  const content = parseIndex(readFileSync(files.index), origin)
  const index = new SearchIndex()
  if (!content) throw new Error('the index that was just made does not fit')
  index.restore(content)
  const load = performance.now() - began
  for (const _ of index.prepare()) {
    // In the background, too.
  }
  const ask = (query: SearchedQuery) => answer(index, query, (note) => kindNames[kinds[note] ?? 0] === query.kind)
  for (const query of queries) ask(query)
  const held = memory() - before
  const times = queries.map((query) => ({ ...query, time: median(Array.from({ length: rounds }, () => timeOf(() => ask(query)))) }))
  const of = (sort: string) => times.filter((one) => one.sort === sort).map(({ time }) => time)
  const all = times.map(({ time }) => time)
  return {
    load,
    memory: held,
    p50: median(all),
    p95: percentile(all, 0.95),
    ...Object.fromEntries(shares.map(([sort]) => [sort, percentile(of(sort), 0.95)])),
    ...updating(index, size, () => ask(queries[0] ?? { sort: 'word', text: 'the', kind: null })),
  }
}

function answer(index: SearchIndex, { sort, text, kind }: SearchedQuery, fits: (note: number) => boolean): number {
  const { tree } = parseQuery(text + (kind ? ` kind:${kind}` : ''), { isTyping: sort === 'prefix' && kind === null })
  const asked = sort === 'prefix' && kind ? parseQuery(`${text}* kind:${kind}`).tree : tree
  const hits = evaluate(asked, index, { forms: true, mistyped: true, filter: () => fits })
  return best(hits, shown, (one, other) => one < other).length
}

/** One note after the other is written and read, as somebody types who searches between two letters. */
function updating(index: SearchIndex, size: number, ask: () => void): { update: number; updated: number } {
  const times: number[] = []
  for (const note of generatedNotes(Math.min(size, updates))) {
    times.push(timeOf(() => index.update([{ id: note.id as NoteId, note }])))
    for (const _ of index.merge()) {
      // Done in the background; not part of the update.
    }
  }
  return { update: median(times), updated: timeOf(ask) }
}

function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
