import { linkers, sentencesTo } from '#core/links/backlinks.ts'
import type { NoteId } from '#shared/base/ids.ts'
import type { Bench } from '../index.ts'
import { median, rounds, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { cachedVault } from '../vault/cached-vault.ts'
import { openCore } from '../vault/open-core.ts'

/** Rows that the window shows at once. */
const page = 20

/** Who links to the most linked note, and the sentences of the first screen of them. */
export async function backlinks(bench: Bench): Promise<readonly Row[]> {
  const { core } = await openCore(await cachedVault(bench))
  const { store, links } = core.parts
  let most: { id: NoteId; count: number } | null = null
  for (const { id } of store.records()) {
    const count = linkers(links, id).length
    if (most === null || count > most.count) most = { id, count }
  }
  if (most === null) throw new Error('an empty vault')
  const { id, count } = most
  const all = () => linkers(links, id)
  const shown = () =>
    all()
      .slice(0, page)
      .map((from) => sentencesTo(store, links, from, id))
  const time = async (work: () => unknown) => {
    const times: number[] = []
    for (let round = 0; round < rounds * 10; round++) times.push(await timed(work))
    return median(times)
  }
  const rows: Row[] = [
    { what: `backlinks of the most linked note (${count.toLocaleString('en')})`, ours: await time(all), unit: 'ms', aim: 1 },
    { what: `the same with the sentences of ${page} notes`, ours: await time(shown), unit: 'ms' },
  ]
  await core.close()
  return rows
}
