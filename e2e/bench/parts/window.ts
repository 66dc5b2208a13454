import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { inChild } from '../child.ts'
import type { Bench } from '../index.ts'
import { typeInto } from '../key-times.ts'
import { percentile } from '../measure.ts'
import { allTextsRead, call, makeNote } from '../page-client.ts'
import { PaintWatch } from '../paint.ts'
import type { Row } from '../row.ts'
import { cachedVault } from '../vault/cached-vault.ts'
import { withWindowHost } from '../window-host.ts'
import { paragraphs } from './typing.ts'

/** Notes that are opened, lists that are shown. */
const opened = 40
/** Words that are typed letter by letter, and how much of each. */
const words = 12
const letters = 5
/** Milliseconds within which what was found stands there. */
const searchAim = 50

interface Times {
  readonly [what: string]: readonly number[]
}

/** The whole window on a vault of that size: how it starts, what it holds, and how soon what one does is shown. */
export async function window(bench: Bench): Promise<readonly Row[]> {
  const floor = await inChild('floor', await cachedVault(bench))
  return await withWindowHost(bench, async ({ browser, address, served, process: host }) => {
    const bare = await browser.newPage()
    await bare.setContent('<textarea aria-label="Text" rows="40" cols="80"></textarea>')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const began = performance.now()
    await page.goto(address)
    await page.locator('section').getByRole('listbox').getByRole('option').first().waitFor()
    const start = served + performance.now() - began
    bench.say('  reading all texts')
    await allTextsRead(page)
    const times = await timesOf(page, bench)
    const key = (await typeInto(bare, bare.getByRole('textbox'))).paints
    const [ours, empty] = [await heapOf(page), await heapOf(bare)]
    const parsed = { what: 'JSON.parse of its shards', value: floor.ready ?? Number.NaN }
    const shards = { what: 'its parsed shards', value: floor.rss ?? Number.NaN }
    return [
      { what: 'start to first list', ours: start, unit: 'ms', baseline: parsed },
      { what: 'memory of the host and its core', ours: residentOf(host), unit: 'MB', baseline: shards },
      { what: 'heap of the page', ours, unit: 'MB', baseline: { what: 'an empty page', value: empty } },
      ...Object.entries(times).flatMap(([what, all]) =>
        ([['median', 0.5] as const, ['95 of 100', 0.95] as const] as const).map(([name, share]) => ({
          what: `${what}, to paint, ${name}`,
          ours: percentile(all, share),
          unit: 'ms' as const,
          baseline: { what: 'a letter in a bare textarea', value: percentile(key, share) },
          ...(what === searched && share > 0.5 ? { most: searchAim } : {}),
        })),
      ),
    ]
  })
}

const searched = 'a letter of a search'

async function timesOf(page: Page, bench: Bench): Promise<Times> {
  const watch = new PaintWatch(page)
  const list = page.locator('section').getByRole('listbox')
  const { rows } = (await call(page, 'notes.list', { sort: 'created', offset: 0, limit: 500 })) as { rows: readonly { title: string }[] }
  // Of Latin letters, as the keyboard has them.
  const typed = rows.flatMap(({ title }) => title.match(/\b[A-Za-z]{5,}/)?.[0].toLowerCase() ?? []).slice(0, words)
  bench.say('  lists and notes')
  const lists: number[] = []
  const kinds = page.getByRole('navigation', { name: 'Vault' }).getByRole('link', { name: /^(Claims|People|Places|Events)/ })
  for (let turn = 0; turn < opened; turn++) keep(lists, await watch.time('section.list-pane', () => kinds.nth((turn * 3) % 4).click()))
  const notes: number[] = []
  await list.focus()
  for (let turn = 0; turn < opened; turn++) {
    await watch.time('section.list-pane', () => page.keyboard.press('ArrowDown'))
    keep(notes, await watch.time('article', () => page.keyboard.press('Enter')))
  }
  bench.say('  palette and search')
  const palette: number[] = []
  for (const word of typed) {
    await watch.time('[role=dialog]', () => page.keyboard.press('Control+k'))
    for (const letter of word.slice(0, letters)) keep(palette, await watch.time('[role=dialog]', () => page.keyboard.press(letter)))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  const search: number[] = []
  await page.getByRole('link', { name: /^All notes/ }).click()
  const field = page.getByRole('combobox', { name: /^Search in/ })
  for (const word of typed) {
    await field.fill('')
    for (const letter of word.slice(0, letters)) keep(search, await watch.time('section.list-pane', () => page.keyboard.press(letter)))
  }
  await field.fill('')
  bench.say('  typing')
  const id = await makeNote(page, 'Text', paragraphs(10_000))
  await page.evaluate((note) => location.assign(`#/note/${note}/edit`), id)
  const { paints } = await typeInto(page, page.getByRole('textbox', { name: 'Text', exact: true }))
  return {
    [searched]: search,
    'a letter in the palette': palette,
    'another list': lists,
    'opening a note': notes,
    'a letter in a note': paints,
  }
}

function keep(times: number[], time: number | null): void {
  if (time !== null) times.push(time)
}

/** Megabytes in use after a full collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 2 ** 20
}

/** Megabytes of the whole process, as the system has it (not on Windows). */
function residentOf(process: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${process}`], { encoding: 'utf8' })) / 1024
}
