import type { CDPSession, Locator, Page } from '@playwright/test'

/** Keys of each measurement. */
export const keys = 100

interface Typed {
  /** Milliseconds from each key to the frame that shows it. */
  readonly paints: readonly number[]
  /** Milliseconds of script a key. */
  readonly script: number
  readonly requests: number
}

/** Types so many keys into a field, one after the other was drawn. */
export async function typeInto(page: Page, field: Locator): Promise<Typed> {
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
  return { paints: times, script: script / keys, requests }
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
