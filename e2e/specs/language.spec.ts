import { expect, test } from '../fixtures.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test.use({ hostOptions: ['--sample'] })

test('another language is spoken at once, in all windows, and from the first word on when a window opens', async ({
  window,
  context,
  started,
}) => {
  const other = await context.newPage()
  await other.goto(await started.link())
  await new Sidebar(window).choose('Settings')
  await new SettingsPage(window).choice('Українська').click()
  await expect(window.getByRole('heading', { level: 1, name: 'Налаштування' })).toBeVisible()
  await expect(window.locator(':root')).toHaveAttribute('lang', 'uk')
  await expect(window.getByRole('radio', { name: 'Українська' })).toBeFocused()
  await expect(other.getByRole('link', { name: /^Усі нотатки/ })).toBeVisible()

  await window.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => seen.push(document.body?.innerText ?? '')).observe(document, { childList: true, subtree: true })
  })
  await window.reload()
  await expect(window.getByRole('link', { name: /^Твердження/ })).toBeVisible()
  const seen = await window.evaluate(() => (Reflect.get(globalThis, 'seen') as string[]).join('\n'))
  expect(seen).toContain('Кошик')
  expect(seen).not.toMatch(/Trash|Settings|Loading/)
})

test('without a choice the language is the browser’s', async ({ browser, started }) => {
  const context = await browser.newContext({ locale: 'uk-UA' })
  const page = await context.newPage()
  await page.goto(await started.link())
  await expect(page.getByRole('link', { name: /^Усі нотатки/ })).toBeVisible()
  await expect(page.locator(':root')).toHaveAttribute('lang', 'uk-UA')
  await context.close()
})
