import type { CDPSession, Locator, Page } from '@playwright/test'
import type { Bench } from '../index.ts'
import { median } from '../measure.ts'
import { makeNote } from '../page-client.ts'
import type { Row } from '../row.ts'
import { withWindowHost } from '../window-host.ts'

const sizes = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const
/** Keys of each measurement. */
const keys = 100

interface Typed {
  /** Milliseconds from the key to the frame that shows it, the median. */
  readonly paint: number
  /** Milliseconds of script a key. */
  readonly script: number
  readonly requests: number
}

/** Typing in notes of three sizes, against a bare textarea with the same text in the same browser. */
export async function typing(bench: Bench): Promise<readonly Row[]> {
  return await withWindowHost(bench, async ({ browser, address }) => {
    const page = await browser.newPage()
    const bare = await browser.newPage()
    await page.goto(address)
    await page.locator('section').getByRole('listbox').waitFor()
    const rows: Row[] = []
    for (const [name, length] of Object.entries(sizes)) {
      const text = paragraphs(length)
      const id = await makeNote(page, `Text of ${name}`, text)
      await page.evaluate((note) => location.assign(`#/note/${note}/edit`), id)
      const field = page.getByRole('textbox', { name: 'Text', exact: true })
      await field.waitFor()
      const ours = await typeInto(page, field)
      await bare.setContent('<textarea aria-label="Text" rows="40" cols="80"></textarea>')
      const area = bare.getByRole('textbox')
      await area.evaluate((element, value) => Object.assign(element, { value }), text)
      const floor = await typeInto(bare, area)
      const row = (what: string, one: number, other: number): Row => {
        return { what: `${what}, ${name}`, ours: one, unit: 'ms', baseline: { what: 'bare textarea', value: other } }
      }
      rows.push(row('key to paint', ours.paint, floor.paint), row('script a key', ours.script, Math.max(floor.script, 0.01)))
      rows.push({ what: `requests of ${keys} keystrokes, ${name}`, ours: ours.requests, unit: 'calls' })
    }
    return rows
  })
}

async function typeInto(page: Page, field: Locator): Promise<Typed> {
  await field.click()
  await page.keyboard.press('Control+Home')
  await page.evaluate(watchKeys)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  let requests = 0
  const count = () => void requests++
  page.on('request', count)
  const before = await scriptSeconds(session)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e')
    // Nobody types faster than the screen shows it: keys that wait for one another would be counted as slow.
    await page.waitForFunction(drawnKeys, key + 1)
  }
  const times = (await page.evaluate(() => Reflect.get(globalThis, 'keyTimes'))) as readonly number[]
  const script = ((await scriptSeconds(session)) - before) * 1000
  page.off('request', count)
  await session.detach()
  return { paint: median(times), script: script / keys, requests }
}

/** Runs in the page: notes for each key when the frame after it was drawn. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(globalThis, { keyTimes: times })
  addEventListener(
    'keydown',
    () => {
      const began = performance.now()
      requestAnimationFrame(() => {
        const drawn = new MessageChannel()
        drawn.port1.onmessage = () => times.push(performance.now() - began)
        drawn.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** Runs in the page. */
function drawnKeys(count: number): boolean {
  return (Reflect.get(globalThis, 'keyTimes') as readonly number[]).length >= count
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
}

function paragraphs(length: number): string {
  const line = 'The clerk at the harbour wrote every name down twice, once for the ship and once for **himself**, and kept both lists.\n\n'
  return line.repeat(Math.ceil(length / line.length)).slice(0, length)
}
