import { expect, test } from '../fixtures.ts'
import { GuidePage } from '../pages/guide-page.ts'
import { Palette } from '../pages/palette.ts'
import { Sidebar } from '../pages/sidebar.ts'
import { Tabs } from '../pages/tabs.ts'

test('the guide opens beside the note, is found by its headings, and leads from chapter to chapter', async ({ window }) => {
  const [guide, sidebar, tabs] = [new GuidePage(window), new Sidebar(window), new Tabs(window)]
  await sidebar.makeNote('Page', 'Harbour')
  await expect(tabs.all).toHaveText(['Harbour'])
  await window.keyboard.press('F1')
  await expect(guide.heading('Begin')).toBeVisible()
  await expect(guide.text.getByRole('group', { name: 'Make a vault' })).toContainText('The first time')
  await expect(tabs.all).toHaveText(['Harbour', 'Guide'])
  await guide.turn.getByRole('link', { name: 'Write a note' }).click()
  await expect(guide.heading('Make one')).toBeVisible()
  await guide.chapters.getByRole('link', { name: 'Link notes' }).click()
  const picture = guide.text.getByRole('img', { name: /^Behind two brackets/ })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(300)
  await guide.text.getByRole('link', { name: 'names' }).click()
  await expect(guide.heading('Correct a name everywhere')).toBeFocused()
  await expect(tabs.all).toHaveText(['Harbour', 'Guide'])
  await new Palette(window).choose('yesterday', /See what a note looked like yesterday/)
  await expect(guide.heading('See what a note looked like yesterday')).toBeFocused()
})
