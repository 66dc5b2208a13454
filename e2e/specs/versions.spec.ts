import { expect, test } from '../fixtures.ts'
import { dialog, notice } from '../pages/dialogs.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('a version is compared with now by words, and brought back', async ({ window }) => {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Place', 'Harbour')
  await note.field.fill('The old quay is closed.')
  await expect(note.saved).toHaveText('Saved')
  await note.titleField.fill('Old harbour')
  await note.titleField.press('Tab')
  await expect(note.saved).toHaveText('Saved')
  await note.field.fill('The new quay is closed.')
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await note.open('Versions')
  // Newest first: the last text and the title, in one or two saves, the first text, the making of the note.
  await note.version(/Edit/).last().click()
  await expect(dialog(window).getByRole('deletion').filter({ hasText: 'old' })).toBeVisible()
  await expect(dialog(window).getByRole('insertion').filter({ hasText: 'new' })).toBeVisible()
  const compare = dialog(window).getByRole('combobox', { name: 'Compare with' })
  await compare.selectOption({ index: (await compare.getByRole('option').count()) - 1 })
  await expect(dialog(window).getByText('What changed until then')).toBeVisible()
  await expect(dialog(window).getByRole('insertion').filter({ hasText: 'The old quay is closed.' })).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Bring this version back' }).click()
  await expect(notice(window, 'again as it was')).toBeVisible()
  await expect(note.title).toHaveText('Harbour')
  await expect(note.text).toHaveText('The old quay is closed.')
})
