import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

export interface Look {
  /** A selector of what is looked at; the whole page without it. */
  readonly within?: string
  /** The only rules that are looked at; all without it. */
  readonly rules?: readonly string[]
}

/**
 * What in the page hinders a screen reader or a poor eye, as axe finds it: the rule, and the first element that breaks it. Only what breaks a rule is worked
 * out, and in the page itself: all the rest, handed to an empty page, took five times as long. Frames would need more, so there may be none.
 */
export async function hindrances(page: Page, { within, rules }: Look = {}): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error('frames are not looked into')
  await page.evaluate(atRest)
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source)
  const options: RunOptions = { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}) }
  const asked = [...(within === undefined ? [] : [within]), options].map((one) => JSON.stringify(one)).join()
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(`axe.run(${asked}).then(({ violations }) => ({ violations }))`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Sees that nothing hinders in either theme, and leaves the dark one. */
export async function hindersInNeither(page: Page, within?: string): Promise<void> {
  const there = within === undefined ? {} : { within }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator(':root')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    // A theme changes colours and nothing else.
    expect(await hindrances(page, colorScheme === 'dark' ? { ...there, rules: ['color-contrast'] } : there)).toEqual([])
  }
}

/** In the page: resolves when nothing of it moves or changes colour, but for what always does. One change can set off the next. */
async function atRest(): Promise<void> {
  const changing = () =>
    document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  for (let left = changing(); left.length > 0; left = changing()) await Promise.allSettled(left.map(({ finished }) => finished))
}
