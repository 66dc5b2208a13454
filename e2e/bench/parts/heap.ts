import type { CDPSession, Page } from '@playwright/test'
import type { Bench } from '../index.ts'
import { median } from '../measure.ts'
import { call, makeNote } from '../page-client.ts'
import type { Row } from '../row.ts'
import { withWindowHost } from '../window-host.ts'

const edits = 20_000
const switches = 2_000
/** Notes opened before the first look: until then the browser still compiles what is used often, which stays and does not grow. */
const warming = 800

/** What the page still holds after long work, once the rubbish is gone; and how long a note takes to open. */
export async function heap(bench: Bench): Promise<readonly Row[]> {
  return await withWindowHost(bench, async ({ browser, address }) => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.locator('section').getByRole('listbox').waitFor()
    const session = await page.context().newCDPSession(page)
    const { rows } = (await call(page, 'notes.list', { offset: 0, limit: 100 })) as { rows: readonly { id: string; title: string }[] }
    const open = async (at: number): Promise<number> => {
      const row = rows[at % rows.length]
      if (!row) throw new RangeError('the vault is empty')
      return await page.evaluate(openNote, row)
    }
    for (let at = 0; at < warming; at++) await open(at)
    const fresh = await usedHeap(session)
    const times: number[] = []
    for (let at = 0; at < switches; at++) times.push(await open(at))
    const switched = await usedHeap(session)

    const id = await makeNote(page, 'Written in for long', '')
    await page.evaluate((note) => location.assign(`#/note/${note}/edit`), id)
    const field = page.getByRole('textbox', { name: 'Text', exact: true })
    await field.click()
    await type(page, warming)
    const begun = await usedHeap(session)
    await type(page, edits)
    const written = await usedHeap(session)
    const row = (what: string, ours: number, value: number): Row => {
      return { what, ours, unit: 'MB', baseline: { what: 'before', value }, aim: 1.1 }
    }
    return [
      { what: 'opening a note, to its title', ours: median(times), unit: 'ms' },
      row(`heap of the page after ${switches.toLocaleString('en')} notes were opened`, switched, fresh),
      row(`heap of the page after ${edits.toLocaleString('en')} edits`, written, begun),
    ]
  })
}

/** A letter and its removal, so that the text itself does not grow. */
async function type(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += 2) {
    await page.keyboard.press('e')
    await page.keyboard.press('Backspace')
  }
}

/** Runs in the page. */
function openNote({ id, title }: { id: string; title: string }): Promise<number> {
  const began = performance.now()
  location.hash = `#/note/${id}`
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('article h1')?.textContent === title) resolve(performance.now() - began)
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Megabytes in use after a full collection. */
async function usedHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
