import { expect, test } from '../fixtures.ts'
import { notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('names become links, here one or all, and where other texts name the note', async ({ window }) => {
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  const list = new NoteList(window)
  await sidebar.makeNote('Place', 'Quiet Pier')
  await sidebar.makeNote('Place', 'Lantern Street')
  await sidebar.makeNote('Page', 'Walk')
  await note.field.fill('From Quiet Pier to Lantern Street, by Quiet Pier.')
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await note.open('Names in the text that are not links')
  await note.act('Link “Quiet Pier” to “Quiet Pier”')
  await expect(notice(window, '2 names were linked')).toBeVisible()
  await expect(note.link('Quiet Pier')).toHaveCount(2)
  await expect(note.link('Lantern Street')).toHaveCount(0)
  await note.act('Link all that name one note only')
  await expect(note.link('Lantern Street')).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(note.link('Lantern Street')).toHaveCount(0)

  await list.row('Lantern Street').click()
  await note.open('Named in other texts without a link')
  await expect(note.around.getByText('From Quiet Pier to Lantern Street')).toBeVisible()
  await note.act('Link it in “Walk”')
  await expect(notice(window, 'It is linked in one more place')).toBeVisible()
  await expect(note.around.getByText('No other text names it')).toBeVisible()
  await expect(note.around.getByRole('heading', { name: 'Linked from 1' })).toBeVisible()
})
