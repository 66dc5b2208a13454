import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import { screens } from '../screens/screens.ts'

// Colours in the middle of a change are nobody's.
test.use({ hostOptions: ['--sample'], contextOptions: { reducedMotion: 'reduce' } })

for (const { name, lead } of screens) {
  test(`${name}: landmarks, headings, names and their order are as written; nothing hinders in either theme`, async ({ window }) => {
    await window.setViewportSize({ width: 1440, height: 900 })
    await lead(window)
    await expect(window.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
    expect(await hindrances(new AxeBuilder({ page: window }))).toEqual([])
    await window.emulateMedia({ colorScheme: 'dark' })
    await expect(window.locator(':root')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    // A theme changes colours and nothing else.
    expect(await hindrances(new AxeBuilder({ page: window }).withRules('color-contrast'))).toEqual([])
  })
}

async function hindrances(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
