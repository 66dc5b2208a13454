import { expect, test } from '../fixtures.ts'
import { dialog, notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('two notes are merged side by side, the other way round, and taken apart again', async ({ window }) => {
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  for (const [title, text] of [
    ['Old quay', 'Closed in spring.'],
    ['North quay', 'Open again.'],
  ] as const) {
    await sidebar.makeNote('Place', title)
    await note.field.fill(text)
    await expect(note.saved).toHaveText('Saved')
  }
  await note.read()
  await note.more('Merge another note into this')
  await dialog(window).getByRole('combobox').fill('Old')
  await dialog(window)
    .getByRole('option', { name: /Old quay/ })
    .click()
  const row = (field: string) => dialog(window).getByRole('row', { name: new RegExp(`^${field}`) })
  await expect(row('Text')).toContainText('Open again.\n\nClosed in spring.')
  await dialog(window).getByRole('button', { name: 'Keep “Old quay” instead' }).click()
  await expect(row('Text')).toContainText('Closed in spring.\n\nOpen again.')
  await expect(row('Other names')).toContainText('North quay')
  await dialog(window).getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(notice(window, '“North quay” is part of “Old quay” now')).toBeVisible()
  await expect(note.title).toHaveText('Old quay')
  await expect(note.text).toContainText('Open again.')

  await note.act('Take “North quay” out again')
  await expect(dialog(window).getByRole('deletion').filter({ hasText: 'Open again.' })).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Take out again' }).click()
  await expect(note.text).toHaveText('Closed in spring.')
  await expect(new NoteList(window).row('North quay')).toBeVisible()
})
