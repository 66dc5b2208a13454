import type { Bench } from '../index.ts'
import type { Row } from '../row.ts'
import { withWindowHost } from '../window-host.ts'

/** Turns of the wheel, each of three rows or so. */
const turns = 200
/** A task of the page over this many milliseconds is one that a person feels (the Long Tasks API's own bound). */
const longTask = 50

/** The list of all notes, scrolled by wheel and then dragged from end to end; what of it held up the page. */
export async function scroll(bench: Bench): Promise<readonly Row[]> {
  return await withWindowHost(bench, async ({ browser, address }) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(address)
    const list = page.locator('section').getByRole('listbox')
    await list.getByRole('option').first().waitFor()
    await page.evaluate(() => {
      const found: number[] = []
      Object.assign(globalThis, { longTasks: found })
      new PerformanceObserver((entries) => found.push(...entries.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      })
    })
    await list.hover()
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, 150)
    for (const share of [0.25, 0.9, 0.1, 1, 0.5, 0]) {
      await list.evaluate((element, to) => {
        const box = element.scrollHeight > element.clientHeight ? element : (element.parentElement ?? element)
        box.scrollTop = box.scrollHeight * to
      }, share)
      await list.getByRole('option').first().waitFor()
    }
    const tasks = (await page.evaluate(() => Reflect.get(globalThis, 'longTasks'))) as readonly number[]
    const row = (what: string, ours: number, aim?: number): Row => ({ what, ours, unit: 'ms', ...(aim === undefined ? {} : { aim }) })
    return [
      row('scrolling the list: longest task of the page', Math.max(0, ...tasks), 2 * longTask),
      row(
        'scrolling the list: all tasks over 50 ms together',
        tasks.reduce((sum, one) => sum + one, 0),
      ),
    ]
  })
}
