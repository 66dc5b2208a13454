import { expect, test } from '../fixtures.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('other forms of a word are found until the settings say otherwise, and again when they say so', async ({ window }) => {
  const [note, sidebar, list, settings] = [new NotePage(window), new Sidebar(window), new NoteList(window), new SettingsPage(window)]
  await sidebar.makeNote('Page', 'Census')
  await note.write('Two cities grew.')
  const find = async () => {
    await sidebar.item('All notes').click()
    // A word that may go on finds what begins nearly so, too.
    await list.filter.fill('city ')
  }
  await find()
  await expect(list.row('Census').locator('mark')).toHaveText('cities')

  await sidebar.choose('Settings')
  await settings.wordForms.press('Space')
  await expect(settings.wordForms).not.toBeChecked()
  await find()
  await expect(list.total).toHaveText('0')

  await window.reload()
  await sidebar.choose('Settings')
  await settings.wordForms.press('Space')
  await expect(settings.wordForms).toBeChecked()
  await find()
  await expect(list.row('Census')).toBeVisible()
})
