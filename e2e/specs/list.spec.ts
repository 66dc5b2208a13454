import { expect, test } from '../fixtures.ts'
import { confirmExport, dialog, notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test.use({ hostOptions: ['--sample'] })

test('notes are chosen by keys and by mouse, tagged and taken to the trash as one step each', async ({ window }) => {
  const list = new NoteList(window)
  const sidebar = new Sidebar(window)
  await sidebar.item('Places').click()
  await list.row('Australia').click()
  await list
    .row('Russia')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(list.chosen).toHaveText('1 chosen')
  await list.box.press('Home')
  await list.box.press('Space')
  await list.box.press('Shift+ArrowDown')
  await list.box.press('Shift+ArrowDown')
  await expect(list.chosen).toHaveText('3 chosen')
  await expect(list.row(/./).nth(2)).toHaveAttribute('aria-selected', 'true')
  await list.act('Tags of the chosen notes')
  await dialog(window).getByRole('textbox', { name: 'Another tag' }).fill('to visit')
  await window.keyboard.press('Enter')
  await expect(notice(window, '“to visit” stands on 3 more notes now')).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Close' }).click()

  await list.box.press('Control+a')
  await expect(list.chosen).toHaveText('20 chosen')
  await window.keyboard.press('Delete')
  await expect(notice(window, '20 notes lie in the trash now')).toBeVisible()
  await expect(window.getByText('Nothing here yet')).toBeVisible()
  await notice(window, '20 notes lie').getByRole('button', { name: 'Undo' }).click()
  await expect(list.row('Australia')).toBeVisible()
  await window.keyboard.press('Control+z')
  await list.row('Australia').click()
  await expect(new NotePage(window).title).toHaveText('Australia')
  await expect(new NotePage(window).value('Tags')).toBeHidden()
})

test('what is chosen is exported, with its counts before and after', async ({ window }) => {
  const list = new NoteList(window)
  await new Sidebar(window).item('Events').click()
  await list
    .row(/./)
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await list
    .row(/./)
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await expect(list.chosen).toHaveText('4 chosen')
  await list.act('Export the chosen notes')
  await expect(dialog(window).getByText('4 notes, 0 attachments')).toBeVisible()
  await dialog(window).getByRole('radio', { name: 'The whole vault' }).check()
  await expect(dialog(window).getByText(/^155 notes/)).toBeVisible()
  await dialog(window).getByRole('radio', { name: 'The 4 notes chosen' }).check()
  await confirmExport(window)
  await expect(dialog(window).getByText('4 notes were exported')).toBeVisible()
})

test('a note that others link to says so before it goes, and comes back', async ({ window }) => {
  const list = new NoteList(window)
  const note = new NotePage(window)
  await new Sidebar(window).item('Places').click()
  await list.row('Russia').first().click()
  await note.more('Move to the trash')
  await expect(dialog(window).getByText(/notes? links? to it/)).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Move to the trash' }).click()
  await expect(note.trashedBanner).toBeVisible()
  await notice(window, 'lies in the trash').getByRole('button', { name: 'Restore it' }).click()
  await expect(note.trashedBanner).toBeHidden()
})
