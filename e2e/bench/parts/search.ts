import { inChild } from '../child.ts'
import type { Bench } from '../index.ts'
import type { Row } from '../row.ts'
import { shares } from '../search/queries.ts'
import type { Vocabulary } from '../search/wide-notes.ts'

/** The baselines are slow and large, so that they are asked over so many notes at the most; ours too, beside them. */
const compared = 10_000

/** The index alone, without a window: made, written, loaded, brought up to date, and asked 200 queries; in two vocabularies. */
export async function search(bench: Bench): Promise<readonly Row[]> {
  const few = Math.min(compared, bench.size)
  bench.say('  baselines')
  const baseline = await inChild('baselines', `${few}`)
  const beside = await measured(bench, few, 'usual')
  const usual = few === bench.size ? beside : await measured(bench, bench.size, 'usual')
  const wide = await measured(bench, bench.size, 'wide')
  const against = (what: string, name: string, value: number | undefined, unit: Row['unit']): Row => ({
    what: `search of ${few.toLocaleString('en')} notes: ${what}`,
    ours: beside(name),
    unit,
    baseline: { what: 'MiniSearch', value: value ?? Number.NaN },
  })
  return [
    against('making the index', 'build', named(baseline, 'build'), 'ms'),
    against('95 of 100 queries', 'p95', named(baseline, 'mini95'), 'ms'),
    against('memory', 'memory', named(baseline, 'memory'), 'MB'),
    { ...against('95 of 100 queries', 'p95', 0, 'ms'), baseline: { what: 'plain scan', value: named(baseline, 'scan95') } },
    ...rows(bench.size, usual),
    ...rows(bench.size, wide),
  ]
}

type Measured = (name: string) => number

async function measured(bench: Bench, size: number, vocabulary: Vocabulary): Promise<Measured> {
  bench.say(`  ${size.toLocaleString('en')} notes, ${vocabulary} vocabulary`)
  const made = await inChild('indexing', `${size} ${vocabulary}`)
  const asked = await inChild('asking', `${size} ${vocabulary}`)
  return (name) => named({ ...made, ...asked }, name)
}

const named = (values: { readonly [name: string]: number }, name: string) => values[name] ?? Number.NaN

function rows(size: number, of: Measured): Row[] {
  const forms = `${of('terms').toLocaleString('en')} word forms`
  // What is promised is promised of a hundred thousand notes.
  const row = (what: string, name: string, unit: Row['unit'], aim?: number): Row => ({
    what: `${what} (${forms})`,
    ours: of(name),
    unit,
    ...(aim === undefined || size > 100_000 ? {} : { aim }),
  })
  return [
    row('making the index', 'build', 'ms'),
    row('writing it', 'save', 'ms'),
    row('loading it', 'load', 'ms', 200),
    row('memory', 'memory', 'MB', 100),
    row('a changed note', 'update', 'ms', 1),
    row('a query, median', 'p50', 'ms'),
    row('a query, 95 of 100', 'p95', 'ms', 10),
    ...shares.map(([sort]) => row(`the same, ${sort}`, sort, 'ms')),
    row('a query after 200 changes', 'updated', 'ms'),
  ]
}
