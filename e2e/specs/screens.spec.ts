import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import { screens } from '../screens/screens.ts'

test.use({ hostOptions: ['--sample'] })

for (const { name, lead } of screens) {
  test(`${name}: landmarks, headings, names and their order are as written; nothing hinders in either theme`, async ({ window }) => {
    await window.setViewportSize({ width: 1440, height: 900 })
    await lead(window)
    await expect(window.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page: window }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
}
