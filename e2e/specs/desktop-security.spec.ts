import { checks } from '../desktop-checks.ts'
import { test } from '../fixtures.ts'

test('nothing leaves, nothing comes in, and no page gets further than its own', { tag: '@desktop' }, async ({ desktop }) => {
  for (const [name, check] of Object.entries(checks)) await test.step(name, () => check(desktop))
})
