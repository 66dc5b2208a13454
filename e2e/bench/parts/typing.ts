import type { Bench } from '../index.ts'
import { keys, typeInto } from '../key-times.ts'
import { median } from '../measure.ts'
import { allTextsRead, makeNote } from '../page-client.ts'
import type { Row } from '../row.ts'
import { withWindowHost } from '../window-host.ts'

const sizes = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const

/** Typing in notes of three sizes, against a bare textarea with the same text in the same browser. */
export async function typing(bench: Bench): Promise<readonly Row[]> {
  return await withWindowHost(bench, async ({ browser, address }) => {
    const page = await browser.newPage()
    const bare = await browser.newPage()
    await page.goto(address)
    await page.locator('section').getByRole('listbox').waitFor()
    // Else what it asks to say how far that is would count as typing's.
    await allTextsRead(page)
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
      rows.push(
        row('key to paint', median(ours.paints), median(floor.paints)),
        row('script a key', ours.script, Math.max(floor.script, 0.01)),
      )
      rows.push({ what: `requests of ${keys} keystrokes, ${name}`, ours: ours.requests, unit: 'calls' })
    }
    return rows
  })
}

/** A text of just that length. */
export function paragraphs(length: number): string {
  const line = 'The clerk at the harbour wrote every name down twice, once for the ship and once for **himself**, and kept both lists.\n\n'
  return line.repeat(Math.ceil(length / line.length)).slice(0, length)
}
