import MiniSearch from 'minisearch'
import { textsOf } from '#core/search/index/note-texts.ts'
import { median, percentile, rounds } from '../measure.ts'
import { queriesFrom, type SearchedQuery } from './queries.ts'
import { searchedNotes } from './wide-notes.ts'

/** The same queries asked of a plain scan and of MiniSearch over so many notes; milliseconds, megabytes. */
export async function baselines(argument: string): Promise<object> {
  const size = Number(argument)
  const queries = queriesFrom(size)
  const notes = [...searchedNotes(size, 'usual')].map((note, index) => {
    queries.look(note, index)
    const text = textsOf(note)
      .map((one) => one.text)
      .join('\n')
    return { id: note.id, kind: note.kind, title: note.title, text, folded: text.toLowerCase() }
  })
  const before = memory()
  const began = performance.now()
  const mini = new MiniSearch({ fields: ['title', 'text'], idField: 'id', storeFields: ['kind'] })
  mini.addAll(notes)
  const build = performance.now() - began
  const held = memory() - before
  const times = (ask: (query: SearchedQuery) => unknown) => {
    const timeOf = (query: SearchedQuery) => {
      const asked = performance.now()
      ask(query)
      return performance.now() - asked
    }
    const all = queries.made.map((query) => median(Array.from({ length: rounds }, () => timeOf(query))))
    return { p50: median(all), p95: percentile(all, 0.95) }
  }
  const scan = times(({ text, kind }) => {
    const words = text.startsWith('"') ? [text.slice(1, -1).toLowerCase()] : text.toLowerCase().split(' ')
    return notes.filter((note) => (kind === null || note.kind === kind) && words.every((word) => note.folded.includes(word)))
  })
  const asked = times(({ sort, text, kind }) =>
    mini.search(text.replaceAll('"', ''), {
      combineWith: 'AND',
      prefix: sort === 'prefix',
      fuzzy: sort === 'typo' ? 0.2 : false,
      boost: { title: 6 },
      ...(kind === null ? {} : { filter: (found) => found.kind === kind }),
    }),
  )
  return { build, memory: held, scan50: scan.p50, scan95: scan.p95, mini50: asked.p50, mini95: asked.p95 }
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
