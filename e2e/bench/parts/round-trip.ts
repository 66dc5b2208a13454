import type { Bench } from '../index.ts'
import type { Row } from '../row.ts'
import { type WindowHost, withWindowHost } from '../window-host.ts'

/** Calls of each sort. */
const calls = 300

/** The way of a call from the page through server and worker and back, against an answer of the same server that no worker sees. */
export async function roundTrip(bench: Bench): Promise<readonly Row[]> {
  const medians = await withWindowHost(bench, inBrowser)
  const row = (what: string, ours: number): Row => {
    return { what, ours, unit: 'ms', baseline: { what: 'empty answer of the server', value: medians.empty }, aim: 2 }
  }
  return [row('page → host → worker → page, a small call', medians.small), row('the same, 200 rows', medians.rows)]
}

/** Milliseconds, medians; the three sorts of call take turns. */
async function inBrowser({ browser, address }: WindowHost): Promise<{ empty: number; small: number; rows: number }> {
  const page = await browser.newPage()
  // The window itself would ask and draw meanwhile: enter as it does, and stay on a page without it.
  await page.goto(new URL('/icon.svg', address).href)
  return await page.evaluate(measure, { code: new URL(address).hash.slice('#code='.length), calls })
}

/** Runs in the page. */
async function measure({ code, calls }: { code: string; calls: number }): Promise<{ empty: number; small: number; rows: number }> {
  const token = await (await fetch('/session', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: code })).text()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const call = (path: string, input: object) => fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json: input }) })
  const sorts = {
    empty: () => fetch('/session/code', { method: 'POST', headers, body: '{}' }),
    small: () => call('history/state', {}),
    rows: () => call('notes/list', { offset: 0, limit: 200 }),
  }
  const times: { [sort in keyof typeof sorts]: number[] } = { empty: [], small: [], rows: [] }
  for (let round = -20; round < calls; round++) {
    for (const sort of ['empty', 'small', 'rows'] as const) {
      const began = performance.now()
      const answer = await sorts[sort]()
      if (!answer.ok) throw new Error(`${sort}: ${answer.status} ${await answer.text()}`)
      await answer.text()
      if (round >= 0) times[sort].push(performance.now() - began)
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  return { empty: median(times.empty), small: median(times.small), rows: median(times.rows) }
}
