import { expect, test } from '../fixtures.ts'
import { notice, RenameDialog } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('a note is renamed by F2, and the words in other texts change in one step of their own', async ({ window }) => {
  const note = new NotePage(window)
  const sidebar = new Sidebar(window)
  const dialog = new RenameDialog(window)
  await sidebar.makeNote('Person', 'Marsh')
  await sidebar.makeNote('Page', 'Reader')
  await note.field.fill('By [[Marsh]] and [[Marsh|her]]. So Marsh said.')
  await expect(note.saved).toHaveText('Saved')
  await note.read()
  await note.link('Marsh').click()
  await expect(note.title).toHaveText('Marsh')

  await window.keyboard.press('F2')
  await dialog.title.fill('Olena Marsh')
  await window.keyboard.press('Enter')
  await expect(dialog.found).toContainText('1 note says “Marsh”: 2 links, once in plain words')
  await expect(dialog.place('So Marsh')).toBeHidden()
  await dialog.mentions.check()
  await expect(dialog.place('So Marsh Olena Marsh said.')).toBeVisible()
  await dialog.change('Change the words in 1 note')
  await expect(notice(window, 'The words were changed in 1 note (2 links, 1 plain place)')).toBeVisible()

  await new NoteList(window).row('Reader').click()
  await expect(note.text).toHaveText('By Olena Marsh and her. So Olena Marsh said.')
  await window.keyboard.press('Control+z')
  await expect(note.text).toHaveText('By Marsh and her. So Marsh said.')
  await note.link('her').click()
  await expect(note.title).toHaveText('Olena Marsh')
  await window.keyboard.press('Control+z')
  await expect(note.title).toHaveText('Marsh')
})

test('a rename that no text tells of says so', async ({ window }) => {
  const note = new NotePage(window)
  await new Sidebar(window).makeNote('Person', 'Marsh')
  await note.read()
  await note.more('Rename')
  const dialog = new RenameDialog(window)
  await dialog.title.fill('Olena')
  await window.keyboard.press('Enter')
  await expect(window.getByText('No text says “Marsh”.')).toBeVisible()
})
