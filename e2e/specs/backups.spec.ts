import { expect, test } from '../fixtures.ts'
import { BackupsPage } from '../pages/backups-page.ts'
import { confirmEmptyTrash, dialog, notice } from '../pages/dialogs.ts'
import { NoteList } from '../pages/note-list.ts'
import { NotePage } from '../pages/note-page.ts'
import { Sidebar } from '../pages/sidebar.ts'

test('a backup shows by words what differs, and gives back one note or all, as one step each', async ({ window }) => {
  const [note, sidebar, backups, list] = [new NotePage(window), new Sidebar(window), new BackupsPage(window), new NoteList(window)]
  for (const [title, words] of [
    ['Ferry', 'It leaves at six.'],
    ['Harbour', 'Twelve berths.'],
  ] as const) {
    await sidebar.makeNote('Page', title)
    await note.write(words)
    await expect(note.saved).toHaveText('Saved')
    await expect.poll(() => note.written()).toBe(words)
  }
  await sidebar.item('Backups').click()
  await backups.make()
  await expect(notice(window, 'A backup of 2 notes was made')).toBeVisible()

  await sidebar.item('All notes').click()
  await list.row('Ferry').click()
  await note.edit()
  await note.field.fill('It leaves at seven.')
  await sidebar.item('All notes').click()
  await list.row('Harbour').click()
  await note.more('Move to the trash')
  await sidebar.choose('Empty the trash')
  await confirmEmptyTrash(window, 'Remove 1 note for ever')
  const holding = dialog(window)
  await expect(holding.getByText('This backup still holds some of that text.')).toBeVisible()
  await expect(holding.getByRole('listitem')).toHaveCount(1)
  await holding.getByRole('button', { name: 'Close', exact: true }).last().click()

  await sidebar.item('Backups').click()
  await backups.open()
  await backups.compare('Ferry')
  await expect(backups.difference('Ferry').getByRole('deletion')).toHaveText('six')
  await expect(backups.difference('Ferry').getByRole('insertion')).toHaveText('seven')
  await backups.compare('Harbour')
  await expect(backups.difference('Harbour').getByText('Twelve berths.')).toBeVisible()
  await backups.choose('Harbour')
  await backups.restore('Restore the 1 chosen')
  await expect(notice(window, 'Restored from the backup')).toBeVisible()
  await sidebar.item('All notes').click()
  await list.row('Harbour').click()
  await expect(note.text).toHaveText('Twelve berths.')
  await list.row('Ferry').click()
  await expect(note.text).toHaveText('It leaves at seven.')

  await sidebar.item('Backups').click()
  await backups.open()
  await backups.restore('Restore all of it')
  await sidebar.item('All notes').click()
  await list.row('Ferry').click()
  await expect(note.text).toHaveText('It leaves at six.')
  await window.keyboard.press('Control+z')
  await expect(note.text).toHaveText('It leaves at seven.')
})
