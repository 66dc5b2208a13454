import { expect, test } from '../fixtures.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('on paper stands the note alone, and all of it', async ({ window }) => {
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  await sidebar.makeNote('Page', 'Harbour')
  await note.field.fill([...Array.from({ length: 120 }, (_, n) => `Line ${n + 1} of the log.`), 'The end.'].join('\n\n'))
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  const end = note.text.getByText('The end.')
  // Where its lower edge lies, and how far the sheets reach.
  const reach = async () => {
    const last = await end.evaluate((line) => line.getBoundingClientRect().bottom + scrollY)
    return { last, sheets: await window.evaluate(() => document.documentElement.scrollHeight) }
  }
  await expect(end).toBeAttached()
  const onScreen = await reach()
  expect(onScreen.last).toBeGreaterThan(onScreen.sheets)

  await window.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(note.title).toHaveText('Harbour')
  await expect(note.title).toBeVisible()
  await expect(sidebar.item('All notes')).toBeHidden()
  await expect(window.getByRole('contentinfo')).toBeHidden()
  await expect(note.around).toBeHidden()
  const onPaper = await reach()
  expect(onPaper.last).toBeLessThanOrEqual(onPaper.sheets)
  await expect(note.text).toHaveCSS('color', 'rgb(0, 0, 0)')
})
