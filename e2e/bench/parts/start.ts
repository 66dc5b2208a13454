import type { Bench } from '../index.ts'
import { median, rounds } from '../measure.ts'
import type { Row } from '../row.ts'
import { withWindowHost } from '../window-host.ts'

/** From nothing to the first list: process, vault, page; against the same way without our window. */
export async function start(bench: Bench): Promise<readonly Row[]> {
  const first: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    await withWindowHost(bench, async ({ browser, address, served }) => {
      const empty = await browser.newPage()
      const emptyBegan = performance.now()
      await empty.goto(new URL('/icon.svg', address).href)
      bare.push(served + performance.now() - emptyBegan)
      await empty.close()
      const page = await browser.newPage()
      const began = performance.now()
      await page.goto(address)
      await page.locator('section').getByRole('listbox').getByRole('option').first().waitFor()
      first.push(served + performance.now() - began)
    })
  }
  const baseline = { what: 'start of the host and a picture from it', value: median(bare) }
  return [{ what: 'start to first list', ours: median(first), unit: 'ms', baseline }]
}
